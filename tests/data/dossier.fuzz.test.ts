import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseOrRefuse } from '../fixtures/parse-or-refuse';
import { changedJson, damagedText } from '../fixtures/random';
import { PROPERTY_RUNS } from '../fuzz';

const folder = join(import.meta.dirname, '../../geo/dossiers/ukraine-guarantees');
const files = new Map(
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(json|geojson|md)$/.test(name))
		.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')])
);
const textOf = (name: string): string => files.get(name) ?? '';
const article = [...files.keys()].find((name) => name.endsWith('.md')) ?? '';

// A run parses a megabyte of shapes: one for fifty of those with the miniature dossier.
it('takes or refuses the real dossier, whatever is wrong in one of its files', () => {
	const changed = fc
		.constantFrom('dossier.json', 'claims.json', 'places.geojson', 'contact-line.geojson')
		.chain((name) => fc.tuple(fc.constant(name), changedJson(textOf(name))));
	const damaged = fc
		.constantFrom('claims.json', article)
		.chain((name) => fc.tuple(fc.constant(name), damagedText(textOf(name))));
	expect(article).not.toBe('');
	fc.assert(
		fc.property(fc.oneof(changed, damaged), ([name, text]) => {
			parseOrRefuse(new Map(files).set(name, text), {});
		}),
		{ numRuns: PROPERTY_RUNS / 50 }
	);
});
