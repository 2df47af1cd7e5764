import fc from 'fast-check';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { CompiledStyle } from '../../style';
import { importances } from './vertex-significance';
import type { Point } from './geometry';
import { survey } from './shared-simplification';

function styleOf(geometries: readonly Geometry[]): CompiledStyle {
	const features = geometries.map((geometry): Feature => ({
		type: 'Feature',
		geometry,
		properties: {}
	}));
	const data = { type: 'FeatureCollection' as const, features };
	return {
		style: { version: 8, sources: { all: { type: 'geojson', data } }, layers: [] },
		patterns: {},
		interactive: []
	};
}

const polygon = (...ring: Position[]): Geometry => ({
	type: 'Polygon',
	coordinates: [[...ring, ...ring.slice(0, 1)]]
});

const coordinate = fc.integer({ min: 0, max: 1000 });
const path = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 });

describe('importances', () => {
	test('are distances from the line without the point', () => {
		const line: Point[] = [
			[0, 0],
			[5, 3],
			[10, 0]
		];
		expect([...importances(line)]).toEqual([Infinity, 3, Infinity]);
	});

	test('are the same the other way round, to the last digit', () => {
		fc.assert(
			fc.property(path, (points) => {
				const back = importances([...points].reverse()).reverse();
				expect([...importances(points)]).toEqual([...back]);
			})
		);
	});
});

describe('survey', () => {
	const border: Position[] = [
		[10, 0],
		[10.4, 1],
		[9.8, 2],
		[10.1, 3],
		[10, 4]
	];
	const west = polygon([0, 0], ...border, [0, 4]);
	const east = polygon([20, 4], ...[...border].reverse(), [20, 0]);
	const line: Geometry = { type: 'LineString', coordinates: border };

	test('two areas, and the line between them, lose the same points of their border', () => {
		const surveyed = survey(styleOf([west, east, line]));
		const onBorder = (geometry: Geometry): Map<string, number> =>
			new Map(
				(surveyed.get(geometry) ?? []).flatMap((path) =>
					path.points.map((point, index) => [
						point.map((value) => value.toFixed(6)).join(),
						path.importances[index] ?? 0
					])
				)
			);
		const [ofLine, ofWest, ofEast] = [onBorder(line), onBorder(west), onBorder(east)];
		expect(ofLine.size).toBe(border.length);
		for (const [point, importance] of ofLine) {
			expect(ofWest.get(point)).toBe(importance);
			expect(ofEast.get(point)).toBe(importance);
		}
		// Where the three meet nothing is left out.
		expect([...ofLine.values()].filter((value) => value === Infinity)).toHaveLength(2);
	});

	test('is made once for the same geometries, and anew for others', () => {
		const first = survey(styleOf([west, east]));
		expect(survey(styleOf([west, east]))).toBe(first);
		expect(survey(styleOf([west]))).not.toBe(first);
	});
});
