import { describe, expect, it } from 'vitest';
import { asLayerFile } from './downloaded-layer';

type Properties = Record<string, unknown>;
interface Given {
	readonly properties?: Properties;
	readonly geometry?: unknown;
	readonly members?: Properties;
}

const feature = ({ properties = {}, geometry = null, members = {} }: Given) => ({
	type: 'Feature',
	id: 7,
	properties: { reference: 'areas:north', ...properties },
	geometry,
	...members
});

/** What becomes of a collection of one feature of the layer `areas`. */
function back(given: Given, members: Properties = {}) {
	const collection = { type: 'FeatureCollection', features: [feature(given)], ...members };
	return asLayerFile(collection, 'areas') as Properties & {
		readonly features: readonly [{ properties: Properties; geometry: unknown; id: unknown }];
	};
}
const properties = (given: Properties) => back({ properties: given }).features[0].properties;
const geometry = (type: string, coordinates: unknown, members: Properties = {}) =>
	back({ geometry: { type, coordinates, ...members } }).features[0].geometry;

const POINT = { type: 'Point', coordinates: [2.4, 46.7] };
const CRS = 'urn:ogc:def:crs:OGC:1.3:CRS84';
const crs = (name: unknown) => ({ crs: { type: 'name', properties: { name } } });

describe('a layer that was downloaded, and comes back', () => {
	it('has what is its own, and nothing that follows from the dossier', () => {
		const told = { layer: 'areas', layerName: 'Areas', detail: 'Proposed', basisInWords: 'Drawn.' };
		const columns = { claim_ids: 'c', claim_quotes: '“so”', source_link: 'https://a.example' };
		const own = { basis: 'derived', source: 'atlas', date: '2026-01-19', role: 'proposed' };
		expect(
			back(
				{
					properties: {
						...told,
						...columns,
						fid: 1,
						ogc_fid: 1,
						OBJECTID: 1,
						id: 'areas:1',
						...own
					},
					geometry: POINT,
					members: { bbox: [2, 46, 3, 47] }
				},
				{
					...crs(CRS),
					name: 'areas',
					bbox: [2, 46, 3, 47],
					dossier: 'd',
					asOf: '2026',
					own: 'kept'
				}
			)
		).toEqual({
			type: 'FeatureCollection',
			own: 'kept',
			features: [{ type: 'Feature', id: 'north', properties: own, geometry: POINT }]
		});
	});

	it.each([
		['no collection', 7],
		['a list', [feature({})]],
		['no list of features', { features: {} }],
		['no feature', { features: [] }],
		['features that are none', { features: [null, 7, { properties: null }, { properties: 7 }] }],
		['another’s word for a reference', { features: [feature({ properties: { reference: 7 } })] }],
		['a reference of one word', { features: [feature({ properties: { reference: 'north' } })] }],
		['a sentence', { features: [feature({ properties: { reference: 'see: a:b c' } })] }],
		['a longer word', { features: [feature({ properties: { reference: 'a:b:c' } })] }],
		['a reference in a sentence', { features: [feature({ properties: { reference: 'to a:b' } })] }]
	])('is left as it is where it is %s', (_, collection) => {
		expect(asLayerFile(collection, 'areas')).toBe(collection);
	});

	it('leaves what is no feature as it is, for the checks to name', () => {
		const odd = [null, { type: 'Feature' }, { properties: null }];
		const { features } = asLayerFile({ features: [...odd, feature({})] }, 'areas') as {
			features: unknown[];
		};
		expect(features.slice(0, 3)).toEqual(odd);
		expect(features[3]).toMatchObject({ id: 'north' });
	});

	it('has its ids again, and the whole reference of a feature of another layer', () => {
		const features = [
			feature({}),
			feature({ properties: { reference: 'lines:south' } }),
			feature({ properties: { reference: null, id: 'areas:east' } }),
			feature({ properties: { reference: null } }),
			{ type: 'Feature', id: 'areas:west', properties: {}, geometry: null }
		];
		const read = asLayerFile({ features }, 'areas') as { features: { id: unknown }[] };
		expect(read.features.map(({ id }) => id)).toEqual(['north', 'lines:south', 'east', 7, 'west']);
	});

	it.each([CRS, 'CRS84', 'urn:ogc:def:crs:EPSG::4326', 'epsg:4326', 'EPSG:4326'])(
		'leaves out that its positions are in %s',
		(name) => {
			expect(back({}, crs(name))).not.toHaveProperty('crs');
		}
	);

	it.each(['EPSG:3857', 'EPSG:14326', 'CRS:844', 'urn:EPSG::4326:x', 7])(
		'keeps that its positions are in %s',
		(name) => {
			expect(back({}, crs(name))).toHaveProperty('crs');
			expect(back({}, { crs: null })).toHaveProperty('crs', null);
			expect(back({}, { crs: { properties: null } })).toHaveProperty('crs');
		}
	);
});

