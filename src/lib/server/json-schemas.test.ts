import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from './json-schemas';

const FOLDER = 'geo/dossiers/ukraine-guarantees';
const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));

describe.each(['dossier', 'claims'] as const)('the published form of %s.json', (file) => {
	const validate = new Ajv({ strict: false }).compile(jsonSchema(file));

	it('lets the real file pass', () => {
		expect(validate(read(`${file}.json`)), JSON.stringify(validate.errors)).toBe(true);
	});

	it('does not let an unknown key or a missing one pass', () => {
		expect(validate({ ...(read(`${file}.json`) as object), titel: 'X' })).toBe(false);
		expect(validate({})).toBe(false);
	});
});

it('knows the closed lists of looks and colours', () => {
	const validate = new Ajv({ strict: false }).compile(jsonSchema('dossier'));
	const text = readFileSync(`${FOLDER}/dossier.json`, 'utf8');
	expect(validate(JSON.parse(text.replace('"look": "hatched"', '"look": "hatchd"')))).toBe(false);
});
