import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrateFolder } from '../../src/lib/dossier/migrate/migrate-folder';
import { checkGeography } from '../check-geography';
import { readGeography, readGround } from '../read-geography';
import { derivationOf } from './derive-dossier';

const FOLDER = 'geo/dossiers/ukraine-guarantees';
const ground = readGround();
const present = readGeography(FOLDER);

/** The first dossier as it was of schema 1: recipes by subject, and settlements in a file of their own. */
function asOfSchema1(): Map<string, string> {
	const files = new Map(present);
	const old = (name: string) => readFileSync(join('tests/fixtures/schema-1', name), 'utf8');
	const { schema, ...manifest } = JSON.parse(files.get('dossier.json') ?? '') as Record<
		string,
		unknown
	>;
	expect(schema).toBe(2);
	for (const key of ['vocabulary', 'groups', 'layers', 'centre', 'borders', 'credits']) {
		expect(manifest[key]).toBeDefined();
		manifest[key] = undefined;
	}
	for (const name of ['rosters.json', 'checks.json']) files.delete(name);
	return files
		.set('dossier.json', JSON.stringify(manifest))
		.set('recipes.json', old('recipes.json'))
		.set('settlements.json', old('settlements.json'));
}

describe('a dossier of schema 1', { timeout: 180_000 }, () => {
	const parsed = (files: ReadonlyMap<string, string>, name: string) =>
		JSON.parse(files.get(name) ?? '') as Record<string, unknown>;

	it('has its recipes, rosters and checks declared, as the dossier has them now', () => {
		const migrated = migrateFolder(asOfSchema1());
		expect(migrated.has('settlements.json')).toBe(false);
		expect(parsed(migrated, 'rosters.json')).toEqual(parsed(present, 'rosters.json'));
		const { lines, sides, points, layers } = parsed(migrated, 'checks.json');
		expect(parsed(present, 'checks.json')).toMatchObject({ lines, sides, points, layers });
		const { dividingLines, outline } = parsed(migrated, 'recipes.json');
		expect(parsed(present, 'recipes.json')).toMatchObject({ dividingLines, outline });
	});

	it('derives to the last byte what it derived before', () => {
		const migrated = migrateFolder(asOfSchema1());
		const { texts, problems } = derivationOf(migrated, ground);
		expect(problems).toEqual([]);
		for (const [name, text] of texts)
			expect([name, text === present.get(name)]).toEqual([name, true]);
		expect([...texts.keys()]).toContain('fortifications.geojson');
	});

	it('is checked as it was: a gap in its line is found', () => {
		const files = asOfSchema1();
		const line = files.get('contact-line.geojson') ?? '';
		files.set('contact-line.geojson', line.replace('[37.63,49.81]]', '[37.66,49.81]]'));
		expect(
			checkGeography(FOLDER, files, ground)
				.map(({ message }) => message)
				.join()
		).toContain('“kupiansk-contested” begins at 37.63,49.81');
	});
});
