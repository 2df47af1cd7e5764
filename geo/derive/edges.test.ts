import { booleanPointInPolygon, length } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import type { Area } from './areas';
import { deriveEdge } from './edges';
import { ringAround } from '../../tests/support/ring-around';
import { materialWith, squares } from './test-ground';

const topology = squares('AAA', 'BBB');
const about = { layer: 'lines', basis: 'derived', source: 's', date: '2026-01-01' } as const;
const recipe: RecipeOf<'edge'> = {
	...about,
	id: 'edge',
	kind: 'edge',
	name: 'Edge',
	of: 'things:*',
	inside: 'AAA'
};
const rectangle = (...corners: [number, number, number, number]): Area => ({
	type: 'Polygon',
	coordinates: [ringAround(...corners)]
});
const edgeOf = (...areas: Area[]) =>
	deriveEdge(
		recipe,
		materialWith(topology, Object.fromEntries(areas.map((area, index) => [`a${index}`, area])))
	);
const kilometres = (geometry: ReturnType<typeof edgeOf>) =>
	length({ type: 'Feature', properties: {}, geometry });

/** Of a degree of a meridian, on the sphere of the Earth's mean radius. */
const DEGREE = 111.195;

describe('deriveEdge', () => {
	it('leaves out the border, coast and all beyond: the west of a square has its middle line', () => {
		const edge = edgeOf(rectangle(-0.5, -0.5, 1, 2.5));
		expect(edge).toEqual({
			type: 'LineString',
			coordinates: [
				[1, 0],
				[1, 2]
			]
		});
	});

	it('does so where the area has the border’s own vertices', () => {
		expect(kilometres(edgeOf(rectangle(0, 0, 1, 2)))).toBeCloseTo(2 * DEGREE, 1);
	});

	it('keeps all of what touches no border, and what lies between two areas is no edge', () => {
		const whole = edgeOf(rectangle(0.5, 0.5, 1, 1.5), rectangle(1, 0.5, 1.5, 1.5));
		expect(whole.type).toBe('LineString');
		// Four degrees, two of them along parallels near the equator.
		expect(kilometres(whole) / (4 * DEGREE)).toBeCloseTo(1, 3);
		expect(whole.coordinates[0]).toEqual(whole.coordinates.at(-1));
	});

	it('is several lines where the border comes between', () => {
		const edge = edgeOf(rectangle(0.5, -1, 1, 3));
		expect(edge.type).toBe('MultiLineString');
		expect(kilometres(edge)).toBeCloseTo(4 * DEGREE, 1);
	});

	it('says so where there is none', () => {
		expect(() => edgeOf(rectangle(2.5, 0.5, 3, 1))).toThrow('“things:*” has no edge inside AAA.');
	});

	it('lies on the area’s outline, in the country, and reaches from border to border', () => {
		const degrees = fc.integer({ min: 2, max: 18 }).map((tenths) => tenths / 10);
		fc.assert(
			fc.property(degrees, degrees, (south, north) => {
				// The ground west of a slanting line, whose length follows from its two ends.
				const [from, to]: [Position, Position] = [
					[south, -0.5],
					[north, 2.5]
				];
				const area: Area = {
					type: 'Polygon',
					coordinates: [[[-1, -0.5], from, to, [-1, 2.5], [-1, -0.5]]]
				};
				const edge = edgeOf(area);
				expect(edge.type).toBe('LineString');
				const at = (latitude: number): Position => [
					south + ((north - south) * (latitude + 0.5)) / 3,
					latitude
				];
				const expected = length({
					type: 'Feature',
					properties: {},
					geometry: { type: 'LineString', coordinates: [at(0), at(2)] }
				});
				expect(kilometres(edge)).toBeCloseTo(expected, 1);
				for (const position of edge.coordinates as Position[]) {
					expect(booleanPointInPolygon(position, rectangle(-1e-3, -1e-3, 2.001, 2.001))).toBe(true);
				}
			}),
			{ numRuns: 20 }
		);
	});
});
