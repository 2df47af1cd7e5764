import { lineString, point, pointToLineDistance } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sidePlaces } from './line-sides';

function places(line: readonly Position[], side: 'left' | 'right'): Position[] {
	const feature = { geometry: { type: 'LineString' as const, coordinates: [...line] } };
	return sidePlaces([feature], side).map(({ position }) => position);
}

describe('sidePlaces', () => {
	it('stand 14 kilometres east and west of a line that runs south', () => {
		const south: Position[] = [
			[30, 50],
			[30, 48]
		];
		// 14 km are 14 / (111.13 km × cos 49°) = 0.192 degrees of longitude.
		for (const [longitude = 0] of places(south, 'left')) expect(longitude).toBeCloseTo(30.192, 2);
		for (const [longitude = 0] of places(south, 'right')) expect(longitude).toBeCloseTo(29.808, 2);
		// 222 km: nine steps of about 25, both ends counted.
		const found = sidePlaces([{ geometry: { type: 'LineString', coordinates: south } }], 'left');
		expect(found.map(({ steps }) => steps)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(found[0]?.stepsLeft).toBeCloseTo(222.3 / 25, 0);
	});

	it('take features that follow each other for one line, whatever their order', () => {
		const [north, middle, south]: Position[][] = [
			[
				[30, 50],
				[30.1, 49.5]
			],
			[
				[30.1, 49.5],
				[30, 49]
			],
			[
				[30, 49],
				[30.1, 48.5]
			]
		];
		const of = (...lines: (Position[] | undefined)[]) =>
			sidePlaces(
				lines.map((coordinates = []) => ({ geometry: { type: 'LineString', coordinates } })),
				'left'
			).map(({ position }) => position);
		expect(of(south, north, middle)).toEqual(of(north, middle, south));
		expect(of(north, middle, south)).toEqual(
			places([...(north ?? []), ...(middle ?? []).slice(1), ...(south ?? []).slice(1)], 'left')
		);
	});

	it('give areas none', () => {
		const coordinates = [
			[
				[0, 0],
				[1, 0],
				[1, 1],
				[0, 0]
			]
		];
		expect(sidePlaces([{ geometry: { type: 'Polygon', coordinates } }], 'left')).toEqual([]);
	});

	/** Lines that run south in zigzags: east of such a line is where the longitude is greater. */
	const zigzag = fc
		.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 2, max: 30 })), {
			minLength: 2,
			maxLength: 25
		})
		.map((steps) => {
			let latitude = 52;
			return steps.map(([east, down]): Position => {
				latitude -= down / 100;
				return [30 + east / 100, latitude];
			});
		});

	function longitudeAt(line: readonly Position[], latitude: number): number | undefined {
		for (const [index, [x = 0, y = 0]] of line.entries()) {
			const [nextX = 0, nextY = 0] = line[index + 1] ?? [];
			if (line[index + 1] === undefined || latitude > y || latitude < nextY) continue;
			return x + ((nextX - x) * (y - latitude)) / (y - nextY);
		}
		return undefined;
	}

	it('are on their side of any bend, and clear of the line', () => {
		fc.assert(
			fc.property(zigzag, fc.constantFrom('left', 'right'), (line, side) => {
				for (const position of places(line, side)) {
					const away = pointToLineDistance(point(position), lineString(line));
					// Flat kilometres against those of a sphere, at this latitude.
					expect(away).toBeGreaterThan(6.8);
					const [longitude = 0, latitude = 0] = position;
					const border = longitudeAt(line, latitude);
					if (border === undefined) continue;
					expect(side === 'left' ? longitude > border : longitude < border).toBe(true);
				}
			})
		);
	});
});
