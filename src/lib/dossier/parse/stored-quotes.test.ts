import { expect, it } from 'vitest';
import { quotesOf, type WrittenClaims } from './stored-quotes';

it('lists the quotes of all claims, then those of all notes, each with its place and owner', () => {
	const quote = (exact: string) => ({ exact, prefix: '', suffix: '' });
	const claim = (id: string, ...passages: WrittenClaims['claims'][0]['passages']) =>
		({
			...{ id, article: `${id}-article`, kind: 'threat', strength: 'stated', summary: '.' },
			...{ actors: [], features: [], passages }
		}) as WrittenClaims['claims'][0];
	const orphan = { since: '2026-11-22', reason: 'absent' } as const;
	const claims = {
		claims: [
			claim('one', { id: 'p1', ...quote('a') }),
			claim('two', { id: 'p2', ...quote('b') }, { id: 'p3', ...quote('c'), orphan })
		],
		notes: [{ id: 'note', article: 'letter', text: '.', quote: quote('d') }]
	};
	expect(quotesOf(claims)).toEqual([
		{
			article: 'one-article',
			owner: { kind: 'claim', id: 'one', passage: 'p1' },
			steps: ['claims', 0, 'passages', 0],
			quote: quote('a')
		},
		{
			article: 'two-article',
			owner: { kind: 'claim', id: 'two', passage: 'p2' },
			steps: ['claims', 1, 'passages', 0],
			quote: quote('b')
		},
		{
			article: 'two-article',
			owner: { kind: 'claim', id: 'two', passage: 'p3' },
			steps: ['claims', 1, 'passages', 1],
			quote: { ...quote('c'), orphan }
		},
		{
			article: 'letter',
			owner: { kind: 'note', id: 'note' },
			steps: ['notes', 0, 'quote'],
			quote: quote('d')
		}
	]);
});
