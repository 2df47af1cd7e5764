import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './check';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';

const text = readFileSync(new URL('boundaries.topojson', import.meta.url), 'utf8');
const fresh = () => JSON.parse(text) as BoundaryTopology;

function messagesAfter(damage: (topology: BoundaryTopology) => void): string {
	const topology = fresh();
	damage(topology);
	return checkBoundaries(topology)
		.map(({ message }) => message)
		.join('\n');
}

function country(topology: BoundaryTopology, id: string) {
	const found = topology.objects.countries.geometries.find(
		({ properties }) => properties.id === id
	);
	if (found === undefined) throw new Error(`${id} is not in the file.`);
	return found;
}

/** As a list of polygons, whatever the type of the geometry. */
function polygonsOf(geometry: ReturnType<typeof country>): number[][][] {
	return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

describe('the boundary file', () => {
	it('has no problems', () => {
		expect(checkBoundaries(fresh())).toEqual([]);
	});
});

describe('checkBoundaries', () => {
	it('sees that a file is not a topology', () => {
		expect(messagesAfter((topology) => delete topology.transform)).toContain('not a quantised');
	});

	it('sees a missing collection', () => {
		expect(messagesAfter((topology) => Object.assign(topology, { objects: {} }))).toContain(
			'not a GeometryCollection'
		);
	});

	it('sees a code that is not the one of the geometry', () => {
		expect(messagesAfter((topology) => (country(topology, 'XKX').properties.id = 'KOS'))).toContain(
			'KOS'
		);
	});

	it('sees a country that is lost', () => {
		expect(messagesAfter((topology) => topology.objects.countries.geometries.pop())).toContain(
			'239'
		);
	});

	it('sees Crimea given to another country', () => {
		const messages = messagesAfter((topology) => {
			const crimea = topology.objects.oblasts.geometries.find(({ id }) => id === 'UA-43');
			const russia = polygonsOf(country(topology, 'RUS'));
			if (crimea?.type === 'Polygon') russia.push(crimea.arcs);
		});
		expect(messages).toContain('Dzhankoi (34.39, 45.71) is in RUS and UKR');
		expect(messages).toContain('Two of the countries lie on the same side');
	});

	it('sees a ring that runs the wrong way round', () => {
		const messages = messagesAfter((topology) => {
			for (const ring of polygonsOf(country(topology, 'ISL'))[0] ?? []) {
				ring.reverse().forEach((reference, index) => (ring[index] = ~reference));
			}
		});
		expect(messages).toContain('ISL: a ring runs the wrong way round');
	});

	it('sees a country inside another that has no hole for it', () => {
		const messages = messagesAfter((topology) => {
			for (const polygon of polygonsOf(country(topology, 'ZAF'))) polygon.splice(1);
		});
		expect(messages).toContain('LSO lies inside one of ZAF');
	});

	it('sees a line that crosses itself', () => {
		const messages = messagesAfter((topology) => {
			// A figure of eight that ends where it began, in differences from point to point.
			topology.arcs[0]?.splice(1, 0, [10, 10], [-10, 0], [10, -10], [-10, 0]);
		});
		expect(messages).toContain('crosses or touches');
	});

	it('sees islands of one country with a side in common', () => {
		const messages = messagesAfter((topology) => {
			const france = polygonsOf(country(topology, 'FRA'));
			// The largest once more, as a part of its own.
			france.push(
				france.reduce((one, other) => (other.flat().length > one.flat().length ? other : one))
			);
		});
		expect(messages).toMatch(
			/FRA, as GeoJSON, at geometry\.coordinates.*: Parts of a MultiPolygon/
		);
	});

	it('sees a label outside its country', () => {
		expect(
			messagesAfter((topology) => (country(topology, 'UKR').properties.label = [33, 43]))
		).toContain('The label of UKR (33, 43)');
	});
});
