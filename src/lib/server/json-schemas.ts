import { toJsonSchema } from '@valibot/to-json-schema';
import { claimsFileSchema, dossierFileSchema } from '../dossier/model/schema';

/** The files of a dossier whose form is published, by name without `.json`. */
export const SCHEMA_FILES = { dossier: dossierFileSchema, claims: claimsFileSchema } as const;
export type SchemaFile = keyof typeof SCHEMA_FILES;

/**
 * The form of a dossier's file as JSON Schema (draft 7), made from the schema that the parser checks it
 * with, so that editors complete and check while somebody types. What only code can tell, such as
 * whether a day exists, it leaves out: `npm run geo:check` says it.
 */
export function jsonSchema(file: SchemaFile): object {
	return {
		...toJsonSchema(SCHEMA_FILES[file], { typeMode: 'input', errorMode: 'ignore' }),
		title: `Sourceline: ${file}.json`
	};
}
