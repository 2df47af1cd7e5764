import { describe, expect, it } from 'vitest';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import { derivationOf } from './derive-dossier';
import type { LayerCollection } from './layer-file';
import { squares } from './test-ground';

const topology = squares('AAA', 'BBB');
const category = { value: 'planned', label: 'Planned' };
const declared = {
	schema: 2,
	articles: ['first'],
	sources: [{ id: 'survey' }],
	layers: [
		{
			id: 'zones',
			kind: 'areas',
			property: 'stage',
			categories: [{ ...category, look: 'hatched' }]
		},
		{ id: 'ways', kind: 'lines', property: 'stage', categories: [{ ...category, look: 'line' }] },
		{ id: 'states', kind: 'members', categories: [{ ...category, look: 'band' }] }
	].map((layer) => ({
		...{ name: 'Layer', summary: 'Of something.' },
		...layer,
		categories: layer.categories.map((each) => ({ ...each, colour: 'blue' })),
		measures: [{ property: 'length', unit: 'kilometres' }]
	}))
};
const about = {
	...{ name: 'A thing', basis: 'derived', source: 'survey', date: '2026-01-01' },
	properties: { stage: 'planned' }
};
const outline = {
	softeningKilometres: 1,
	toleranceDegrees: 0.001,
	smallestPartSquareKilometres: 1,
	decimals: 3
};
const ways = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			id: 'road',
			properties: { stage: 'planned' },
			geometry: { type: 'LineString', coordinates: [[1, 0.2], [1, 1.8]] } // prettier-ignore
		}
	]
};
const belt = {
	...about,
	...{ id: 'belt', kind: 'belt', layer: 'zones', along: 'ways:road', inside: 'AAA' },
	...{ offsetKilometres: 10, widthKilometres: 10, standoffKilometres: 5 }
};
const corridor = { ...about, id: 'reach', kind: 'corridor', layer: 'zones', around: 'ways:*', reachKilometres: 5 }; // prettier-ignore
const edge = {
	...about,
	id: 'front',
	kind: 'edge',
	layer: 'ways',
	of: 'zones:belt',
	inside: 'AAA'
};
const part = { ...about, id: 'part', kind: 'boundary-part', layer: 'ways', boundary: ['AAA', 'BBB'], box: [0, 0, 4, 1] }; // prettier-ignore
const neighbours = {
	...{ id: 'beside', kind: 'neighbours', layer: 'states', of: 'AAA', roster: 'league' },
	...{ basis: 'derived', source: 'survey', date: '2026-01-01', note: '{kilometres} km.' }
};
const league = {
	id: 'league',
	name: 'League',
	source: 'survey',
	date: '2026-01-01',
	members: ['BBB']
};

function derived(
	recipes: readonly object[],
	more: object = {},
	rosters: readonly object[] = [league]
) {
	const files = new Map([
		['dossier.json', JSON.stringify(declared)],
		['recipes.json', JSON.stringify({ description: 'A test.', outline, recipes, ...more })],
		['rosters.json', JSON.stringify({ rosters })],
		['ways.geojson', JSON.stringify(ways)]
	]);
	return derivationOf(files, { topology, region: () => undefined }).texts;
}

function problemsOf(...input: Parameters<typeof derived>): readonly Problem[] {
	try {
		derived(...input);
	} catch (error) {
		if (error instanceof DossierError) return error.problems;
		throw error;
	}
	return [];
}

