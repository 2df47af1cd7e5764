import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder with four files, and a write that changes two of them, removes one and adds one. */
export const BEFORE: ReadonlyMap<string, string> = new Map([
	['articles/one.md', 'The old text of an article.'],
	['claims.json', '{ "claims": "the old ones" }'],
	['dossier.json', '{ "slug": "unchanged" }'],
	['recipes.json', '{ "recipes": "which go" }']
]);
export const AFTER: ReadonlyMap<string, string | undefined> = new Map([
	['articles/one.md', 'The new text of an article, which is longer.'],
	['claims.json', '{ "claims": "the new ones" }'],
	['recipes.json', undefined],
	['more/notes.md', 'A file in a folder that was not there.']
]);

/** All files of a folder by path. */
export function filesIn(folder: string): Record<string, string> {
	const files: Record<string, string> = {};
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = join(entry.parentPath, entry.name);
		files[path.slice(folder.length + 1)] = readFileSync(path, 'utf8');
	}
	return files;
}

export function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
	for (const [path, text] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

export const OLD = Object.fromEntries(BEFORE);
/** Without what it removes. */
export const NEW = {
	'articles/one.md': 'The new text of an article, which is longer.',
	'claims.json': '{ "claims": "the new ones" }',
	'dossier.json': '{ "slug": "unchanged" }',
	'more/notes.md': 'A file in a folder that was not there.'
};
