import { describe, expect, it } from 'vitest';
import { featureStatesOf } from '../../src/lib/cartography/attention';
import { assembleMapData } from '../../src/lib/cartography/assemble';
import { separateGeometries } from '../../src/lib/cartography/map-data';
import { geoJson } from '../../src/lib/data-export/geojson';
import { kml } from '../../src/lib/data-export/kml';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';
import type { FeatureReference } from '../../src/lib/dossier/model/types';
import { compareNames } from '../../src/lib/language/format';
import { groupActors } from '../../src/lib/evidence/country-groups';
import { frozenPage } from '../../src/lib/embed/frozen-page';
import { subjectsOfClaims } from '../../src/lib/evidence/every-claim';
import { evidenceOf } from '../../src/lib/evidence/evidence';
import { pickItems } from '../../src/lib/panels/page/pick';
import { referenceOfCountry } from '../../src/lib/evidence/reference';
import { namedEntries } from '../../src/lib/panels/search/search-entries';
import { standingOf } from '../../src/lib/evidence/standing';
import { claimCount } from '../../src/lib/evidence/claim-count';
import { viewTerms } from '../../src/lib/view/view-terms';
import { readBaseMap } from '../../src/lib/server/base-map';
import { readDrawnDossier } from '../../src/lib/server/drawn-dossier';
import { readDossierFiles } from '../../src/lib/server/read-dossier';
import { decodeView } from '../../src/lib/view/url';

const SLUG = 'ukraine-guarantees';
const { countryName, isCountry } = readDrawnDossier(SLUG);
const base = readBaseMap();

function parsed(files: ReadonlyMap<string, string>) {
	const dossier = parseDossier(files, {});
	const index = indexDossier(dossier);
	const { features, geometries } = separateGeometries(dossier.features);
	const mapData = assembleMapData(base, { ...dossier, features }, geometries, countryName);
	return { dossier, index, mapData, countryName, view: {} };
}

const files = readDossierFiles(SLUG);
const plain = parsed(files);
function newId(reference: string): FeatureReference {
	return reference.replace(
		/(?<!troops):([A-Z]{3})\b/,
		(_, code: string) => `:land-${code.toLowerCase()}`
	) as FeatureReference;
}
/**
 * The same dossier in which `coalition:FRA` is called `coalition:land-fra`, and so in all layers that have
 * a file; positions follow from the claims, and are called by their countries’ codes.
 */
const renamed = parsed(
	new Map(
		[...files].map(([name, text]) => [
			name,
			text
				.replace(/"id": "([A-Z]{3})"/g, (_, code: string) => `"id": "land-${code.toLowerCase()}"`)
				.replace(/"[a-z-]+:[A-Z]{3}"/g, newId)
		])
	)
);
/** With the plain ids again, so that nothing else may differ. */
const back = <Value>(value: Value): Value =>
	JSON.parse(
		JSON.stringify(value).replace(/land-([a-z]{3})/g, (_, code: string) => code.toUpperCase())
	) as Value;

const countries = [...new Set(Object.values(plain.dossier.features).flatMap(({ features }) => features.flatMap(({ country }) => country ?? [])))]; // prettier-ignore

describe('a dossier whose countries have other ids than their codes', () => {
	it('has as many countries', () => {
		expect(countries).toEqual(expect.arrayContaining(['FRA', 'GBR', 'UKR', 'USA']));
		expect(renamed.index.feature('coalition:land-fra')?.country).toBe('FRA');
		expect(renamed.index.feature('coalition:FRA')).toBeUndefined();
	});

	it('lists the same countries', () => {
		const groups = ({ dossier, index }: typeof plain) =>
			groupActors(dossier, index, (one, other) =>
				compareNames(countryName(one), countryName(other))
			);
		// Each has layers of its own, with functions that are equal to no others.
		const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
		expect(written(groups(renamed))).toEqual(written(groups(plain)));
	});

	it.each(countries)('says the same of %s in card, list and announcement', (country) => {
		const words = (each: typeof plain) => {
			const selection = referenceOfCountry(each.dossier, country);
			return back({
				selection,
				evidence: evidenceOf(each.index, selection),
				count: claimCount(each.dossier, each.index, selection),
				standing: standingOf({ ...each, countryName }, selection)
			});
		};
		expect(words(renamed)).toEqual(words(plain));
		const whole = ({ dossier }: typeof plain) => splitDossier(dossier).contents.about[country];
		expect(whole(renamed)).toEqual(whole(plain));
	});

	it('is searched by the same names', () => {
		const entries = (each: typeof plain) =>
			back(
				namedEntries(
					{ ...each, countryName },
					Object.fromEntries([...countries, 'CHE'].map((alpha3) => [alpha3, 'ZZ']))
				)
			);
		expect(entries(renamed)).toEqual(entries(plain));
	});

	it('says the same in a page without scripts', () => {
		const subjects = (each: typeof plain) =>
			back(subjectsOfClaims({ ...each, countryName }, [...countries, 'nato']));
		expect(subjects(renamed)).toEqual(subjects(plain));
	});

	it('offers a country once where layers lie on each other', () => {
		const references: FeatureReference[] = ['coalition:FRA', 'troops:FRA', 'countries:FRA'];
		const items = pickItems(
			references.map((one) => (one.startsWith('countries') ? one : newId(one))),
			renamed.index
		);
		expect(back(items)).toEqual(pickItems(references, plain.index));
	});

	it('lights up the same countries on the map', () => {
		const states = ({ index }: typeof plain, selection: FeatureReference) =>
			back([...featureStatesOf({ selection }, index)].sort());
		expect(new Map(states(renamed, 'coalition:land-fra'))).toEqual(
			new Map(states(plain, 'coalition:FRA'))
		);
	});

	it('leaves as the same data', () => {
		const input = ({ dossier, index, mapData }: typeof plain) => ({
			...{ dossier, index, features: mapData.features, countryName },
			site: 'https://example.org/'
		});
		for (const write of [geoJson, kml]) {
			const layers = ['troops', 'coalition', 'nato-neighbours'] as const;
			expect(back(write(input(renamed), layers))).toBe(write(input(plain), layers));
		}
	});

	it('is drawn as the same frozen embed, and the same sheet', () => {
		const page = (each: typeof plain, query: string) => {
			const terms = viewTerms(each.dossier, each.index, isCountry);
			const { view } = decodeView(query, terms.defaults, terms.known);
			expect(view.selection).toBeDefined();
			return frozenPage({ scripts: [], ...each, view, terms });
		};
		const after = page(renamed, 'select=coalition:land-fra&layers=troops,coalition');
		const before = page(plain, 'select=coalition:FRA&layers=troops,coalition');
		expect(before).toContain('France');
		expect(back(after)).toBe(before);
	});
});

describe('the id of a feature', () => {
	const problems = (from: string, to: string): string[] => {
		const changed = new Map(files);
		const text = files.get('coalition.geojson') ?? '';
		expect(text).toContain(from);
		changed.set('coalition.geojson', text.replace(from, to));
		try {
			parseDossier(changed, {});
		} catch (error) {
			return String(error).split('\n');
		}
		return [];
	};

	it('is not the code of another country', () => {
		expect(problems('"id": "ESP"', '"id": "PRT"').join('\n')).toMatch(
			/“PRT” is the code of a country, and the feature is another: its boundary is ESP/
		);
	});

	it('stands for a country once in a layer', () => {
		expect(problems('"boundary": "ESP"', '"boundary": "AUS"').join('\n')).toMatch(
			/has the country AUS already/
		);
	});
});
