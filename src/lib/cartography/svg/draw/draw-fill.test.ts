import { describe, expect, test } from 'vitest';
import type { ResolvedPattern } from '../../pattern';
import {
	area,
	at,
	CAMERA,
	draw,
	elements,
	geometryOf,
	shape,
	SQUARE
} from '../../../../../tests/support/sample-drawing';

describe('fill', () => {
	const layer = { type: 'fill', paint: { 'fill-color': '#0072b2', 'fill-opacity': 0.5 } };

	test('is where the area is, in its colour', () => {
		expect(shape(layer, SQUARE)).toEqual([
			{ fill: '#0072b2', 'fill-opacity': '.5', d: 'm20 20v40h40v-40z' }
		]);
	});

	test('a colour’s own opacity counts, and an outline is one pixel wide', () => {
		const paint = { 'fill-color': 'rgba(255, 0, 0, 0.5)', 'fill-outline-color': '#00ff00' };
		expect(shape({ type: 'fill', paint }, SQUARE)).toEqual([
			{ fill: '#ff0000', 'fill-opacity': '.5', stroke: '#00ff00', d: 'm20 20v40h40v-40z' }
		]);
	});

	test('is cut beyond the frame, and left out where nothing of it is seen', () => {
		// Shapes reach 16 pixels beyond the frame.
		const wide = area([150, 20], [150, 60], [900, 60], [900, 20]);
		expect(shape(layer, wide)[0]?.['d']).toBe('m150 20v40h66v-40z');
		expect(shape(layer, area([300, 20], [300, 60], [340, 60]))).toEqual([]);
	});

	test('neighbours of one look are one shape without a seam; of two looks two', () => {
		const east = area([60, 20], [60, 60], [100, 60], [100, 20]);
		const joined = geometryOf(draw([layer], [SQUARE, east]));
		expect(elements(joined, 'path').map(({ d }) => d)).toEqual(['m20 20v40h80v-40z']);
		const paint = { 'fill-color': ['match', ['get', 'id'], 'A', '#ff0000', '#0000ff'] };
		const apart = geometryOf(draw([{ type: 'fill', paint }], [SQUARE, east]));
		expect(elements(apart, 'path').map(({ fill }) => fill)).toEqual(['#ff0000', '#0000ff']);
	});

	test('what lies on another through which it is seen is a shape of its own; what is opaque is not', () => {
		const over = area([40, 40], [40, 80], [80, 80], [80, 40]);
		const paths = (opacity: number) =>
			elements(
				geometryOf(draw([{ type: 'fill', paint: { 'fill-opacity': opacity } }], [SQUARE, over])),
				'path'
			).length;
		expect(paths(0.5)).toBe(2);
		expect(paths(1)).toBe(1);
	});

	test('looks are painted in the order of the features where that shows', () => {
		const paint = { 'fill-color': ['match', ['get', 'id'], 'B', '#ffffff', '#000000'] };
		const middle = area([50, 20], [50, 60], [90, 60], [90, 20]);
		const east = area([80, 20], [80, 60], [120, 60], [120, 20]);
		const far = area([150, 20], [150, 60], [190, 60], [190, 20]);
		const inks = (...areas: Parameters<typeof draw>[1]) =>
			elements(geometryOf(draw([{ type: 'fill', paint }], areas)), 'path').map(({ fill }) => fill);
		expect(inks(SQUARE, middle, east)).toEqual(['#000000', '#ffffff', '#000000']);
		expect(inks(SQUARE, middle, far)).toEqual(['#000000', '#ffffff']);
	});

	test('without antialiasing it has neither soft edges nor an outline', () => {
		const paint = { 'fill-antialias': false, 'fill-outline-color': '#00ff00' };
		expect(shape({ type: 'fill', paint }, SQUARE)).toEqual([
			{ fill: '#000000', 'shape-rendering': 'crispEdges', d: 'm20 20v40h40v-40z' }
		]);
	});

	test('a hole stays open', () => {
		const outer = [at(10, 10), at(10, 90), at(90, 90), at(90, 10), at(10, 10)];
		const hole = [at(30, 30), at(30, 60), at(60, 60), at(60, 30), at(30, 30)];
		const [found] = shape(layer, { type: 'Polygon', coordinates: [outer, hole] });
		// The hole runs the other way round, whichever way the data has it.
		expect(found?.['d']).toBe('m10 10v80h80v-80zm20 20h30v30h-30z');
	});

	test('a pattern is drawn as lines, from the world’s corner, and grows between whole zooms', () => {
		const patterns: Record<string, ResolvedPattern> = {
			bars: { kind: 'bars', ink: '#d55e00', spacing: 16, length: 8, width: 2 }
		};
		const pattern = { type: 'fill', paint: { 'fill-pattern': 'bars', 'fill-opacity': 0.5 } };
		const [found] = shape(pattern, SQUARE, { patterns });
		expect(found).toMatchObject({
			fill: 'none',
			stroke: '#d55e00',
			'stroke-width': '2',
			'stroke-opacity': '.5'
		});
		// Rows lie every 8 pixels of the world: 488 is the first of them within 482 to 522, which is an
		// odd one, so that the bars' middles are 8 more than a multiple of 16: 440, which is pixel 28.
		expect(found?.['d']).toMatch(/^m24 26h8m8 0h8/);
		const [grown] = shape(pattern, SQUARE, { patterns, camera: { ...CAMERA, zoom: 1.5 } });
		expect(Number(grown?.['stroke-width'])).toBeCloseTo(2 * Math.SQRT2, 2);
	});

	test('states are heeded', () => {
		const paint = {
			'fill-opacity': ['case', ['boolean', ['feature-state', 'faded'], false], 0.35, 1]
		};
		const [found] = shape({ type: 'fill', paint }, SQUARE, {
			states: new Map([['all:A', { faded: true }]])
		});
		expect(found?.['fill-opacity']).toBe('.35');
	});

	test('what is too faint to see is not drawn', () => {
		expect(shape({ type: 'fill', paint: { 'fill-opacity': 0 } }, SQUARE)).toEqual([]);
	});
});
