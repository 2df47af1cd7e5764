import type { FeatureCollection } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import { DossierError } from '../../src/lib/dossier/model/problem';
import { chainOf } from './lines';
import { deriveDossier } from './derive-dossier';
import type { Ground } from './material';
import { deriveNeighbours } from './neighbours';

/** Squares of one degree beside one another on the equator: AAA, BBB, CCC and, apart, DDD. */
const CORNERS = { AAA: 0, BBB: 1, CCC: -1, DDD: 5 };
const countries: FeatureCollection = {
	type: 'FeatureCollection',
	features: Object.entries(CORNERS).map(([id, x]) => ({
		type: 'Feature',
		properties: { id, iso2: id.slice(0, 2), label: [x, 0] },
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[x, 0],
					[x + 1, 0],
					[x + 1, 1],
					[x, 1],
					[x, 0]
				]
			]
		}
	}))
};
const topology = toTopology({ countries, oblasts: countries }, 1e5) as BoundaryTopology;
const roster = { id: 'league', name: 'League', source: 'members', date: '2026-01-19', members: ['BBB', 'DDD'] }; // prettier-ignore
const ground: Ground = { topology, region: () => undefined };

const layer = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const boundary = (id: string, geometry: unknown = null) => ({
	type: 'Feature',
	id,
	properties: { boundary: id, note: 'As “written”.' },
	geometry
});

const problemsOf = (files: Record<string, string>) => {
	try {
		deriveDossier(new Map(Object.entries(files)), ground);
	} catch (error) {
		if (error instanceof DossierError) {
			return error.problems.map(({ file, path, message }) => `${file} ${path}: ${message}`);
		}
		throw error;
	}
	return [];
};

describe('deriveDossier', () => {
	it('fills in boundaries, and changes nothing the second time', () => {
		const files = new Map([['troops.geojson', layer(boundary('AAA'), boundary('DDD'))]]);
		const once = deriveDossier(files, ground);
		const [first, second] = (JSON.parse(once.get('troops.geojson') ?? '') as FeatureCollection)
			.features;
		expect(first).toMatchObject({ id: 'AAA', geometry: { type: 'Polygon' } });
		expect(second?.properties).toEqual({ boundary: 'DDD', note: 'As “written”.' });
		expect(deriveDossier(once, ground)).toEqual(once);
	});

	it('writes a property a line and a geometry on one line', () => {
		const point = { type: 'Point', coordinates: [1, 2] };
		const files = new Map([
			[
				'places.geojson',
				layer({
					type: 'Feature',
					id: 'x',
					properties: { name: 'X', label: [1, 2] },
					geometry: point
				})
			]
		]);
		expect(deriveDossier(files, ground).get('places.geojson')).toBe(`{
	"type": "FeatureCollection",
	"features": [
		{
			"type": "Feature",
			"id": "x",
			"properties": {
				"name": "X",
				"label": [1,2]
			},
			"geometry": {"type":"Point","coordinates":[1,2]}
		}
	]
}
`);
	});

	it('names the file, the place and the remedy of what it cannot do', () => {
		expect(problemsOf({ 'troops.geojson': layer(boundary('AAA'), boundary('XYZ')) })).toEqual([
			'troops.geojson features[1].properties.boundary: There is no boundary “XYZ”.'
		]);
		expect(problemsOf({ 'troops.geojson': '{"type": "FeatureCollection"}' })).toEqual([
			'troops.geojson features: The key “features” is missing.'
		]);
		expect(problemsOf({ 'troops.geojson': '{' })[0]).toContain('line 1, column 2');
		expect(problemsOf({ 'recipes.json': '{}' })).toEqual([
			'recipes.json description: The key “description” is missing.',
			'recipes.json recipes: The key “recipes” is missing.'
		]);
	});
});

