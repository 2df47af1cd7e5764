import { fromSchema1 } from './schema-1';
import { objectIn, type Written } from './written-json';

/** The texts of a dossier's folder, by path from it. */
export type Folder = ReadonlyMap<string, string>;

/**
 * What turns a folder of one schema into one of the next: the first is for schema 1, whose dossier.json
 * does not name it. A migration is never changed once it has been published.
 */
const MIGRATIONS: readonly ((manifest: Written, folder: Folder) => Folder)[] = [fromSchema1];

/**
 * A dossier's folder as the present schema has it. One whose dossier.json cannot be read, or names a
 * schema that there is not, stays as it is: the parser tells.
 */
export function migrateFolder(folder: Folder): Folder {
	let migrated = folder;
	for (const [index, migrate] of MIGRATIONS.entries()) {
		const manifest = objectIn(migrated.get('dossier.json'));
		if (manifest !== undefined && (manifest['schema'] ?? 1) === index + 1) {
			migrated = migrate(manifest, migrated);
		}
	}
	return migrated;
}
