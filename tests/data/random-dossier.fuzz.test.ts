import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomDossier } from '../fixtures/random-dossier';
import { PROPERTY_RUNS } from '../fuzz';
import { assembleMapData } from '../../src/lib/cartography/assemble';
import { separateGeometries } from '../../src/lib/cartography/map-data';
import { readBaseMap } from '../../src/lib/server/base-map';
import { csv } from '../../src/lib/data-export/csv';
import { geoJson } from '../../src/lib/data-export/geojson';
import { kml } from '../../src/lib/data-export/kml';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { onDay } from '../../src/lib/dossier/model/on-day';
import { joinParts } from '../../src/lib/dossier/model/partial-dossier';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';
import type { Dossier } from '../../src/lib/dossier/model/types';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { frozenPage } from '../../src/lib/embed/frozen-page';
import { layerIds } from '../../src/lib/layers/layers-of';
import { decodeView, encodeView } from '../../src/lib/view/url';
import { viewTerms } from '../../src/lib/view/view-terms';

const base = readBaseMap();
const countryName = (alpha3: string) => `Land ${alpha3}`;
const isCountry = () => true;
const anyDossier = randomDossier.map((files) => parseDossier(files, {}));
/** Each run draws two maps of the world, which takes a second or two: a share of the others. */
const FEW = { numRuns: Math.ceil(PROPERTY_RUNS / 125) };

/** A dossier's default view with everything shown, as the page without scripts that others embed. */
function drawn(dossier: Dossier, query = ''): string {
	const index = indexDossier(dossier);
	const { features, geometries } = separateGeometries(dossier.features);
	const mapData = assembleMapData(base, { ...dossier, features }, geometries, countryName);
	const terms = viewTerms(dossier, index, isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	return frozenPage({ dossier, index, mapData, countryName, view, terms, scripts: [] });
}

it('any dossier is read, and comes whole out of its parts', () => {
	fc.assert(
		fc.property(anyDossier, (dossier) => {
			const { head, parts } = splitDossier(dossier);
			expect(joinParts(head, parts)).toEqual(dossier);
		})
	);
});

it('any dossier has a picture on every day, which says nothing of another’s subject', () => {
	fc.assert(
		fc.property(anyDossier, (dossier) => {
			const days = [...dossier.saidOn, dossier.asOf];
			for (const day of [days[0], days.at(-1)]) {
				const page = drawn(onDay(dossier, day), 'select=countries:BRA');
				expect(page).toContain(dossier.title);
				expect(page).not.toMatch(/Ukrain|NATO|troops|Nile/);
			}
		}),
		FEW
	);
});

it('any dossier is exported, and no file says anything of another’s subject', () => {
	fc.assert(
		fc.property(anyDossier, (dossier) => {
			const input = {
				dossier,
				index: indexDossier(dossier),
				features: dossier.features,
				site: 'https://example.org/',
				countryName
			};
			const table = csv(input, layerIds(dossier));
			expect(table.split('\r\n').length).toBeGreaterThan(dossier.claims.length);
			const shapes = layerIds(dossier).filter((id) =>
				(dossier.features[id]?.features ?? []).every(({ geometry }) => geometry !== null)
			);
			const files = [table, geoJson(input, shapes), kml(input, shapes)];
			for (const file of files) expect(file).not.toMatch(/Ukrain|NATO|troops|Nile/);
		}),
		FEW
	);
});

it('a view of any dossier is the one that its link opens', () => {
	fc.assert(
		fc.property(anyDossier, fc.func(fc.boolean()), (dossier, isVisible) => {
			const { defaults, known } = viewTerms(dossier, indexDossier(dossier), isCountry);
			const layers = layerIds(dossier).filter((id) => isVisible(id));
			const { view } = decodeView('', defaults, known);
			const query = encodeView({ ...view, layers }, defaults);
			expect(decodeView(query, defaults, known)).toMatchObject({ view: { layers }, notices: [] });
		})
	);
});
