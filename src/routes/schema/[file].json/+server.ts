import { jsonSchema, SCHEMA_FILES, type SchemaFile } from '$lib/server/json-schemas';
import { error, json } from '@sveltejs/kit';

export const prerender = true;

export function entries() {
	return Object.keys(SCHEMA_FILES).map((file) => ({ file }));
}

/** The form of a dossier's files, for editors: see CONTRIBUTING. */
export function GET({ params }) {
	if (!Object.hasOwn(SCHEMA_FILES, params.file)) error(404, 'There is no such schema.');
	return json(jsonSchema(params.file as SchemaFile));
}