describe('recipes', () => {
	it('make features for any layer of any country, each of what those before it made', () => {
		const texts = derived([belt, corridor, edge, part, neighbours]);
		const idsIn = (layer: string) =>
			(JSON.parse(texts.get(`${layer}.geojson`) ?? '') as LayerCollection).features.map(
				({ id }) => id
			);
		expect(idsIn('zones')).toEqual(['belt', 'reach']);
		expect(idsIn('ways')).toEqual(['road', 'front', 'part']);
		expect(idsIn('states')).toEqual(['BBB']);
	});

	it('make the same of what they have made', () => {
		const once = derived([belt, corridor, edge, part, neighbours]);
		const again = derivationOf(
			new Map([
				['dossier.json', JSON.stringify(declared)],
				['recipes.json', JSON.stringify({ description: 'A test.', outline, recipes: [belt, corridor, edge, part, neighbours] })], // prettier-ignore
				['rosters.json', JSON.stringify({ rosters: [league] })],
				...once
			]),
			{ topology, region: () => undefined }
		);
		expect(again.problems).toEqual([]);
		expect(again.texts).toEqual(once);
	});

	it('keep a belt on its side of a dividing line', () => {
		const dividing = (near: string, far: string) => ({
			dividingLines: [
				{
					id: 'middle',
					line: 'ways:*',
					near: { id: near, name: 'This side' },
					// Round the east: the far side lies there.
					far: { id: far, name: 'That side', through: [[1, -1], [3, -1], [3, 3], [1, 3]] } // prettier-ignore
				}
			]
		});
		const west = (texts: ReadonlyMap<string, string>) => {
			const { features } = JSON.parse(texts.get('zones.geojson') ?? '') as LayerCollection;
			const geometry = features[0]?.geometry;
			const rings = geometry?.type === 'Polygon' ? geometry.coordinates : [];
			return rings.flat().every(([longitude = NaN]) => longitude < 1.01);
		};
		expect(west(derived([{ ...belt, side: 'here' }], dividing('here', 'there')))).toBe(true);
		expect(west(derived([{ ...belt, side: 'there' }], dividing('here', 'there')))).toBe(false);
	});

	it.each([
		['a layer', { layer: 'zone' }, 'recipes[0].layer', 'Did you mean “zones”?'],
		['a source', { source: 'survy' }, 'recipes[0].source', 'Did you mean “survey”?'],
		['a line’s layer', { along: 'way:road' }, 'recipes[0].along', 'Did you mean “ways”?'],
		['a line', { along: 'ways:raod' }, 'recipes[0].along', 'Did you mean “road”?'],
		['a country', { inside: 'AAB' }, 'recipes[0].inside', 'Did you mean “AAA”?'],
		['a country of a border', { along: ['AAA', 'BBC'] }, 'recipes[0].along[1]', 'Did you mean “BBB”?'],
		['a feature of a line', { along: 'ways:*', until: 'rod' }, 'recipes[0].until', 'Did you mean “road”?'],
		['a side', { side: 'west' }, 'recipes[0].side', 'There is none yet: add it first.'],
		['a category', { properties: { stage: 'planed' } }, 'recipes[0].properties.stage', 'Did you mean “planned”?'],
		['a property', { properties: { stage: 'planned', lenght: 1 } }, 'recipes[0].properties.lenght', 'Did you mean “length”?'],
		['a measure', { measure: 'lenght' }, 'recipes[0].measure', 'Did you mean “length”?'],
		['a figure', { note: '{kilometers} km' }, 'recipes[0].note', 'Did you mean “kilometres”?'],
		['a kind', { kind: 'bel' }, 'recipes[0].kind', 'Did you mean “belt”?'],
		['itself', { clearOf: ['belt'] }, 'recipes[0].clearOf[0]', 'There is none yet: add it first.'],
		['a layer that cannot draw it', { layer: 'states', properties: {} }, 'recipes[0].layer', 'Name a layer of areas.']
	] as const)('name %s that there is not: file, place and what may be meant', (_, changed, path, remedy) => {
		expect(problemsOf([{ ...belt, ...changed }])).toMatchObject([
			{ file: 'recipes.json', path, remedy }
		]);
	}); // prettier-ignore

	it('name a roster and its members', () => {
		expect(problemsOf([{ ...neighbours, roster: 'leage' }])).toMatchObject([
			{ file: 'recipes.json', path: 'recipes[0].roster', remedy: 'Did you mean “league”?' }
		]);
		expect(problemsOf([neighbours], {}, [{ ...league, members: ['BBA'] }])).toMatchObject([
			{ file: 'rosters.json', path: 'rosters[0].members[0]', remedy: 'Did you mean “BBB”?' }
		]);
	});

	it('cannot make one feature twice, nor build on what comes after them', () => {
		expect(problemsOf([corridor, corridor])[0]).toMatchObject({
			path: 'recipes[1].id',
			message: '“reach” is already the id of a recipe (recipes[0].id).'
		});
		expect(problemsOf([neighbours, { ...neighbours, id: 'again' }])[0]).toMatchObject({
			path: 'recipes[1]',
			message: 'Another recipe makes “BBB” for this layer.'
		});
		expect(problemsOf([edge, belt])[0]).toMatchObject({ path: 'recipes[0].of' });
		const after = { ...belt, id: 'other' };
		expect(problemsOf([{ ...belt, clearOf: ['other'] }, after])[0]).toMatchObject({
			path: 'recipes[0].clearOf[0]',
			message: 'The belt “other” comes after this one.'
		});
	});

	it('tell at which of them nothing is left', () => {
		expect(problemsOf([corridor, { ...belt, standoffKilometres: 120 }])).toMatchObject([
			{ path: 'recipes[1]', message: expect.stringContaining('Nothing is left') as string }
		]);
	});

	it('need a country with a coast where they name one', () => {
		expect(problemsOf([{ ...part, boundary: ['AAA', 'AAA'] }])[0]?.message).toBe(
			'AAA and AAA have no land border on the map.'
		);
	});
});
