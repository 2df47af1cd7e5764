import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from './json-schemas';

const FOLDER = 'geo/dossiers/ukraine-guarantees';
const FOLDERS = [FOLDER, 'geo/dossiers/nile-agreement'];
const read = (name: string, folder = FOLDER): unknown =>
	JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));

describe.each(['dossier', 'claims', 'recipes', 'rosters', 'checks'] as const)(
	'the published form of %s.json',
	(file) => {
		const validate = new Ajv({ strict: false }).compile(jsonSchema(file));

		it.each(FOLDERS.filter((folder) => existsSync(`${folder}/${file}.json`)))(
			'lets the real file pass, with and without its address: %s',
			(folder) => {
				const real = read(`${file}.json`, folder) as object;
				expect(validate(real), JSON.stringify(validate.errors)).toBe(true);
				expect(validate({ $schema: `https://example.org/${file}.json`, ...real })).toBe(true);
			}
		);

		it('does not let an unknown key or a missing one pass', () => {
			expect(validate({ ...(read(`${file}.json`) as object), titel: 'X' })).toBe(false);
			expect(validate({})).toBe(false);
		});
	}
);

it('knows the closed lists of looks and colours', () => {
	const validate = new Ajv({ strict: false }).compile(jsonSchema('dossier'));
	const text = readFileSync(`${FOLDER}/dossier.json`, 'utf8');
	expect(validate(JSON.parse(text.replace('"look": "hatched"', '"look": "hatchd"')))).toBe(false);
});

it('knows the recipes that there are', () => {
	const validate = new Ajv({ strict: false }).compile(jsonSchema('recipes'));
	const text = readFileSync(`${FOLDER}/recipes.json`, 'utf8');
	expect(validate(JSON.parse(text.replace('"kind": "belt"', '"kind": "bellt"')))).toBe(false);
});
