import { expect, it } from 'vitest';
import { planUpdate } from './plan-update';

const HEAD = '---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';

function claim(article: string, exact: string): Readonly<Record<string, unknown>> {
	return {
		...{ id: `of-${article}`, article, kind: 'threat', strength: 'stated', actors: [] },
		...{ features: [], summary: 'S.' },
		passages: [{ id: `p-${article}`, exact, prefix: '', suffix: '' }]
	};
}

it('leaves the quotes of other articles alone, whatever their texts are', () => {
	const files = new Map([
		['articles/letter.md', `${HEAD}The port is open.\n`],
		['articles/annex.md', `${HEAD}The harbour is shut.\n`],
		[
			'claims.json',
			JSON.stringify({
				claims: [claim('annex', 'The harbour'), claim('letter', 'The port')],
				notes: []
			})
		]
	]);
	const refuse = (_: string, message: string): never => {
		throw new Error(message);
	};
	const plan = planUpdate(files, 'letter', 'It rains.\n', '2026-11-22', refuse);
	expect(plan?.updates.map(({ quote, fate }) => [quote.owner.id, fate.kind])).toEqual([
		['of-letter', 'orphan']
	]);
	const changed = JSON.parse(plan?.files.get('claims.json') ?? '{}') as {
		claims: { passages: { orphan?: unknown }[] }[];
	};
	expect(changed.claims.map(({ passages }) => passages[0]?.orphan !== undefined)).toEqual([
		false,
		true
	]);
	expect(plan?.files.has('articles/annex.md')).toBe(false);
});
