import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Inputs that each property is tried with at night, by `npm run test:fuzz`. */
export const NIGHTLY_RUNS = 10_000;

/**
 * Inputs that each property is tried with. A test that tries something costly takes a share of them,
 * and says why.
 */
export const PROPERTY_RUNS = Number(process.env['FUZZ_RUNS'] ?? 500);

/** The tests that try properties with random inputs. */
export function propertyTests(): string[] {
	return ['src', 'geo', 'tests'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.test.ts') && !name.endsWith('.svelte.test.ts'))
			.map((name) => join(folder, name).replaceAll('\\', '/'))
			.filter((path) => readFileSync(path, 'utf8').includes(`from 'fast-check'`))
	);
}
