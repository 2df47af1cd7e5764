import type { FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology as toTopology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { invalidPlace } from '../../src/lib/dossier/check/geometry-validity';
import type { GridTopology } from './grid-topology';
import { mendTopology } from './mend';

const square = (x: number, y = 0): Position[] => [
	[x, y],
	[x + 10, y],
	[x + 10, y + 10],
	[x, y + 10],
	[x, y]
];

function collection(areas: Record<string, Position[][][]>): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: Object.entries(areas).map(([id, coordinates]) => ({
			type: 'Feature',
			properties: { id },
			geometry: { type: 'MultiPolygon', coordinates }
		}))
	};
}

function mend(areas: Record<string, Position[][][]>) {
	const topology = toTopology({
		countries: collection(areas),
		oblasts: collection({})
	}) as GridTopology;
	const mended = mendTopology(topology);
	const { features } = feature(mended, mended.objects.countries);
	return {
		topology: mended,
		polygons: Object.fromEntries(
			features.map(({ properties, geometry }) => {
				expect(invalidPlace(geometry)).toBeUndefined();
				return [String(properties?.['id']), (geometry as { coordinates: unknown[][] }).coordinates];
			})
		)
	};
}

describe('mendTopology', () => {
	it('joins islands with a side in common, and leaves one point of a point that stands twice', () => {
		const { polygons } = mend({ AAA: [[square(0)], [square(10)]], BBB: [[[[40, 0], [50, 0], [50, 0], [50, 9], [40, 0]]]] }); // prettier-ignore
		expect(polygons['AAA']).toHaveLength(1);
		expect(polygons['BBB']?.[0]?.[0]).toHaveLength(4);
	});

	it('makes two rings of one that touches itself, outside and inside', () => {
		const capes: Position[] = [[0, 0], [10, 0], [5, 5], [10, 10], [0, 10], [5, 5], [0, 0]]; // prettier-ignore
		const bay: Position[] = [[0, 0], [10, 0], [10, 10], [5, 10], [7, 5], [3, 5], [5, 10], [0, 10], [0, 0]]; // prettier-ignore
		const { polygons } = mend({
			AAA: [[capes]],
			BBB: [[bay.map(([x = 0, y = 0]) => [x + 20, y])]]
		});
		expect(polygons['AAA']).toHaveLength(2);
		expect(polygons['BBB']).toHaveLength(1);
		expect(polygons['BBB']?.[0]).toHaveLength(2);
	});

	it('keeps the border that two countries share as one line', () => {
		const { topology } = mend({ AAA: [[square(0)], [square(0, 10)]], BBB: [[square(10)]] });
		const arcsOf = (index: number) =>
			(topology.objects.countries.geometries[index]?.arcs ?? [])
				.flat(2)
				.map((arc) => (arc < 0 ? ~arc : arc));
		const shared = arcsOf(0).filter((arc) => arcsOf(1).includes(arc));
		expect(shared.map((arc) => topology.arcs[arc])).toEqual([[[10, 0], [10, 10]]]); // prettier-ignore
	});

	it('refuses an area that it would have to change', () => {
		const bowTie: Position[] = [[0, 0], [10, 10], [10, 0], [0, 14], [0, 0]]; // prettier-ignore
		expect(() => mend({ AAA: [[bowTie]] })).toThrow('The area of AAA cannot be mended');
	});
});
