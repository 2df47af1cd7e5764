import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../geo/boundaries/check-structure';
import { changedJson } from '../../../tests/fixtures/random';
import { decodeBoundaries, type BoundaryTopology } from './boundaries';

/** Two countries side by side, and an oblast that is one of them. */
const TOPOLOGY = JSON.stringify({
	type: 'Topology',
	transform: { scale: [0.1, 0.1], translate: [-180, -90] },
	objects: {
		countries: {
			type: 'GeometryCollection',
			geometries: [
				{
					type: 'Polygon',
					id: 'AAA',
					arcs: [[0, 1]],
					properties: { id: 'AAA', iso2: 'AA', label: [-179.5, -89.5] }
				},
				{
					type: 'MultiPolygon',
					id: 'BBB',
					arcs: [[[-1, 2]]],
					properties: { id: 'BBB', iso2: 'BB', label: [-178.5, -89.5] }
				}
			]
		},
		oblasts: {
			type: 'GeometryCollection',
			geometries: [
				{ type: 'Polygon', id: 'UA-01', arcs: [[0, 1]], properties: { id: 'UA-01', name: 'A' } }
			]
		}
	},
	arcs: [
		[[10, 0], [0, 10]], // prettier-ignore
		[[10, 10], [-10, 0], [0, -10], [10, 0]], // prettier-ignore
		[[10, 0], [10, 0], [0, 10], [-10, 0]] // prettier-ignore
	]
});

describe('a boundary file', () => {
	it('is decoded, or its structure refused before', () => {
		fc.assert(
			fc.property(changedJson(TOPOLOGY), (text) => {
				const topology = JSON.parse(text) as BoundaryTopology;
				const problems = checkStructure(topology);
				// This one is too small to be the world, and has not the oblasts of Ukraine.
				const unreadable = problems.some(
					({ message }) => !/code|fewer than|should be there|\[longitude/.test(message)
				);
				if (unreadable) return;
				const { countries, oblasts } = decodeBoundaries(topology);
				for (const { geometry } of [...countries.values(), ...oblasts.features]) {
					expect(geometry.coordinates.flat(3).every(Number.isFinite)).toBe(true);
				}
			})
		);
	});
});
