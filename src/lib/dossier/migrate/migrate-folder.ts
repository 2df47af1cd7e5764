import { fromSchema1 } from './schema-1';

/** The texts of a dossier's folder, by path from it. */
export type Folder = ReadonlyMap<string, string>;

/**
 * What turns a folder of one schema into one of the next: the first is for schema 1, whose dossier.json
 * does not name it. A migration is never changed once it has been published.
 */
const MIGRATIONS: readonly ((manifest: Record<string, unknown>, folder: Folder) => Folder)[] = [
	fromSchema1
];

/**
 * A dossier's folder as the present schema has it. One whose dossier.json cannot be read, or names a
 * schema that there is not, stays as it is: the parser tells.
 */
export function migrateFolder(folder: Folder): Folder {
	let migrated = folder;
	for (const [index, migrate] of MIGRATIONS.entries()) {
		const manifest = readManifest(migrated);
		if (manifest !== undefined && (manifest['schema'] ?? 1) === index + 1) {
			migrated = migrate(manifest, migrated);
		}
	}
	return migrated;
}

function readManifest(folder: Folder): Record<string, unknown> | undefined {
	const text = folder.get('dossier.json');
	if (text === undefined) return undefined;
	const value = objectOf(text);
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: undefined;
}

/** undefined: the text is no JSON, which the parser reports with its place. */
function objectOf(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
