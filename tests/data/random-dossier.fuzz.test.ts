import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { randomDossier } from '../fixtures/random-dossier';
import { PROPERTY_RUNS } from '../fuzz';
import { assembleMapData } from '../../src/lib/cartography/assemble';
import { separateGeometries } from '../../src/lib/cartography/map-data';
import { readBaseMap } from '../../src/lib/server/base-map';
import { featureStatesOf } from '../../src/lib/cartography/attention';
import { csv } from '../../src/lib/data-export/csv';
import { tableFile } from '../../src/lib/data-export/data-file';
import { geoJson } from '../../src/lib/data-export/geojson';
import { kml } from '../../src/lib/data-export/kml';
import { tableLines } from '../../src/lib/data-export/table-text';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { onDay } from '../../src/lib/dossier/model/on-day';
import { joinParts } from '../../src/lib/dossier/model/partial-dossier';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';
import type { Dossier } from '../../src/lib/dossier/model/types';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { frozenPage } from '../../src/lib/embed/frozen-page';
import { compareActors } from '../../src/lib/evidence/compare';
import { claimCount, claimCountOfActor } from '../../src/lib/evidence/claim-count';
import { actorName } from '../../src/lib/evidence/evidence-context';
import { referenceOfActor } from '../../src/lib/evidence/reference';
import { tableOfKind } from '../../src/lib/evidence/table/table-of-kind';
import { layerIds } from '../../src/lib/layers/layers-of';
import { sheetContent } from '../../src/lib/snapshot/content';
import { sheetWords } from '../../src/lib/snapshot/words';
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

it('any dossier has each of its claims and actors once in a table, which its file gives back', () => {
	fc.assert(
		fc.property(anyDossier, (dossier) => {
			const index = indexDossier(dossier);
			const input = { dossier, index, features: dossier.features, countryName };
			const claims = tableOfKind(input, 'claims');
			expect(claims.rows.map(({ id }) => id)).toEqual(dossier.claims.map(({ id }) => id));
			const actors = tableOfKind(input, 'actors');
			const listed = dossier.layers
				.filter(({ kind }) => kind === 'members')
				.flatMap(({ id }) => dossier.features[id]?.features.map(({ country }) => country) ?? []);
			const everyone = [...dossier.claims.flatMap((claim) => claim.actors), ...listed];
			expect(actors.rows.map(({ id }) => id).sort()).toEqual([...new Set(everyone)].sort());
			for (const table of [claims, actors]) {
				const [head, ...rows] = tableLines(table);
				const { text } = tableFile({ ...input, site: 'https://example.org/' }, table);
				const read: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
				expect(read.map((cells) => cells.slice(0, -3))).toEqual([head, ...rows]);
			}
		}),
		// Each run writes two files and reads them again.
		{ numRuns: Math.ceil(PROPERTY_RUNS / 5) }
	);
});

it('any actor is selected by a link, and a sheet has its claims; only where nothing is said it has none', () => {
	fc.assert(
		fc.property(anyDossier, (dossier) => {
			const index = indexDossier(dossier);
			const { defaults, known } = viewTerms(dossier, index, isCountry);
			const actors = new Set([
				...dossier.actors.map(({ id }) => id),
				...dossier.claims.flatMap((claim) => claim.actors)
			]);
			for (const actor of actors) {
				const selection = referenceOfActor(dossier, actor);
				const { view } = decodeView(`select=${selection}`, defaults, known);
				expect(view.selection).toBe(selection);
				expect(encodeView(view, defaults)).toBe(`select=${selection}`);
				const { count } = claimCountOfActor(dossier, index, actor);
				expect(claimCount(dossier, index, selection).count).toBe(count);
				const { claims } = sheetContent({
					...{ dossier, index, selection, countryName, legend: [], language: 'en' },
					...{ permalink: 'https://example.org/', words: sheetWords() }
				});
				expect(claims?.items.length ?? 0).toBe(count);
				if (claims) expect(claims.name).toBe(actorName({ dossier, countryName }, actor));
				// Whatever the map is asked to outline is on it.
				const there = new Set<string>(index.features);
				for (const [reference] of featureStatesOf({ selection }, index)) {
					expect(there.has(reference) || reference.startsWith('countries:')).toBe(true);
				}
			}
			expect(decodeView('select=actors:nobody', defaults, known).unknown).toHaveLength(1);
		})
	);
});

it('any actors are compared, with each of their claims once, and a sheet names them all', () => {
	fc.assert(
		fc.property(anyDossier, (dossier) => {
			const index = indexDossier(dossier);
			const context = { dossier, index, countryName };
			const { defaults, known } = viewTerms(dossier, index, isCountry);
			const everyone = [
				...dossier.claims.flatMap((claim) => claim.actors),
				...dossier.actors.map(({ id }) => id),
				'CHE'
			];
			const asked = [...new Set(everyone)];
			const { view, unknown } = decodeView(`compare=${asked.join()}`, defaults, known);
			const compare = view.compare ?? [];
			expect(compare).toEqual(asked.slice(0, 4));
			expect(unknown).toHaveLength(asked.length - compare.length);
			const { rows } = compareActors(context, compare);
			for (const [place, actor] of compare.entries()) {
				const cells = rows.map(({ cells: of }) => of[place]);
				const claims = cells.flatMap((cell) => cell?.claims.map(({ id }) => id) ?? []);
				expect(claims).toHaveLength(claimCountOfActor(dossier, index, actor).count);
				for (const cell of cells) {
					if (cell?.items.length === 0 && cell.claims.length === 0) expect(cell.none).not.toBe('');
				}
			}
			const { claims } = sheetContent({
				...{ dossier, index, compare, selection: undefined, countryName, legend: [] },
				...{ language: 'en', permalink: 'https://example.org/', words: sheetWords() }
			});
			for (const actor of compare) {
				const name = actorName({ dossier, countryName }, actor);
				expect(claims?.items.some(({ label }) => label.includes(name))).toBe(true);
			}
		})
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
