import { describe, expect, test } from 'vitest';
import { pathData, shortest } from './path-data';
import { contourOf } from '../draw/contour';
import type { Point } from '../geometry/geometry';

const line = (...points: Point[]) => contourOf(points, false);
const ring = (...points: Point[]) => contourOf(points, true);

describe('path data', () => {
	test('is relative, and short for level and upright steps', () => {
		expect(pathData([line([10, 20], [13, 24], [13, 30], [5, 30])], 1)).toBe('m10 20 3 4v6h-8');
	});

	test('leaves out what separates nothing', () => {
		// In tenths: 1.5 -2, then by .5 .5 and by -.2 .1.
		expect(pathData([line([15, -20], [20, -15], [18, -14])], 0.1)).toBe('m1.5-2 .5.5-.2.1');
	});

	test('goes on from where a ring was begun', () => {
		expect(pathData([ring([0, 0], [4, 0], [4, 4]), line([6, 6], [7, 8])], 1)).toBe(
			'm0 0h4v4zm6 6 1 2'
		);
	});

	test('begins each line anew', () => {
		expect(pathData([line([0, 0], [1, 1]), line([3, 3], [4, 5])], 1)).toBe('m0 0 1 1m2 2 1 2');
	});

	test('keeps a dot, which is a line without length', () => {
		expect(pathData([line([2, 3], [2, 3])], 1)).toBe('m2 3h0');
	});
});

test('numbers are as short as they can be', () => {
	expect([0.5, -0.25, 2, -0.001, 10.126, 1 / 3].map((value) => shortest(value))).toEqual([
		'.5',
		'-.25',
		'2',
		'0',
		'10.13',
		'.33'
	]);
});
