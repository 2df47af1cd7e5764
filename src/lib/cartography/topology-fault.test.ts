import { describe, expect, test } from 'vitest';
import { areasFault, topologyFault } from './topology-fault';

/** Two squares that share an edge, as TopoJSON writes them (https://github.com/topojson/topojson-specification). */
function file() {
	const area = (id: string, arcs: unknown, type = 'Polygon') => ({
		type,
		id,
		arcs,
		properties: { id } as Record<string, unknown>
	});
	return {
		type: 'Topology',
		transform: { scale: [0.001, 0.001], translate: [-180, -90] },
		arcs: [
			[
				[1000, 0],
				[0, 1000]
			],
			[
				[1000, 1000],
				[-1000, 0],
				[0, -1000],
				[1000, 0]
			]
		] as unknown[],
		objects: {
			countries: {
				type: 'GeometryCollection',
				geometries: [
					area('AAA', [[0, 1]]),
					area('BBB', [[[-1]], [[-2, 0]]], 'MultiPolygon')
				] as unknown[]
			},
			oblasts: { type: 'GeometryCollection', geometries: [] as unknown[] } as unknown
		}
	};
}
type File = ReturnType<typeof file>;

/** What is said of the file once it is changed. */
function faultAfter(change: (of: File) => void) {
	const changed = file();
	change(changed);
	return topologyFault(changed);
}

test('a file that can be decoded has none', () => {
	expect(topologyFault(file())).toBeUndefined();
	expect(areasFault(file(), ['countries'])).toBeUndefined();
});

describe('what is no quantised topology is called so', () => {
	test.each<[string, (of: File) => unknown]>([
		['another type', (of) => (of.type = 'FeatureCollection')],
		['a transform without a scale', (of) => Reflect.deleteProperty(of.transform, 'scale')],
		['no transform', (of) => Reflect.deleteProperty(of, 'transform')],
		['a scale of one number', (of) => of.transform.scale.pop()],
		['a place beyond the globe', (of) => (of.transform.translate[0] = -361)],
		['a place beyond it on the other side', (of) => (of.transform.translate[1] = 361)],
		['an arc of one position', (of) => (of.arcs[0] = [[0, 0]])],
		['a position of one number', (of) => (of.arcs[0] = [[0, 0], [1]])],
		[
			'a broken step',
			(of) =>
				(of.arcs[0] = [
					[0, 0],
					[0.5, 1]
				])
		],
		[
			'a step of more than 32 bits',
			(of) =>
				(of.arcs[0] = [
					[0, 0],
					[2 ** 31, 1]
				])
		],
		[
			'a step of more than 32 bits back',
			(of) =>
				(of.arcs[0] = [
					[0, 0],
					[-(2 ** 31) - 1, 1]
				])
		],
		['no objects', (of) => Reflect.deleteProperty(of, 'objects')]
	])('%s', (_, change) => {
		expect(faultAfter((of) => void change(of))).toEqual({
			path: '',
			message: 'This is not a quantised TopoJSON topology.'
		});
	});

	test.each([undefined, null, 'Topology', []])('%j', (value) => {
		expect(topologyFault(value)?.path).toBe('');
	});

	test('the widest numbers of 32 bits are steps', () => {
		const widest = [2 ** 31 - 1, -(2 ** 31)];
		expect(faultAfter((of) => (of.arcs[0] = [widest, widest]))).toBeUndefined();
	});
});

describe('a collection that is not there, or is something else, is named', () => {
	test.each<[string, (of: File) => unknown]>([
		['missing', (of) => Reflect.deleteProperty(of.objects, 'oblasts')],
		['of another type', (of) => (of.objects.oblasts = { type: 'Polygon', geometries: [] })],
		['without a list', (of) => (of.objects.oblasts = { type: 'GeometryCollection' })]
	])('%s', (_, change) => {
		expect(faultAfter((of) => void change(of))).toEqual({
			path: 'objects.oblasts',
			message: 'This is not a GeometryCollection.'
		});
	});

	test('only where it is asked for', () => {
		const countries = file();
		Reflect.deleteProperty(countries.objects, 'oblasts');
		expect(areasFault(countries, ['countries'])).toBeUndefined();
	});
});

describe('the first geometry that is wrong is named, and what is wrong with it', () => {
	/** Of the second country, with other values. */
	const fault = (change: Record<string, unknown> | null | undefined) =>
		faultAfter((of) => {
			const [, second] = of.objects.countries.geometries;
			of.objects.countries.geometries[1] = change && { ...(second as object), ...change };
		});

	test.each<[string, Record<string, unknown> | null | undefined, RegExp]>([
		['no geometry', null, /^undefined stands where a Polygon or MultiPolygon should\.$/],
		['nothing', undefined, /^undefined stands where/],
		['a line', { type: 'LineString', arcs: [0] }, /^"LineString" stands where/],
		['arcs as deep as those of the other type', { type: 'Polygon' }, /^The Polygon has other/],
		['arcs not deep enough', { arcs: [[0, 1]] }, /^The MultiPolygon has other/],
		['a ring without arcs', { arcs: [[[]]] }, /^The MultiPolygon has other/],
		['arcs that are no numbers', { arcs: [[['0']]] }, /^The MultiPolygon has other/],
		['no properties', { properties: undefined }, /^The MultiPolygon has other/],
		['a property that is a number', { properties: { id: 'BBB', size: 1 } }, /has other properties/],
		['no id of its own', { id: undefined }, /has the id undefined and the property id "BBB"\.$/],
		['no property id', { properties: {} }, /has the id "BBB" and the property id undefined\.$/],
		[
			'no id at all',
			{ id: undefined, properties: {} },
			/id undefined and the property id undefined/
		],
		[
			'ids that differ',
			{ properties: { id: 'CCC' } },
			/has the id "BBB" and the property id "CCC"/
		],
		[
			'the id of another',
			{ id: 'AAA', properties: { id: 'AAA' } },
			/^This is the second geometry with the id AAA\.$/
		],
		['no arcs', { arcs: [] }, /^BBB has no arcs\.$/],
		[
			'an arc after the last',
			{ arcs: [[[0, 2]]] },
			/^BBB refers to arc 2, which does not exist\.$/
		],
		['one after the last, reversed', { arcs: [[[-3]]] }, /^BBB refers to arc -3, which does not/]
	])('%s', (_, change, message) => {
		expect(fault(change)).toEqual({
			path: 'objects.countries.geometries[1]',
			message: expect.stringMatching(message) as string
		});
	});

	test('texts and positions among its properties are right', () => {
		expect(fault({ properties: { id: 'BBB', name: 'B', label: [1.5, 2] } })).toBeUndefined();
	});

	test('an id that stands in another collection is right', () => {
		const twice = file();
		twice.objects.oblasts = twice.objects.countries;
		expect(topologyFault(twice)).toBeUndefined();
	});
});
