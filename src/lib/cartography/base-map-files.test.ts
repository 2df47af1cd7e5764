import { describe, expect, test } from 'vitest';
import type { Report } from '../dossier/check/report';
import { parseBoundaries, parseCities, parseRivers } from './parse-base-map';
import { parsePlaceCell } from './places/parse-place-cell';

/** What a parser makes of a file, and the places and remedies that it reports. */
function parsed<Value>(
	parse: (json: string, report: Report) => Value,
	content: unknown
): { readonly value: Value; readonly places: string[]; readonly remedies: string[] } {
	const problems: [string, string][] = [];
	const json = typeof content === 'string' ? content : JSON.stringify(content);
	const value = parse(json, (path, _message, remedy) => {
		problems.push([path, remedy]);
	});
	return {
		value,
		places: problems.map(([path]) => path),
		remedies: problems.map(([, remedy]) => remedy)
	};
}

const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('cities.geojson', () => {
	const paris = (change: object = {}, geometry: object = {}, id = 'paris') => ({
		type: 'Feature',
		id,
		properties: { name: 'Paris', country: 'FRA', rank: 1, capital: true, ...change },
		geometry: { type: 'Point', coordinates: [2.35, 48.86], ...geometry }
	});

	test('is given as it stands', () => {
		const file = collection(paris(), paris({ nameUkrainian: 'Париж' }, {}, 'paris-2'));
		expect(parsed(parseCities, file)).toEqual({ value: file, places: [], remedies: [] });
	});

	test.each<[string, unknown, string]>([
		['no JSON', '{', 'line 1'],
		['no city', collection(), 'features'],
		['another type', { ...collection(paris()), type: 'Feature' }, 'type'],
		['an empty name', collection(paris({ name: ' ' })), 'features[0].properties.name'],
		[
			'an empty other name',
			collection(paris({ nameUkrainian: '' })),
			'features[0].properties.nameUkrainian'
		],
		[
			'a code of two letters',
			collection(paris({ country: 'FR' })),
			'features[0].properties.country'
		],
		['a code of four', collection(paris({ country: 'FRAN' })), 'features[0].properties.country'],
		['a rank below 1', collection(paris({ rank: 0 })), 'features[0].properties.rank'],
		['a broken rank', collection(paris({ rank: 1.5 })), 'features[0].properties.rank'],
		['an unknown property', collection(paris({ river: 'Seine' })), 'features[0].properties.river'],
		['an id that is no slug', collection(paris({}, {}, 'Paris')), 'features[0].id'],
		['an id that begins with a hyphen', collection(paris({}, {}, '-paris')), 'features[0].id'],
		['an id that ends with one', collection(paris({}, {}, 'paris-')), 'features[0].id'],
		['a line', collection(paris({}, { type: 'LineString' })), 'features[0].geometry.type'],
		['an id that stands twice', collection(paris(), paris()), 'features[1].id'],
		[
			'a place beyond the pole',
			collection(paris({}, { coordinates: [2, 91] })),
			'features[0].geometry.coordinates'
		]
	])('is refused with %s, at its place', (_, content, place) => {
		const { value, places } = parsed(parseCities, content);
		expect(value).toBeUndefined();
		expect(places.length).toBe(1);
		expect(places[0]).toMatch(place);
	});
});

test('rivers.geojson has lines with a name', () => {
	const river = (type: string, coordinates: unknown) => ({
		type: 'Feature',
		id: 'seine',
		properties: { name: 'Seine' },
		geometry: { type, coordinates }
	});
	const course = [
		[2, 48],
		[1, 49]
	];
	for (const right of [river('LineString', course), river('MultiLineString', [course])]) {
		expect(parsed(parseRivers, collection(right))).toMatchObject({
			value: collection(right),
			places: []
		});
	}
	const { value, places } = parsed(parseRivers, collection(river('Point', [2, 48])));
	expect(value).toBeUndefined();
	expect(places).toEqual(['features[0].geometry.type']);
});