describe('the properties of a feature that comes back', () => {
	it('are without the columns that are empty, and without the name of its country', () => {
		expect(properties({ role: null, note: 'So.' })).toEqual({ note: 'So.' });
		expect(properties({ name: 'France', commonName: 'France' })).toEqual({});
		expect(properties({ name: 'Her', commonName: 'France' })).toEqual({ name: 'Her' });
		expect(properties({ role: 'France', commonName: 'France' })).toEqual({ role: 'France' });
	});

	it('have their own names again', () => {
		expect(properties({ own_claims: 3, disown_: 4 })).toEqual({ claims: 3, disown_: 4 });
	});

	it('stand in the order of our files: name, the layer’s own, then what all have', () => {
		const given = { date: '2026-01-19', role: 'x', source: 'a', basis: 'derived', name: 'N' };
		expect(Object.keys(properties(given))).toEqual(['name', 'role', 'basis', 'source', 'date']);
	});

	it.each([
		['["first","second"]', ['first', 'second']],
		['(2:first,second)', ['first', 'second']],
		['{first, second}', ['first', 'second']],
		['first; second', ['first', 'second']],
		['first', ['first']],
		['(2:2.4,-46.75)', [2.4, -46.75]],
		['[ 2.4, 46 ]', [2.4, 46]],
		['(1:(a))', ['a']],
		['a1 1a 1.2.3', ['a1', '1a', '1.2.3']],
		['first (2:second)', ['first', '(2:second)']],
		[['first'], ['first']],
		[7, 7]
	])('have the list that a program wrote as %j', (written, list) => {
		expect(properties({ statements: written })).toEqual({ statements: list });
		expect(properties({ note: written })).toEqual({ note: written });
	});

	it.each([
		['2026/01/19', '2026-01-19'],
		['2026-01-19', '2026-01-19'],
		['2026-01-19T00:00:00Z', '2026-01-19'],
		['2026-01-19T00:00:00', '2026-01-19'],
		['2026/01/19 00:00:00.000', '2026-01-19'],
		['2026-01-19 00:00', '2026-01-19'],
		['2026-01-19T12:00:00Z', '2026-01-19T12:00:00Z'],
		['on 2026/01/19', 'on 2026/01/19'],
		['2026/01/19?', '2026/01/19?'],
		['19.01.2026', '19.01.2026'],
		[2026, 2026]
	])('have the day that a program wrote as %j', (written, day) => {
		expect(properties({ date: written })).toEqual({ date: day });
		expect(properties({ note: written })).toEqual({ note: written });
	});
});

describe('the geometry of a feature that comes back', () => {
	const RING = [
		[0, 0],
		[2, 0],
		[2, 2],
		[0, 0]
	];
	const HOLE = [...RING].reverse();

	it('has six decimals, and no box of what it was before', () => {
		expect(geometry('Point', [2.123456789, -46.7], { bbox: [2, -47, 3, -46], own: 1 })).toEqual({
			...{ type: 'Point', coordinates: [2.123457, -46.7], own: 1 }
		});
	});

	it('has no position twice in a row, but where it comes back later', () => {
		expect(
			geometry('LineString', [
				[0, 0],
				[0.0000001, 0],
				[1, 0],
				[0, 0]
			])
		).toEqual({
			...{
				type: 'LineString',
				coordinates: [
					[0, 0],
					[1, 0],
					[0, 0]
				]
			}
		});
		expect(geometry('Point', [5, 5])).toEqual({ type: 'Point', coordinates: [5, 5] });
	});

	it('has exteriors counterclockwise and holes clockwise, as RFC 7946 asks', () => {
		for (const rings of [
			[RING, HOLE],
			[HOLE, RING],
			[HOLE, HOLE],
			[RING, RING]
		]) {
			expect(geometry('Polygon', rings)).toEqual({ type: 'Polygon', coordinates: [RING, HOLE] });
		}
		expect(geometry('MultiPolygon', [[HOLE, RING], [HOLE]])).toEqual({
			...{ type: 'MultiPolygon', coordinates: [[RING, HOLE], [RING]] }
		});
		expect(geometry('LineString', HOLE)).toEqual({ type: 'LineString', coordinates: HOLE });
	});

	it('stays as it is where it is none, for the checks to name', () => {
		for (const odd of [null, 7, { type: 'Point' }]) {
			expect(back({ geometry: odd }).features[0].geometry).toEqual(odd);
		}
		expect(geometry('Polygon', ['a', [[0, 'b']], [[0, 0, 0]]])).toEqual({
			...{ type: 'Polygon', coordinates: ['a', [[0, 'b']], [[0, 0, 0]]] }
		});
		expect(geometry('MultiPolygon', ['a'])).toEqual({ type: 'MultiPolygon', coordinates: ['a'] });
		expect(back({ geometry: { type: 7, coordinates: [[1, 1]] } }).features[0].geometry).toEqual({
			...{ type: 7, coordinates: [[1, 1]] }
		});
	});
});
