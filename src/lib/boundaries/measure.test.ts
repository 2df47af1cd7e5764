import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { topology as toTopology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import type { BoundaryTopology } from './boundaries';
import { factsOfCountries } from './measure';

const DEGREE = 111_195.08;

/** Squares of one degree, with their lower left corners on the equator. */
function squares(corners: Record<string, number>): BoundaryTopology {
	const features = Object.entries(corners).map(([id, x]) => ({
		type: 'Feature' as const,
		properties: { id, iso2: id.slice(0, 2), label: [x, 0] },
		geometry: {
			type: 'Polygon' as const,
			coordinates: [
				[
					[x, 0],
					[x + 1, 0],
					[x + 1, 1],
					[x, 1],
					[x, 0]
				]
			]
		}
	}));
	const countries: FeatureCollection = { type: 'FeatureCollection', features };
	return toTopology({ countries, oblasts: countries }, 1e5) as BoundaryTopology;
}

function layer(...geometries: (Geometry | null)[]): FeatureCollection<Geometry | null> {
	return {
		type: 'FeatureCollection',
		features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
	};
}
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

describe('factsOfCountries', () => {
	const topology = squares({ AAA: 0, BBB: 1, CCC: 4 });

	it('gives the length of the shared border, and 0 as distance of those that share one', () => {
		const { BBB, CCC } = factsOfCountries(topology, 'AAA', undefined);
		expect(BBB?.sharedBorder).toBeCloseTo(DEGREE, -1);
		expect(BBB?.distance).toBe(0);
		expect(CCC?.sharedBorder).toBe(0);
	});

	it('gives the distance from border to border', () => {
		// Three degrees of longitude are shortest at the upper corners, 1°N.
		const half = Math.cos(Math.PI / 180) * Math.sin((1.5 * Math.PI) / 180);
		const expected = ((2 * Math.asin(half) * 180) / Math.PI) * DEGREE;
		const { CCC } = factsOfCountries(topology, 'AAA', undefined);
		expect(Math.abs((CCC?.distance ?? NaN) - expected)).toBeLessThan(20);
	});

	it('says nothing of the centre itself', () => {
		const { AAA } = factsOfCountries(topology, 'AAA', undefined);
		expect(AAA).toEqual({ sharedBorder: 0, distance: 0, distanceToLine: null });
	});

	it('gives 0 to a line that lies wholly within, and the distance to one outside', () => {
		const facts = factsOfCountries(topology, 'AAA', layer(line([0.4, 0.4], [0.4, 0.6])));
		expect(facts['AAA']).toMatchObject({ distanceToLine: 0, lineRunsThrough: true });
		expect(facts['BBB']).not.toHaveProperty('lineRunsThrough');
		expect(facts['BBB']?.distanceToLine).toBeGreaterThan(0.59 * DEGREE);
		expect(facts['BBB']?.distanceToLine).toBeLessThan(0.6 * DEGREE + 20);
	});

	it('passes over the areas of the layer, and features without geometry', () => {
		const area: Geometry = {
			type: 'Polygon',
			coordinates: [
				[
					[4, 0],
					[5, 0],
					[5, 1],
					[4, 0]
				]
			]
		};
		const facts = factsOfCountries(topology, 'AAA', layer(area, null));
		expect(facts['CCC']?.distanceToLine).toBeNull();
	});

	it('refuses a country that does not exist', () => {
		expect(() => factsOfCountries(topology, 'ZZZ', undefined)).toThrow('no country ZZZ');
	});
});

describe('the world’s boundaries and the contact line', () => {
	const read = (path: string) =>
		JSON.parse(readFileSync(new URL(`../../../geo/${path}`, import.meta.url), 'utf8')) as unknown;
	const facts = factsOfCountries(
		read('boundaries/boundaries.topojson') as BoundaryTopology,
		'UKR',
		read('dossiers/ukraine-guarantees/contact-line.geojson') as FeatureCollection
	);

	// Kilometres measured on the source before it was simplified.
	it.each([
		['POL', 412],
		['SVK', 87],
		['HUN', 98],
		['ROU', 515],
		['MDA', 897],
		['BLR', 860],
		['RUS', 1521]
	])('the border of %s is %i km long, within 3%', (id, kilometres) => {
		expect(Math.abs((facts[id]?.sharedBorder ?? NaN) / 1000 / kilometres - 1)).toBeLessThan(0.03);
	});

	it('agrees with published distances', () => {
		// From the tip of Crimea to Cape Kerempe: “about 160 miles (260 km)” (Encyclopaedia Britannica).
		expect(Math.abs((facts['TUR']?.distance ?? NaN) / 260_000 - 1)).toBeLessThan(0.03);
	});

	it('knows where the contact line runs', () => {
		expect(Object.keys(facts).filter((id) => facts[id]?.lineRunsThrough)).toEqual(['UKR']);
		expect(facts['UKR']?.distanceToLine).toBe(0);
		// It begins on the border with Russia.
		expect(facts['RUS']?.distanceToLine).toBeLessThan(200);
		const order = ['RUS', 'MDA', 'ROU', 'BLR', 'POL', 'DEU', 'FRA', 'GBR', 'USA', 'AUS'].map(
			(id) => facts[id]?.distanceToLine ?? NaN
		);
		expect(order).toEqual([...order].sort((a, b) => a - b));
	});

	it('has figures for every country', () => {
		expect(Object.keys(facts).length).toBeGreaterThan(230);
		for (const { sharedBorder, distance, distanceToLine } of Object.values(facts)) {
			for (const metres of [sharedBorder, distance, distanceToLine]) {
				expect(metres).toBeGreaterThanOrEqual(0);
				expect(metres).toBeLessThan(20_020_000);
			}
		}
	});
});
