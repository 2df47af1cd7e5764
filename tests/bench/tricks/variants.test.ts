import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VARIANTS } from './variants';

const EDITS = VARIANTS.flatMap(({ id, edits }) => edits.map((edit) => [id, edit] as const));

it.each(EDITS)('what makes the variant “%s” fits the source', (_, { file, from }) => {
	expect(readFileSync(file, 'utf8').split(from), `${file}: ${from}`).toHaveLength(2);
});
