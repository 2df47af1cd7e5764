import { toJsonSchema, type ConversionConfig, type JsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { checksSchema } from '../dossier/model/checks';
import { recipesSchema } from '../dossier/model/recipes';
import { rostersSchema } from '../dossier/model/rosters';
import { claimsFileSchema, dossierFileSchema } from '../dossier/model/schema';
import type { ShapeSchema } from '../dossier/model/text-schemas';

/** The files of a dossier whose form is published, by name without `.json`. */
export const SCHEMA_FILES = {
	dossier: dossierFileSchema,
	claims: claimsFileSchema,
	recipes: recipesSchema,
	rosters: rostersSchema,
	checks: checksSchema
} as const;
export type SchemaFile = keyof typeof SCHEMA_FILES;

/**
 * The form of a dossier's file as JSON Schema (draft 7), made from the schema that the parser checks it
 * with, so that editors complete and check while somebody types. What only code can tell, such as
 * whether a day exists, it leaves out: `npm run geo:check` says it.
 */
export function jsonSchema(file: SchemaFile): object {
	return {
		...toJsonSchema(SCHEMA_FILES[file], options),
		title: `Sourceline: ${file}.json`
	};
}

const options: ConversionConfig = {
	typeMode: 'input',
	errorMode: 'ignore',
	overrideSchema: ({ valibotSchema }) => {
		const forms = formsOf(valibotSchema);
		return forms && { anyOf: forms.map(formOnly) };
	}
};

/** The forms that a schema chooses between by the shape of what it is given: see `byShape`. */
function formsOf(schema: object): readonly GenericSchema[] | undefined {
	return 'forms' in schema ? (schema as ShapeSchema<GenericSchema>).forms : undefined;
}

function formOnly(form: GenericSchema): JsonSchema {
	const schema = toJsonSchema(form, options);
	// It stands at the head of a file's schema alone.
	delete schema.$schema;
	return schema;
}
