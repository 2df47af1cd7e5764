import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '../check/exchanged';
import type { Report } from '../check/report';
import { featureProperties } from '../model/schema';
import type { LayerRules } from './layer-rules';
import { parseFeature } from './parse-feature';

type Written = Readonly<Record<string, unknown>>;

const RULES: LayerRules = {
	id: 'areas',
	properties: v.strictObject({ ...featureProperties, size: v.optional(v.number()) }),
	shapeOf: ({ boundary }) => (boundary === undefined ? 'point' : 'area')
};
const PROPERTIES = { basis: 'public-record', source: 'atlas', date: '2026-01-19' };
const POINT = {
	type: 'Feature',
	id: 'port',
	geometry: { type: 'Point', coordinates: [1, 2] },
	properties: PROPERTIES
};

/** A feature as it is read, and what is told of it: path, message, remedy. */
function read(value: unknown, rules: LayerRules = RULES, frame?: Bounds) {
	const told: string[][] = [];
	const report: Report = (path, message, remedy) => void told.push([path, message, remedy]);
	const feature = parseFeature(value, 3, rules, report, { frame });
	return { feature, told };
}
const messages = (value: unknown, rules?: LayerRules) =>
	read(value, rules).told.map(([path, message]) => [path, message]);

describe('a feature', () => {
	it('is given as it is written', () => {
		const value = { ...POINT, properties: { ...PROPERTIES, size: 3, name: 'The port' } };
		expect(read(value)).toEqual({ feature: value, told: [] });
	});

	it('may have a bounding box, which is left out, and no other key', () => {
		expect(read({ ...POINT, bbox: [1, 2, 1, 2] })).toEqual({ feature: POINT, told: [] });
		const { feature, told } = read({ ...POINT, style: {}, title: 'x' });
		expect(feature).toBeUndefined();
		expect(told.map(([path, message]) => [path, message])).toEqual([
			['features[3].style', 'A Feature has no key “style”.'],
			['features[3].title', 'A Feature has no key “title”.']
		]);
	});

	it.each([null, [], 'Feature', { ...POINT, type: 'Point' }, { id: 'a' }])('is not %j', (value) => {
		expect(messages(value)).toEqual([['features[3]', 'This is not a GeoJSON Feature.']]);
	});
});

describe('the id of a feature', () => {
	it.each(['a', 'A-b_9', 'x'.repeat(100)])('may be %s', (id) => {
		expect(messages({ ...POINT, id })).toEqual([]);
	});

	it.each(['', 'a b', 'é', 'a:b', 'x'.repeat(101), 7, null])('does not fit as %j', (id) => {
		expect(messages({ ...POINT, id })).toEqual([['features[3].id', 'The id does not fit.']]);
	});

	it('is missed where there is none, and is no word of JavaScript’s', () => {
		const { type, geometry, properties } = POINT;
		expect(messages({ type, geometry, properties })).toEqual([
			['features[3].id', 'The feature has no id.']
		]);
		expect(messages({ ...POINT, id: 'toString' })).toEqual([
			['features[3].id', '“toString” cannot be an id.']
		]);
	});
});

describe('the properties of a feature', () => {
	it('are those of every layer, even where its own schema is careless', () => {
		const careless = { ...RULES, properties: v.looseObject({}) };
		expect(messages({ ...POINT, properties: { ...PROPERTIES, basis: 'guess' } }, careless)).toEqual(
			[['features[3].properties.basis', '“guess” is not one of the words used here.']]
		);
		expect(messages({ ...POINT, properties: { size: 1 } }, careless).map(([path]) => path)).toEqual(
			[
				'features[3].properties.basis',
				'features[3].properties.source',
				'features[3].properties.date'
			]
		);
	});

	it('are told once, by the layer’s own schema first', () => {
		expect(messages({ ...POINT, properties: { ...PROPERTIES, date: 'soon' } })).toHaveLength(1);
		expect(messages({ ...POINT, properties: null })).toHaveLength(1);
	});

	it('have six decimals at most in a label’s position', () => {
		const label = (...position: number[]) =>
			messages({ ...POINT, properties: { ...PROPERTIES, label: position } });
		expect(label(1.123456, 2.654321)).toEqual([]);
		const told = [['features[3].properties.label', 'A position has more than six decimals.']];
		expect(label(1.1234567, 2)).toEqual(told);
		expect(label(1, 2.1234567)).toEqual(told);
	});
});