/** A dossier whose one recipe finds BBB, the only member beside AAA. */
describe('what a person wrote', () => {
	const neighbours = {
		id: 'neighbours',
		kind: 'neighbours',
		layer: 'league',
		of: 'AAA',
		roster: 'league',
		basis: 'derived',
		source: 'members',
		date: '2026-01-19'
	};
	const recipes = { description: 'A test.', recipes: [neighbours] };
	const name = 'league.geojson';
	const withRecipes = (text: string, changed: object = recipes) =>
		new Map([
			['recipes.json', JSON.stringify(changed)],
			['rosters.json', JSON.stringify({ rosters: [roster] })],
			[name, text]
		]);
	const written = (id: string, basis: string) => ({
		type: 'Feature',
		id,
		properties: { basis, note: 'By hand.' },
		geometry: { type: 'Point', coordinates: [0.5, 0.5] }
	});
	const featuresOf = (files: ReadonlyMap<string, string>) =>
		(JSON.parse(files.get(name) ?? '') as FeatureCollection).features;
	const derived = deriveDossier(withRecipes(layer()), ground);
	const [made] = featuresOf(derived);
	const withFeatures = (...features: unknown[]) => withRecipes(layer(...features));

	it('is told from what a recipe made by the recipe’s id', () => {
		expect(made).toMatchObject({ id: 'BBB', properties: { recipe: 'neighbours' } });
	});

	it('stays, in its order, whatever its basis is', () => {
		const files = withFeatures(written('z', 'illustrative'), made, written('a', 'derived'));
		const once = deriveDossier(files, ground);
		expect(featuresOf(once).map(({ id }) => id)).toEqual(['z', 'BBB', 'a']);
		expect(featuresOf(once)[0]).toEqual(written('z', 'illustrative'));
		expect(deriveDossier(withRecipes(once.get(name) ?? ''), ground)).toEqual(once);
	});

	it('stays when a recipe goes, which takes its own features along', () => {
		const files = withFeatures(written('z', 'illustrative'), made, written('a', 'derived'));
		files.set('recipes.json', JSON.stringify({ ...recipes, recipes: [] }));
		expect(featuresOf(deriveDossier(files, ground)).map(({ id }) => id)).toEqual(['z', 'a']);
	});

	it('stays with all derived features when the file of recipes is missing, which is said', () => {
		const files = withFeatures(written('z', 'illustrative'), made);
		files.delete('recipes.json');
		expect(problemsOf(Object.fromEntries(files))).toEqual([
			'recipes.json : The file is missing, by whose recipes these features were made: “BBB”.'
		]);
	});

	it('is not lost when it is a change to a derived feature', () => {
		const changed = { ...made, properties: { ...made?.properties, note: 'Better said.' } };
		expect(problemsOf(Object.fromEntries(withFeatures(changed)))).toEqual([
			`${name} features[0]: “BBB” has been changed by hand since the recipe “neighbours” made it.`
		]);
		// As the remedy says: it is kept as one's own.
		const { recipe, digest, ...own } = changed.properties as Record<string, unknown>;
		expect([recipe, typeof digest]).toEqual(['neighbours', 'string']);
		const renamed = { ...changed, id: 'mine', properties: own };
		const [mine, anew] = featuresOf(deriveDossier(withFeatures(renamed), ground));
		expect(mine?.properties).toMatchObject({ note: 'Better said.' });
		expect(anew).toEqual(made);
	});

	it('is not lost when it has the id of a derived feature', () => {
		expect(problemsOf(Object.fromEntries(withFeatures(written('BBB', 'derived'))))).toEqual([
			expect.stringMatching(/“BBB” is written by hand, and the recipe “neighbours” makes/)
		]);
	});

	it('may be put in another order and spacing by a formatter', () => {
		const { note, ...others } = made?.properties ?? {};
		const reordered = { ...made, properties: { note: note as string, ...others } };
		expect(featuresOf(deriveDossier(withFeatures(reordered), ground))).toEqual([made]);
	});

	it('lets a changed recipe make its features anew', () => {
		const longer = {
			...recipes,
			recipes: [{ ...neighbours, source: 'other-members' }]
		};
		const [anew] = featuresOf(deriveDossier(withRecipes(layer(made), longer), ground));
		expect(anew?.properties).toMatchObject({ source: 'other-members' });
	});

	it('takes features of before they were signed for the recipe’s, where they are as it makes them', () => {
		const { recipe, digest, ...unsigned } = made?.properties ?? {};
		expect([recipe, typeof digest]).toEqual(['neighbours', 'string']);
		const old = { ...made, properties: unsigned };
		expect(featuresOf(deriveDossier(withFeatures(old), ground))).toEqual([made]);
	});
});

describe('deriveNeighbours', () => {
	const recipe: RecipeOf<'neighbours'> = {
		id: 'neighbours',
		kind: 'neighbours',
		layer: 'league',
		of: 'AAA',
		roster: 'league',
		properties: { contact: 'land' },
		measure: 'borderKilometres',
		basis: 'derived',
		source: 'members',
		date: '2026-01-19',
		note: 'It is {kilometres} km long.',
		noteWithFigure: 'It is {kilometres} km long, or about {least}.',
		noteWithRange: 'It is {kilometres} km long, or {least} to {greatest}.'
	};
	const propertiesOf = (changed: Partial<typeof recipe>) =>
		deriveNeighbours({ ...recipe, ...changed }, [roster], topology).map(
			({ properties }) => properties
		);

	// A degree of the Earth's mean circumference is 111.195 km.
	it('finds the members that share a border: not other neighbours, nor other members', () => {
		expect(propertiesOf({})).toEqual([
			{
				contact: 'land',
				borderKilometres: 111,
				basis: 'derived',
				source: 'members',
				date: '2026-01-19',
				boundary: 'BBB',
				// As exactly as cards tell it; the property keeps the figure.
				note: 'It is 110 km long.'
			}
		]);
	});

	it('finds all neighbours where no roster is named', () => {
		const all = { ...recipe, roster: undefined };
		const found = deriveNeighbours(all, [], topology).map(({ id }) => id);
		expect(found).toEqual(['BBB', 'CCC']);
	});

	it('tells published lengths in the recipe’s words', () => {
		expect(propertiesOf({ published: { BBB: [110, 120] } })[0]?.['note']).toBe(
			'It is 110 km long, or 110 to 120.'
		);
		expect(propertiesOf({ published: { BBB: [137, 137] } })[0]?.['note']).toBe(
			'It is 110 km long, or about 137.'
		);
		expect(propertiesOf({ published: { BBB: [1084.5, 1084.5] } })[0]?.['note']).toBe(
			'It is 110 km long, or about 1,084.5.'
		);
	});
});

describe('chainOf', () => {
	it('joins sections, and refuses a gap', () => {
		const first = {
			id: 'first',
			coordinates: [
				[0, 0],
				[1, 0]
			]
		};
		const second = {
			id: 'second',
			coordinates: [
				[1, 0],
				[2, 1]
			]
		};
		expect(chainOf([first, second]).coordinates).toEqual([
			[0, 0],
			[1, 0],
			[2, 1]
		]);
		expect(() => chainOf([second, first])).toThrow(
			'“first” begins at 0,0; the section before it ends at 2,1.'
		);
	});
});
