import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, intersect } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { decodeBoundaries } from '../../../src/lib/boundaries/boundaries';
import { reportInto } from '../../../src/lib/dossier/check/report';
import type { Problem } from '../../../src/lib/dossier/model/problem';
import { readBaseMap } from '../../../src/lib/server/base-map';
import {
	countriesWithRegions,
	parseRegions,
	readRegion,
	readRegions,
	regionFile
} from '../../../src/lib/server/regions';
import { Land } from '../../world/candidates';
import { checkCountry, checkRegions } from './check';

const { countries, oblasts } = decodeBoundaries(readBaseMap().boundaries);
const lands = new Map(
	[...countries.values()].map(({ geometry, properties: { iso2 } }) => [iso2, new Land(geometry)])
);

describe('regions of the world', () => {
	it('are there for states of every continent', () => {
		const files = countriesWithRegions();
		for (const country of [
			'EG',
			'ET',
			'SD',
			'US',
			'BR',
			'IN',
			'CN',
			'JP',
			'AU',
			'DE',
			'FR',
			'GB'
		]) {
			expect(files).toContain(country);
		}
		// Ukraine’s are with the countries, for every map.
		expect(files).not.toContain('UA');
	});

	// Square kilometres, the national statistical offices’.
	it.each([
		['ET-AM', 154_709],
		['US-CO', 269_601],
		['US-TX', 695_662],
		['BR-AM', 1_559_168],
		['IN-RJ', 342_239],
		['AU-WA', 2_527_013],
		['DE-BY', 70_542],
		['FR-BRE', 27_208],
		['FR-29', 6_733],
		['IT-82', 25_711],
		['ES-AN', 87_268],
		['GB-SCT', 77_910],
		['RU-SA', 3_083_523],
		['CN-SC', 486_052],
		['JP-01', 78_073]
	])('%s has %i km², within 4%%', (code, squareKilometres) => {
		const region = readRegion(code);
		expect(region && area(region) / 1e6 / squareKilometres).toBeGreaterThan(0.96);
		expect(region && area(region) / 1e6 / squareKilometres).toBeLessThan(1.04);
	});

	it.each([
		['EG-C', [31.24, 30.04]],
		['EG-GZ', [31.13, 29.98]],
		['BA-SRP', [17.19, 44.77]],
		['SD-KH', [32.53, 15.59]],
		['SD-DC', [23.48, 12.91]],
		['SD-DE', [26.13, 11.46]],
		['ET-BE', [35.09, 11.21]],
		['US-CA', [-118.24, 34.05]],
		['KZ-ALM', [78.38, 45.02]],
		['CO-DC', [-74.08, 4.61]],
		['PE-LMA', [-77.04, -12.05]],
		['GB-ENG', [-1.9, 52.48]]
	] as const)('%s is where its town is', (code, town) => {
		const region = readRegion(code);
		expect(region && booleanPointInPolygon([...town], region)).toBe(true);
	});

	it('that are neighbours do not overlap', () => {
		const regions = [...readRegions('EG').values()];
		for (const [index, one] of regions.entries()) {
			for (const other of regions.slice(index + 1)) {
				const common = intersect({ type: 'FeatureCollection', features: [one, other] });
				expect([one.id, other.id, common === null ? 0 : Math.round(area(common))]).toEqual([
					one.id,
					other.id,
					0
				]);
			}
		}
	});

	it('are none of Russia in Crimea', () => {
		const places = [[34.1, 44.95], [33.5, 44.6], [34.9, 45.3]] as const; // prettier-ignore
		for (const region of readRegions('RU').values()) {
			for (const place of places) {
				expect([region.id, booleanPointInPolygon([...place], region)]).toEqual([region.id, false]);
			}
		}
	});

	it('are none where there is no such code or country', () => {
		expect(readRegion('EG-XX')).toBeUndefined();
		expect(readRegion('ZZ-1')).toBeUndefined();
		expect(readRegion('EGY')).toBeUndefined();
		expect(readRegions('../EG').size).toBe(0);
	});
});

describe('the check', () => {
	const problemsOf = (country: string, code: string) => {
		const problems: Problem[] = [];
		checkCountry(
			country,
			new Map([...readRegions('EG')].filter(([id]) => id === code)),
			lands,
			reportInto(problems, '')
		);
		return problems.map(({ message }) => message);
	};

	// Thousands of shapes, on a busy machine.
	it('finds all files in order', { timeout: 300_000 }, () => {
		expect(checkRegions(process.cwd(), { countries, oblasts })).toEqual([]);
		expect(problemsOf('EG', 'EG-C')).toEqual([]);
	});

	it('finds a region in the file of another country, and an empty file', () => {
		expect(problemsOf('LY', 'EG-C')).toEqual([
			'“EG-C” is no code of a region of LY.',
			'EG-C does not lie in LY.'
		]);
		expect(problemsOf('EG', 'none')).toEqual(['There is no region in the file.']);
	});
});

describe('a damaged file of regions', () => {
	it.each([
		['is cut off', (text: string) => text.slice(0, 400)],
		['is other JSON', () => '[]'],
		[
			'refers to an arc that is not there',
			(text: string) => text.replace('"arcs":[[', '"arcs":[[99999,')
		]
	])('that %s is refused with a remedy', (_, damage) => {
		const problems: Problem[] = [];
		const text = readFileSync(regionFile('EG'), 'utf8');
		expect(parseRegions(damage(text), reportInto(problems, 'EG'))).toBeUndefined();
		expect(problems[0]?.remedy).toContain('npm run geo:regions');
	});
});
