import { describe, expect, it, vi } from 'vitest';
import { parseOptions } from './export-options';
import { UsageError } from './usage';

describe('parseOptions', () => {
	it('takes GeoJSON, the first dossier and standard output when none is named, and knows no address', () => {
		expect(parseOptions(['--layer', 'troops', '--layer', 'places'])).toEqual({
			help: false,
			wanted: { format: 'geojson', layers: ['troops', 'places'] },
			dossier: undefined,
			date: undefined,
			out: undefined,
			site: undefined
		});
	});

	it.each([
		[['--all', '--format', 'kml'], { format: 'kml', layers: 'all' }],
		[['--annotations'], { format: 'annotations' }],
		[['--citations'], { format: 'citations' }],
		[['--changes-since', '2026-01-19'], { since: '2026-01-19' }],
		[['--table', 'actors'], { table: 'actors' }],
		[['--table', 'claims', '--format', 'csv'], { table: 'claims' }],
		[['--compare', 'FRA,DEU'], { compare: 'FRA,DEU', format: 'csv' }],
		[['--compare', 'FRA,DEU', '--format', 'markdown'], { compare: 'FRA,DEU', format: 'markdown' }]
	])('reads %j', (words, wanted) => {
		expect(parseOptions(words).wanted).toEqual(wanted);
	});

	it.each([
		['https://example.org', 'https://example.org/'],
		['https://example.org/maps', 'https://example.org/maps/'],
		['https://example.org/maps//?a#b', 'https://example.org/maps/']
	])('ends the address %s with one slash', (site, address) => {
		expect(parseOptions(['--all', '--site', site]).site).toBe(address);
	});

	it('takes the address that ORIGIN says where none is named', () => {
		vi.stubEnv('ORIGIN', 'https://maps.example');
		expect(parseOptions(['--all']).site).toBe('https://maps.example/');
		expect(parseOptions(['--all', '--site', 'https://example.org']).site).toBe(
			'https://example.org/'
		);
		vi.unstubAllEnvs();
	});

	it('takes the day that is looked back to', () => {
		expect(parseOptions(['--all', '--date', '2026-01-19']).date).toBe('2026-01-19');
	});

	it('wants nothing else where help is asked for', () => {
		expect(parseOptions(['--help'])).toMatchObject({ help: true, wanted: undefined });
	});

	it.each([
		[[], 'Say what to export'],
		[
			['--all', '--format', 'shp'],
			'There is no format “shp”. Known: geojson, csv, csv-places, csv-wkt, kml.'
		],
		[['--all', '--format', 'citations'], 'Use --citations.'],
		[['--all', '--annotations'], '--all and --annotations cannot go together'],
		[['--citations', '--format', 'csv'], '--citations has one format only'],
		[['--all', '--site', 'somewhere'], '“somewhere” is no address'],
		[['--all', '--site', 'file:///etc'], '“file:///etc” is no address'],
		[['--changes-since', 'yesterday'], '--changes-since yesterday is no day'],
		[['--all', '--date', '2026-02-30'], '--date 2026-02-30 is no day'],
		[['--all', '--changes-since', '2026-01-19'], '--all and --changes-since cannot go together'],
		[['--table', 'actor'], 'There is no table “actor”. Did you mean “actors”?'],
		[['--table', 'claims', '--format', 'kml'], '--table is written as csv alone, not as kml.'],
		[['--table', 'claims', '--all'], '--all and --table cannot go together'],
		[
			['--compare', 'FRA,DEU', '--format', 'kml'],
			'--compare is not written as kml. Known: csv, markdown.'
		],
		[['--compare', 'FRA,DEU', '--all'], '--all and --compare cannot go together'],
		[['--everything'], '--everything'],
		[['--layer'], '--layer'],
		[['--all', 'coalition'], 'coalition']
	])('refuses %j', (words, message) => {
		expect(() => parseOptions(words)).toThrow(UsageError);
		expect(() => parseOptions(words)).toThrow(message);
	});
});