describe('boundaries.topojson', () => {
	const none = { type: 'GeometryCollection', geometries: [] };
	const file = {
		type: 'Topology',
		transform: { scale: [1, 1], translate: [0, 0] },
		arcs: [],
		objects: { countries: none, oblasts: none }
	};

	test('is given as it stands where it can be decoded', () => {
		expect(parsed(parseBoundaries, file)).toEqual({ value: file, places: [], remedies: [] });
	});

	test.each<[string, unknown, string]>([
		['it is no JSON', '{', 'line 1'],
		['a collection is missing', { ...file, objects: { countries: none } }, 'objects.oblasts']
	])('is to be made anew where %s', (_, content, place) => {
		const { value, places, remedies } = parsed(parseBoundaries, content);
		expect(value).toBeUndefined();
		expect(places).toEqual([expect.stringContaining(place)]);
		expect(remedies).toEqual([expect.stringContaining('npm run geo:boundaries')]);
	});
});

describe('a cell of places', () => {
	const cell = {
		cities: [['Paris', 'FRA', 2.35, 48.86, 3, 1]],
		rivers: [[7, '', 4, [[2000, 48000, 10, 10]]]],
		lakes: [[0, 'Leman', 5, [6.5, 46.4, 6], [[[6500, 46400, 1, 0, 0, 1, -1, -1]]]]],
		seas: [['North Sea', 3, 56, 3]]
	};

	test('is given as it stands', () => {
		expect(parsed(parsePlaceCell, cell)).toEqual({ value: cell, places: [], remedies: [] });
	});

	const edges = [
		{ ...cell, seas: [['Dateline', -180, -90, 1]] },
		{ ...cell, seas: [['Dateline', 180, 90, 9]] }
	];
	test.each(edges)('may lie at the edges of the world: %j', (content) => {
		expect(parsed(parsePlaceCell, content).value).toEqual(content);
	});

	test.each<[string, unknown, string]>([
		['no JSON', '{', 'line 1'],
		['a list missing', { cities: [], rivers: [], lakes: [] }, 'seas'],
		['a name of spaces', { ...cell, seas: [[' ', 3, 56, 3]] }, 'seas[0][0]'],
		['a code of two letters', { ...cell, cities: [['Paris', 'FR', 2, 48, 3, 1]] }, 'cities[0][1]'],
		['a code of four', { ...cell, cities: [['Paris', 'FRAN', 2, 48, 3, 1]] }, 'cities[0][1]'],
		[
			'a capital that is neither',
			{ ...cell, cities: [['Paris', 'FRA', 2, 48, 3, 2]] },
			'cities[0][5]'
		],
		['a longitude too far east', { ...cell, seas: [['S', 181, 56, 3]] }, 'seas[0][1]'],
		['one too far west', { ...cell, seas: [['S', -181, 56, 3]] }, 'seas[0][1]'],
		['a latitude beyond the pole', { ...cell, seas: [['S', 3, 91, 3]] }, 'seas[0][2]'],
		['one beyond the other', { ...cell, seas: [['S', 3, -91, 3]] }, 'seas[0][2]'],
		['a zoom of 0', { ...cell, seas: [['S', 3, 56, 0]] }, 'seas[0][3]'],
		['a zoom of 10', { ...cell, seas: [['S', 3, 56, 10]] }, 'seas[0][3]'],
		['a broken zoom', { ...cell, seas: [['S', 3, 56, 2.5]] }, 'seas[0][3]'],
		['a negative id', { ...cell, rivers: [[-1, '', 4, [[1, 1, 1, 1]]]] }, 'rivers[0][0]'],
		['no line', { ...cell, rivers: [[1, '', 4, []]] }, 'rivers[0][3]'],
		['a line of one point', { ...cell, rivers: [[1, '', 4, [[1, 1]]]] }, 'rivers[0][3][0]'],
		['half a point', { ...cell, rivers: [[1, '', 4, [[1, 1, 1, 1, 1]]]] }, 'rivers[0][3][0]'],
		['a broken step', { ...cell, rivers: [[1, '', 4, [[1, 1, 1, 0.5]]]] }, 'rivers[0][3][0][3]'],
		['no polygon', { ...cell, lakes: [[0, '', 5, [6, 46, 6], []]] }, 'lakes[0][4]'],
		[
			'a polygon without a ring',
			{ ...cell, lakes: [[0, '', 5, [6, 46, 6], [[]]]] },
			'lakes[0][4][0]'
		]
	])('is to be made anew with %s', (_, content, place) => {
		const { value, places, remedies } = parsed(parsePlaceCell, content);
		expect(value).toBeUndefined();
		expect(places).toEqual([expect.stringContaining(place)]);
		expect(remedies).toEqual([expect.stringContaining('npm run geo:world')]);
	});
});
