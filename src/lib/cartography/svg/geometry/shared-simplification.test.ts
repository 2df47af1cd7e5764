import fc from 'fast-check';
import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { CompiledStyle } from '../../style';
import { importances } from './vertex-significance';
import type { Point } from './geometry';
import { survey } from './shared-simplification';

function sourceOf(geometries: readonly Geometry[]): GeoJSONSourceSpecification {
	const features = geometries.map((geometry): Feature => ({
		type: 'Feature',
		geometry,
		properties: {}
	}));
	return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

/** @param ground what is the same for every dossier */
function styleOf(geometries: readonly Geometry[], ground: readonly Geometry[] = []): CompiledStyle {
	const sources = { countries: sourceOf(ground), all: sourceOf(geometries) };
	return {
		style: { version: 8, sources, layers: [] },
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

	test('a path matters the same whether it belongs to the ground or not', () => {
		// On so small a grid many paths meet.
		const place = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
		const geometries = fc.array(
			fc.array(place, { minLength: 2, maxLength: 9 }).map((coordinates): Geometry => ({
				type: 'LineString',
				coordinates
			})),
			{ minLength: 1, maxLength: 4 }
		);
		fc.assert(
			fc.property(geometries, geometries, geometries, (ground, some, others) => {
				for (const each of [some, others]) {
					const apart = survey(styleOf(each, ground));
					const together = survey(styleOf([...ground, ...each]));
					for (const geometry of [...ground, ...each]) {
						expect(apart.get(geometry)).toEqual(together.get(geometry));
					}
				}
			})
		);
	});

	test('is made once for the same geometries, and anew for others', () => {
		const first = survey(styleOf([west, east]));
		expect(survey(styleOf([west, east]))).toBe(first);
		expect(survey(styleOf([west]))).not.toBe(first);
	});
});
