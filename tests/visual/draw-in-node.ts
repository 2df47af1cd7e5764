// For tests: what a browser asks Node to draw, loaded by Vite. See commands.ts.
import { assembleMapData } from '../../src/lib/cartography/assemble';
import { separateGeometries } from '../../src/lib/cartography/map-data';
import { testCountryName, testDossier } from '../support/test-dossier';
import { readBaseMap } from '../../src/lib/server/base-map';
import { drawView } from './draw-view';
import { VIEWS } from './views';

/** Each view with its labels: SVG by the view's name. */
export function drawViews(): Record<string, string> {
	const dossier = testDossier();
	const { geometries } = separateGeometries(dossier.features);
	const data = assembleMapData(readBaseMap(), dossier, geometries, testCountryName);
	return Object.fromEntries(VIEWS.map((view) => [view.name, drawView(data, view, true)]));
}
