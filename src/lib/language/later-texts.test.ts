import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Texts that are not there before the module that brings them. */
const LATER = [
	'articles',
	'card',
	'changes',
	'citation',
	'cite',
	'export',
	'filter',
	'front',
	'later',
	'map',
	'search',
	'share',
	'snapshot',
	'table',
	'timeline'
];
const SOURCES = join(import.meta.dirname, '../../..', 'src');

it('whoever uses texts that come later brings them', () => {
	const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/(?<!\.test)\.(ts|svelte)$/.test(file)
	);
	const users = files.flatMap((file) => {
		const source = readFileSync(join(SOURCES, file), 'utf8');
		return LATER.filter((part) => new RegExp(`['"\`]${part}:[a-z]`).test(source)).map((part) => ({
			file,
			part,
			brings: source.includes(`language/with-${part}'`)
		}));
	});
	expect(users.length).toBeGreaterThan(20);
	expect(users.filter(({ brings }) => !brings)).toEqual([]);
});
