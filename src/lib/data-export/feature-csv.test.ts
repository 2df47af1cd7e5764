import { booleanPointInPolygon } from '@turf/turf';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { layerIds } from '../layers/layers-of';
import { placesCsv, shapesCsv } from './feature-csv';
import { wellKnownText } from './wkt';
import { testInput } from '../../../tests/support/export-input';

type Row = Record<string, string>;

function read(text: string): Row[] {
	return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

const input = testInput();
const rows = read(placesCsv(input, layerIds(input.dossier)));
const row = (feature: string): Row => rows.find((each) => each['feature'] === feature) ?? {};

describe('features as CSV', () => {
	it('has one row a feature, with a place in it', () => {
		const all = Object.entries(input.features).flatMap(([layer, { features }]) =>
			features.map((feature) => ({ ...feature, reference: `${layer}:${feature.id}` }))
		);
		expect(rows.map(({ feature }) => feature).sort()).toEqual(
			all.map(({ reference }) => reference).sort()
		);
		for (const { reference, geometry, properties } of all) {
			const { longitude, latitude } = row(reference);
			const place = [Number(longitude), Number(latitude)];
			expect(place.every(Number.isFinite), reference).toBe(true);
			if (properties.label !== undefined) expect(place).toEqual(properties.label);
			else if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
				expect(booleanPointInPolygon(place, geometry), reference).toBe(true);
			}
		}
	});

	it('keeps a place west of Greenwich a number', () => {
		const west = rows.filter(({ longitude }) => Number(longitude) < 0);
		expect(west.map(({ feature }) => feature)).toContain('coalition:PRT');
		expect(rows.every(({ longitude }) => /^-?\d+(\.\d{1,6})?$/.test(longitude ?? ''))).toBe(true);
	});

	it('says what it is, who said it, in which words, and where it is to be found', () => {
		expect(row('places:paris')).toMatchObject({
			dossier: 'ukraine-guarantees',
			name: 'Paris',
			kind: 'event',
			longitude: '2.3488',
			latitude: '48.8534',
			feature_link: 'https://example.org/maps/ukraine-guarantees?select=places:paris'
		});
		expect(row('troops:FRA')['claim_quotes']).toContain('in a postwar context …” (paragraph 3)');
		expect(row('monitoring:drones')['warning']).toMatch(/No location/);
	});

	it('has whole shapes as well-known text', () => {
		const shapes = read(shapesCsv(input, ['fortifications']));
		expect(shapes.every(({ WKT }) => /^(MULTI)?POLYGON \(\(/.test(WKT ?? ''))).toBe(true);
	});
});

// OGC 06-103r4, table 6.
it.each([
	[{ type: 'Point', coordinates: [10, -20.5] }, 'POINT (10 -20.5)'],
	[
		{
			type: 'MultiPoint',
			coordinates: [
				[1, 2],
				[3, 4]
			]
		},
		'MULTIPOINT ((1 2), (3 4))'
	],
	[
		{
			type: 'LineString',
			coordinates: [
				[1, 2],
				[3, 4]
			]
		},
		'LINESTRING (1 2, 3 4)'
	],
	[
		{
			type: 'MultiLineString',
			coordinates: [
				[
					[1, 2],
					[3, 4]
				]
			]
		},
		'MULTILINESTRING ((1 2, 3 4))'
	],
	[
		{
			type: 'MultiPolygon',
			coordinates: [
				[
					[
						[0, 0],
						[1, 0],
						[1, 1],
						[0, 0]
					]
				]
			]
		},
		'MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))'
	]
] as const)('%j is %s', (geometry, text) => {
	expect(wellKnownText(JSON.parse(JSON.stringify(geometry)))).toBe(text);
});