describe('a feature that its layer would not draw', () => {
	const drawnAs = (shape: 'area' | 'line' | 'point' | undefined): LayerRules => ({
		...RULES,
		shapeOf: () => shape
	});
	const square = [[[0, 0], [1, 0], [1, 1], [0, 0]]]; // prettier-ignore
	const line = [[0, 0], [1, 1]]; // prettier-ignore
	const geometries = {
		area: [
			{ type: 'Polygon', coordinates: square },
			{ type: 'MultiPolygon', coordinates: [square] }
		],
		line: [
			{ type: 'LineString', coordinates: line },
			{ type: 'MultiLineString', coordinates: [line] }
		],
		point: [
			{ type: 'Point', coordinates: [0, 0] },
			{ type: 'MultiPoint', coordinates: line }
		]
	} as const;

	it.each(['area', 'line', 'point'] as const)('is none of a kind that it draws: %s', (shape) => {
		for (const [kind, ofKind] of Object.entries(geometries)) {
			for (const geometry of ofKind) {
				const told = messages({ ...POINT, geometry }, drawnAs(shape));
				expect(told.map(([path]) => path)).toEqual(
					kind === shape ? [] : ['features[3].geometry.type']
				);
				expect(messages({ ...POINT, geometry }, drawnAs(undefined))).toEqual([
					[
						'features[3].properties',
						expect.stringMatching(/^The layer “areas” has no category for these properties/)
					]
				]);
			}
		}
	});

	it('is told with what is drawn', () => {
		const [line] = geometries.line;
		expect(read({ ...POINT, geometry: line }, drawnAs('area')).told[0]?.slice(1)).toEqual([
			'The layer “areas” draws such a feature as an area: a LineString would not be seen.',
			'Write a Polygon or MultiPolygon, or put the feature into a layer that draws what it is.'
		]);
		expect(read(POINT, drawnAs('line')).told[0]?.[1]).toBe(
			'The layer “areas” draws such a feature as a line: a Point would not be seen.'
		);
	});

	it('is a boundary where it does not draw areas', () => {
		const boundary = { ...POINT, geometry: null, properties: { ...PROPERTIES, boundary: 'FRA' } };
		expect(messages(boundary, drawnAs('area'))).toEqual([]);
		expect(messages(boundary, drawnAs('point'))).toEqual([
			[
				'features[3].geometry.type',
				'A boundary is an area, and the layer “areas” draws such a feature as a point: it would not be seen.'
			]
		]);
	});
});

describe('the shape of a boundary', () => {
	const withBoundary = (geometry: unknown): Written => ({
		...POINT,
		geometry,
		properties: { ...PROPERTIES, boundary: 'FRA' }
	});
	const square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]; // prettier-ignore

	it('may be there, or be filled in', () => {
		const geometry = { type: 'Polygon', coordinates: [square] };
		expect(read(withBoundary(geometry)).feature?.geometry).toEqual(geometry);
		expect(read(withBoundary(null)).feature?.geometry).toBeNull();
	});

	it('is told once where it is damaged, with one remedy', () => {
		const damaged = { type: 'Polygon', coordinates: [[...square].reverse(), [[1]]] };
		expect(read(withBoundary(damaged)).told).toEqual([
			[
				'features[3].geometry',
				'The shape of the boundary is damaged. A ring has fewer than four positions.',
				'Run npm run geo:derive, which fills it in anew.'
			]
		]);
		const twice = { type: 'LineString', coordinates: [[200, 0], [0.1234567, 0]] }; // prettier-ignore
		expect(read(withBoundary(twice)).told).toHaveLength(1);
	});

	it('is asked for where there is neither', () => {
		expect(messages({ ...POINT, geometry: null })).toEqual([
			['features[3].geometry', 'The feature has no geometry.']
		]);
	});
});

describe('the frame of the dossier', () => {
	it('tells an area whose longitude and latitude are exchanged', () => {
		// Around Kyiv; exchanged, the ring runs the other way.
		const exchanged = [[50, 30], [50, 31], [51, 31], [51, 30], [50, 30]]; // prettier-ignore
		const feature = { ...POINT, geometry: { type: 'Polygon', coordinates: [exchanged] } };
		expect(read(feature, RULES, [22, 44, 41, 53]).told[0]?.[1]).toMatch(/are exchanged/);
		expect(read(feature).told[0]?.[1]).toMatch(/runs clockwise/);
	});
});
