import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { ringAround } from '../../tests/support/ring-around';
import { around, common, drawn, minus, polygonsOf, softened, wound, type Area } from './areas';

const OUTLINE = {
	softeningKilometres: 2,
	toleranceDegrees: 0.005,
	smallestPartSquareKilometres: 50,
	decimals: 3
};

/** A rectangle in degrees, counterclockwise. */
function box(west: number, south: number, east: number, north: number): Area {
	return { type: 'Polygon', coordinates: [ringAround(west, south, east, north)] };
}

const squareKilometres = (shape: Area) => area(shape) / 1e6;

describe('around', () => {
	it('takes in what is within the distance', () => {
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[30, 48],
				[30, 49]
			]
		};
		// A degree of a meridian is 111.195 km; the band around it has two half circles at its ends.
		const expected = 111.195 * 20 + Math.PI * 10 ** 2;
		expect(squareKilometres(around(line, 10)) / expected).toBeCloseTo(1, 1.5);
	});

	it('gives what lies deeper within, for a distance below 0', () => {
		const shape = box(30, 48, 31, 49);
		const inner = around(shape, -10);
		expect(squareKilometres(inner)).toBeLessThan(squareKilometres(shape));
		expect(polygonsOf(minus(shape, inner))).toHaveLength(1);
		expect(() => minus(inner, shape)).toThrow('Nothing is left');
	});
});

describe('common and minus', () => {
	it('part an area into two', () => {
		const [one, other] = [box(30, 48, 32, 49), box(31, 48, 33, 49)];
		const both = squareKilometres(common(one, other)) + squareKilometres(minus(one, other));
		expect(both).toBeCloseTo(squareKilometres(one), 3);
	});

	it('say so where nothing is left', () => {
		expect(() => common(box(30, 48, 31, 49), box(32, 48, 33, 49))).toThrow('Nothing is left');
	});
});

describe('softened', () => {
	it('wears off a spike and keeps the rest', () => {
		const spike = box(31, 48.495, 31.5, 48.505);
		const body = box(30, 48, 31, 49);
		const soft = softened(body, 3);
		const withSpike = softened(
			{ type: 'MultiPolygon', coordinates: [...polygonsOf(body), ...polygonsOf(spike)] },
			3
		);
		expect(squareKilometres(withSpike) / squareKilometres(soft)).toBeCloseTo(1, 2);
	});
});

describe('drawn', () => {
	it('leaves out small parts and small holes', () => {
		const [outer = []] = polygonsOf(box(30, 48, 31, 49))[0] ?? [];
		const [hole = []] = polygonsOf(box(30.5, 48.5, 30.52, 48.52))[0] ?? [];
		const speck = polygonsOf(box(33, 48, 33.02, 48.02));
		const shape: Area = { type: 'MultiPolygon', coordinates: [[outer, hole], ...speck] };
		expect(drawn(shape, OUTLINE)).toEqual(box(30, 48, 31, 49));
	});

	it('rounds, and runs as RFC 7946 asks', () => {
		const [ring = []] = polygonsOf(box(30.00012, 48, 31, 49.99987))[0] ?? [];
		const result = drawn({ type: 'Polygon', coordinates: [[...ring].reverse()] }, OUTLINE);
		const [[first = []] = []] = polygonsOf(result);
		expect(first.flat().every((degrees) => Number(degrees.toFixed(3)) === degrees)).toBe(true);
		expect(wound(first, true)).toEqual(first);
		expect(squareKilometres(result)).toBeCloseTo(squareKilometres(box(30, 48, 31, 50)), 0);
	});
});
