import type { FeatureCollection } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { DossierError } from '../../src/lib/dossier/model/problem';
import { chainOf } from './contact-chain';
import { deriveDossier, type Ground } from './derive-dossier';
import { deriveNeighbours } from './neighbours';
import { parseRecipes, type Recipes } from './recipes';

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
const alliance = { source: 'members', date: '2026-01-19', members: [{ id: 'BBB' }, { id: 'DDD' }] };
const ground: Ground = { topology, alliance };

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
		expect(problemsOf({ 'recipes.json': '{}' }).length).toBeGreaterThan(5);
	});
});

describe('deriveNeighbours', () => {
	const recipes = {
		country: 'AAA',
		neighbours: { source: 'members', publishedBorderKilometres: { BBB: [110, 120] } }
	} as Partial<Recipes> as Recipes;

	it('finds the members that share a border: not other neighbours, nor other members', () => {
		const [only, ...others] = deriveNeighbours(topology, alliance, recipes);
		expect(others).toEqual([]);
		expect(only?.properties).toMatchObject({
			boundary: 'BBB',
			contact: 'land',
			borderKilometres: 111
		});
		expect(only?.properties['note']).toContain('111 km long on this map');
		expect(only?.properties['note']).toContain('110 to 120 km');
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

describe('parseRecipes', () => {
	it('lists every problem', () => {
		expect(() => parseRecipes('{"country": "Ukraine", "dats": 1}')).toThrow(
			/country[^]*ISO 3166-1[^]*dats/
		);
	});
});
