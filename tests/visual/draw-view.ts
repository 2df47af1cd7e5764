// For tests: a view as this renderer draws it, in Node and in the browser.
import { compileStyle, type CompiledStyle, type MapData } from '../../src/lib/cartography/style';
import { drawMap } from '../../src/lib/cartography/svg/draw/draw-map';
import { svgDocument } from '../../src/lib/cartography/svg/writers/write-map';
import { testCountryName } from '../support/test-dossier';
import { SIZE, type ComparedView } from './views';

export function styleOf(
	data: MapData,
	{ visible, theme }: ComparedView,
	labels: boolean
): CompiledStyle {
	return compileStyle(data, {
		visible,
		opacity: {},
		theme,
		countryName: testCountryName,
		fontFaces: {},
		labels
	});
}

/** The SVG document of a view. */
export function drawView(data: MapData, view: ComparedView, labels: boolean): string {
	const { camera, states = new Map() } = view;
	const compiled = styleOf(data, view, labels);
	return svgDocument(drawMap({ compiled, camera, size: SIZE, states }), SIZE);
}
