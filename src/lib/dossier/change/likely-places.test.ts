import { describe, expect, it } from 'vitest';
import { likelyPlaces, planUpdate, readText } from './plan-update';

const HEAD = '---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';

function file(quote: Readonly<Record<string, unknown>>): string {
	const claim = {
		...{ id: 'c', article: 'letter', kind: 'threat', strength: 'stated', actors: [], features: [] },
		...{ summary: 'S.', passages: [{ id: 'p', ...quote }] }
	};
	return JSON.stringify({ claims: [claim], notes: [] });
}

function planned(body: string, claims: string, text: string) {
	const files = new Map([
		['articles/letter.md', HEAD + body],
		['claims.json', claims]
	]);
	return planUpdate(files, 'letter', text, '2026-11-22', (_, message) => {
		throw new Error(message);
	});
}

describe('likelyPlaces', () => {
	const text = readText(`${HEAD}One two three.\n\nFour five six.\n`);

	it('shows a place with its block, and what stands around it', () => {
		const range = { start: 16, end: 25 };
		expect(likelyPlaces({ kind: 'exact', range }, text)).toEqual([
			{ block: 2, score: 1, before: 'One two three.\n\n', words: 'Four five', after: ' six.\n' }
		]);
	});

	it('shows how like each is, and no more than forty letters beside it', () => {
		const long = readText(`${HEAD}${'a'.repeat(50)}XY${'b'.repeat(50)}`);
		const candidates = [{ range: { start: 50, end: 52 }, score: 0.7 }];
		const [place, ...others] = likelyPlaces(
			{ kind: 'orphan', reason: 'uncertain', candidates },
			long
		);
		expect(others).toEqual([]);
		expect(place).toEqual({
			block: 1,
			score: 0.7,
			before: 'a'.repeat(40),
			words: 'XY',
			after: 'b'.repeat(40)
		});
		const fuzzy = { kind: 'fuzzy', range: { start: 0, end: 2 }, score: 0.9, diff: [] } as const;
		expect(likelyPlaces(fuzzy, long)[0]).toMatchObject({ score: 0.9, before: '' });
	});

	it('knows no block between two of them', () => {
		expect(likelyPlaces({ kind: 'exact', range: { start: 14, end: 16 } }, text)[0]?.block).toBe(
			undefined
		);
	});
});

describe('planUpdate', () => {
	it('refuses an article that the dossier does not have', () => {
		const files = new Map([['claims.json', '{}']]);
		expect(() => planUpdate(files, 'letter', 'T', '2026-11-22', () => undefined)).toThrow(
			'The dossier has no articles/letter.md, or no claims.json.'
		);
		const alone = new Map([['articles/letter.md', `${HEAD}T`]]);
		expect(() => planUpdate(alone, 'letter', 'T', '2026-11-22', () => undefined)).toThrow(
			/has no articles\/letter\.md, or no claims\.json/
		);
	});

	it('refuses a dossier whose quotes stand nowhere', () => {
		const claims = file({ exact: 'Never said.', prefix: '', suffix: '' });
		expect(() => planned('One.\n', claims, 'Two.\n')).toThrow(/the dossier has problems/);
	});

	it('gives nothing where the new text is refused', () => {
		const files = new Map([
			['articles/letter.md', `${HEAD}One.\n`],
			['claims.json', file({ exact: 'One', prefix: '', suffix: '' })]
		]);
		expect(planUpdate(files, 'letter', ' ', '2026-11-22', () => undefined)).toBeUndefined();
	});

	it('leaves an orphan one that stands there again only nearly', () => {
		const orphan = { since: '2026-03-01', reason: 'absent' };
		const exact = 'France would send several thousand troops after a ceasefire';
		const beside = { prefix: 'The council met on Monday. ', suffix: ', the president said.' };
		const claims = file({ exact, ...beside, orphan });
		const text = `${beside.prefix}${exact.replace('thousand', 'thousend')}${beside.suffix}\n`;
		const plan = planned('Nothing yet.\n', claims, text);
		expect(plan?.updates.map(({ block, fate }) => [block, fate])).toMatchObject([
			[
				undefined,
				{ kind: 'orphan', since: '2026-03-01', reason: 'absent', candidates: [{ block: 1 }] }
			]
		]);
		expect(plan?.files.has('claims.json')).toBe(false);
	});

	it('says where each quote stood, and where it stands', () => {
		const claims = file({ exact: 'The ship is late', prefix: '', suffix: '' });
		const plan = planned(
			'One.\n\nThe ship is late. It will come.\n',
			claims,
			'New.\n\nOne.\n\nThe ship is late. It will come.\n'
		);
		expect(plan?.updates).toMatchObject([{ block: 2, fate: { kind: 'exact', block: 3 } }]);
		expect(plan?.remarks).toEqual([]);
	});
});
