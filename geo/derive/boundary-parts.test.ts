import { length, lineSlice, point } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { borderLength, sharedBorder } from '../../src/lib/boundaries/boundaries';
import type { RecipeOf } from '../../src/lib/dossier/model/recipes';
import { readGround } from '../read-geography';
import { deriveBoundaryPart } from './boundary-parts';
import { materialWith, squares } from './test-ground';

const topology = squares('AAA', 'BBB');
const recipe: RecipeOf<'boundary-part'> = {
	...{ id: 'part', kind: 'boundary-part', layer: 'lines', name: 'Part' },
	...{ boundary: 'AAA', basis: 'derived', source: 's', date: '2026-01-01' }
};
const at = (longitude: number, latitude: number) => ({
	name: 'Here',
	position: [longitude, latitude] as [number, number]
});
const partOf = (changed: Partial<typeof recipe>, things = {}) =>
	deriveBoundaryPart({ ...recipe, ...changed }, materialWith(topology, things));
const kilometres = (geometry: ReturnType<typeof partOf>) =>
	length({ type: 'Feature', properties: {}, geometry });

describe('deriveBoundaryPart', () => {
	it('is the border of two countries between two points', () => {
		const part = partOf({ boundary: ['AAA', 'BBB'], between: [at(2.1, 0.5), at(1.9, 1.25)] });
		expect(part).toEqual({
			type: 'LineString',
			coordinates: [
				[2, 0.5],
				[2, 1.25]
			]
		});
	});

	it('is the shorter way round an outline, or the way by a third point', () => {
		const between: [ReturnType<typeof at>, ReturnType<typeof at>] = [at(0, 0.5), at(0.5, 0)];
		expect(partOf({ between }).coordinates).toEqual([
			[0, 0.5],
			[0, 0],
			[0.5, 0]
		]);
		expect(partOf({ between, via: at(1, 2) }).coordinates).toEqual([
			[0, 0.5],
			[0, 2],
			[2, 2],
			[2, 0],
			[0.5, 0]
		]);
	});

	it('takes points of the dossier', () => {
		const things = {
			one: { type: 'Point', coordinates: [2, 0.5] },
			other: { type: 'Point', coordinates: [2, 1] }
		};
		const part = partOf(
			{ boundary: ['AAA', 'BBB'], between: ['things:one', 'things:other'] },
			things
		);
		expect(kilometres(part)).toBeCloseTo(111.195 / 2, 1);
	});

	it('is what of a coast lies in a box', () => {
		const part = partOf({ boundary: ['AAA', 'sea'], box: [-1, 0.5, 1, 1.5] });
		expect(part.coordinates).toHaveLength(2);
		expect(kilometres(part)).toBeCloseTo(111.195, 1);
	});

	it('says how far away a point is, and that a box is empty', () => {
		expect(() => partOf({ between: [at(0, 0.5), at(1, 1)] })).toThrow(
			/Here lies 111 km from the outline of AAA, more than 25/
		);
		expect(() => partOf({ box: [10, 10, 11, 11] })).toThrow('Nothing of outline of AAA lies');
	});

	// Turf is the judge, on a border of the map that is one line.
	it('is as long as what Turf slices, whatever the two points', () => {
		const { topology: world } = readGround();
		const [border = []] = sharedBorder(world, 'FRA', 'ESP').coordinates.sort(
			(one, other) => other.length - one.length
		);
		const whole = { type: 'LineString' as const, coordinates: border };
		const vertex = fc.integer({ min: 0, max: border.length - 1 });
		const named = ([longitude = NaN, latitude = NaN]: Position) => at(longitude, latitude);
		fc.assert(
			fc.property(vertex, vertex, (first, second) => {
				fc.pre(first !== second);
				const [one = [], other = []] = [border[first], border[second]];
				const part = deriveBoundaryPart(
					{ ...recipe, boundary: ['FRA', 'ESP'], between: [named(one), named(other)] },
					materialWith(world, {})
				);
				const judge = lineSlice(point(one), point(other), whole);
				expect(kilometres(part)).toBeCloseTo(length(judge), 1);
				expect(kilometres(part)).toBeLessThanOrEqual(borderLength(world, 'FRA', 'ESP') + 0.1);
			})
		);
	});
});
