// Nothing in the program knows a subject: no layer, status, kind or date of any dossier stands in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDossier } from '../../src/lib/server/read-dossier';
import { SHIPPED_DOSSIERS } from '../support/shipped-dossiers';

/**
 * What earlier schemas had in code is written down where they are migrated; what a new dossier starts
 * with is a dossier's own, and handed to whoever makes it.
 */
const OF_DOSSIERS = [
	join('src', 'lib', 'dossier', 'migrate'),
	join('src', 'lib', 'dossier', 'change', 'new-dossier.ts')
];
/**
 * Words of dossiers that are also the program's own: keys of a claim, parts of the base map, ARIA's words,
 * and the layer that its documentation takes for an example.
 */
const OWN_WORDS = new Set([
	'places',
	'role',
	'condition',
	'quantity',
	'approval',
	'background',
	'context',
	'line',
	'square',
	'ring',
	'rivers',
	'dams'
]);

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (OF_DOSSIERS.includes(path)) return [];
		if (entry.isDirectory()) return filesBelow(path);
		return /\.(ts|svelte|json|css|html|js)$/.test(path) && !/\.test\.ts$/.test(path) ? [path] : [];
	});
}

describe.each(SHIPPED_DOSSIERS)('the program does not know %s', (slug) => {
	const { layers, vocabulary, groups = [], asOf, articles, centre } = readDossier(slug, {});
	const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
	const words = new Set(
		[
			slug,
			asOf,
			...(centre ? [centre.country] : []),
			...ids(layers),
			...ids(vocabulary.subjects),
			...ids(vocabulary.kinds),
			...ids(vocabulary.statuses),
			...ids(groups),
			...ids(articles),
			...layers.flatMap(({ categories }) => categories.map(({ value }) => value))
		].filter((word) => !OWN_WORDS.has(word))
	);

	it.each(filesBelow('src'))('in %s', (file) => {
		const text = readFileSync(file, 'utf8');
		const quoted = text.matchAll(/(['"`])([\w-]+)(?:[:/][\w*-]+)?\1/g);
		const found = [...quoted].flatMap(([, , word = '']) => (words.has(word) ? [word] : []));
		expect(found).toEqual([]);
	});
});
