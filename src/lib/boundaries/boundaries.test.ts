import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	borderLength,
	coastLines,
	countryBorderLines,
	decodeBoundaries,
	landNeighbours,
	oblastLines,
	sharedBorder,
	type BoundaryTopology
} from './boundaries';

const topology = JSON.parse(
	readFileSync(new URL('../../../geo/boundaries/boundaries.topojson', import.meta.url), 'utf8')
) as BoundaryTopology;

describe('decodeBoundaries', () => {
	it('gives countries by their code and the oblasts of Ukraine', () => {
		const { countries, oblasts } = decodeBoundaries(topology);
		expect(countries.get('FRA')).toMatchObject({ id: 'FRA', properties: { iso2: 'FR' } });
		expect(oblasts.features).toHaveLength(27);
	});

	it('leaves the topology as it was', () => {
		const before = JSON.stringify(topology);
		decodeBoundaries(topology);
		expect(JSON.stringify(topology)).toBe(before);
	});

	it('refuses what is not a boundary file', () => {
		expect(() => decodeBoundaries({ ...topology, transform: undefined })).toThrow(TypeError);
	});
});

describe('sharedBorder', () => {
	it('consists of points of both countries', () => {
		const { countries } = decodeBoundaries(topology);
		const poland = JSON.stringify(countries.get('POL')?.geometry.coordinates);
		const ukraine = JSON.stringify(countries.get('UKR')?.geometry.coordinates);
		const points = sharedBorder(topology, 'UKR', 'POL').coordinates.flat();
		expect(points.length).toBeGreaterThan(50);
		for (const point of points) {
			expect(poland).toContain(JSON.stringify(point));
			expect(ukraine).toContain(JSON.stringify(point));
		}
	});

	it('is empty for countries that do not touch', () => {
		expect(sharedBorder(topology, 'UKR', 'FRA').coordinates).toEqual([]);
		expect(borderLength(topology, 'UKR', 'FRA')).toBe(0);
	});

	it('is the same either way round', () => {
		expect(borderLength(topology, 'UKR', 'RUS')).toBe(borderLength(topology, 'RUS', 'UKR'));
	});

	it('names a country that is not there', () => {
		expect(() => sharedBorder(topology, 'UKR', 'UKX')).toThrow(RangeError);
	});
});

describe('landNeighbours', () => {
	it('knows the neighbours by land only', () => {
		expect(landNeighbours(topology, 'UKR')).toEqual([
			'BLR',
			'HUN',
			'MDA',
			'POL',
			'ROU',
			'RUS',
			'SVK'
		]);
		expect(landNeighbours(topology, 'ISL')).toEqual([]);
	});
});

describe('lines', () => {
	it('have the boundary of Crimea with Kherson among the oblasts, and not among the countries', () => {
		const isAtPerekop = ([longitude = 0, latitude = 0]: number[]) =>
			longitude > 33.6 && longitude < 35 && latitude > 45.7 && latitude < 46.2;
		expect(oblastLines(topology).coordinates.flat().some(isAtPerekop)).toBe(true);
		expect(countryBorderLines(topology).coordinates.flat().some(isAtPerekop)).toBe(false);
	});

	it('leave out the cut at the antimeridian', () => {
		const longitudes = countryBorderLines(topology)
			.coordinates.flat()
			.map(([longitude]) => longitude);
		expect(longitudes.filter((longitude) => Math.abs(longitude ?? 180) === 180)).toEqual([]);
	});
});

describe('coastLines', () => {
	it('leaves out the cut at the antimeridian', () => {
		const along = coastLines(topology).coordinates.flatMap((line) =>
			line.filter(
				([longitude = 0], index) =>
					Math.abs(longitude) === 180 && Math.abs(line[index + 1]?.[0] ?? 0) === 180
			)
		);
		expect(along).toEqual([]);
	});

	it('keeps the coasts of the countries that are cut: the tip of Chukotka, Cape Dezhnev', () => {
		const near = coastLines(topology).coordinates.some((line) =>
			line.some(
				([longitude = 0, latitude = 0]) =>
					Math.abs(longitude + 169.65) < 1 && Math.abs(latitude - 66.08) < 0.5
			)
		);
		expect(near).toBe(true);
	});
});
