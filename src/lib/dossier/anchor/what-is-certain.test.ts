import { describe, expect, it } from 'vitest';
import type { Resolution } from './resolution';
import { resolveQuote } from './resolve-quote';
import { searchable } from './searchable-text';

/**
 * What becomes of the words between square brackets, in a text in which they and their neighbours are
 * replaced by others.
 */
function resolve(marked: string, ...changes: (readonly [from: string, to: string])[]) {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	const before = marked.replace(/[[\]]/gu, '');
	let after = before;
	for (const [from, to] of changes) {
		expect(after).toContain(from);
		after = after.replace(from, to);
	}
	const quote = {
		exact: before.slice(start, end),
		prefix: before.slice(Math.max(0, start - 32), start),
		suffix: before.slice(end, end + 32)
	};
	const origin = { text: searchable(before), range: { start, end } };
	const resolution: Resolution = resolveQuote(searchable(after), quote, origin);
	const words =
		resolution.kind === 'orphan'
			? undefined
			: after.slice(resolution.range.start, resolution.range.end);
	return { ...resolution, words };
}

const LEAD = 'The council met on Monday in the old town hall. ';
const REST = ' That is what the minister said in the evening.';
const NEW_LEAD = 'Yesterday everybody spoke about quite another affair. ';
const NEW_REST = ' (from our correspondent, by telephone).';
const both = [
	[LEAD, NEW_LEAD],
	[REST, NEW_REST]
] as const;

describe('the very words between other neighbours', () => {
	const long = 'France would send several thousand troops.';

	it('are found where they are 24 letters or more', () => {
		expect(resolve(`${LEAD}[${long}]${REST}`, ...both)).toMatchObject({ words: long });
		const just = 'The port is open for now';
		expect(just).toHaveLength(24);
		expect(resolve(`${LEAD}[${just}]${REST}`, ...both)).toMatchObject({ words: just });
	});

	it('are left to a person where they are fewer', () => {
		const fewer = 'The port is open by now'.slice(0, 22);
		expect(resolve(`${LEAD}[${fewer}]${REST}`, ...both)).toMatchObject({
			kind: 'orphan',
			reason: 'uncertain'
		});
	});

	it('are found however few, where one neighbour is what it was', () => {
		const few = 'The port is open';
		for (const change of both) {
			expect(resolve(`${LEAD}[${few}]${REST}`, change)).toMatchObject({ words: few });
		}
	});

	it('are found of seven letters only between both neighbours', () => {
		const seven = 'They go';
		expect(resolve(`${LEAD}[${seven}]${REST}`, [LEAD, NEW_LEAD])).toMatchObject({ kind: 'orphan' });
		expect(resolve(`${LEAD}[${seven}]${REST}`, [REST, NEW_REST])).toMatchObject({ kind: 'orphan' });
		expect(
			resolve(`${LEAD}[${seven}]${REST}`, [LEAD, LEAD.replace('Monday', 'Sunday')])
		).toMatchObject({
			words: seven
		});
	});

	it('are found of fewer characters, where words are not parted', () => {
		// Eight characters say as much as 24 letters.
		const eight = '港口现在仍然开放';
		expect(resolve(`${LEAD}[${eight}]${REST}`, ...both)).toMatchObject({ words: eight });
		const seven = eight.slice(0, 7);
		expect(resolve(`${LEAD}[${seven}]${REST}`, ...both)).toMatchObject({ kind: 'orphan' });
	});
});

describe('the very words beside others that are new', () => {
	const long = 'France would send several thousand troops';

	it('are found without what was put in behind or before them', () => {
		for (const changed of [`${long} now`, `Now ${long}`]) {
			expect(resolve(`${LEAD}[${long}]${REST}`, [long, changed])).toMatchObject({ words: long });
		}
	});

	it('are found where they stood, with the new sentence in which they are said again', () => {
		const again = `${REST} Others wrote the same: ${long}, and no word more. Nobody replied.`;
		const found = resolve(`${LEAD}[${long}]${REST}`, ['Monday', 'Sunday'], [REST, again]);
		expect(found).toMatchObject({
			kind: 'context',
			words: long,
			around: {
				what: 'neighbour',
				diff: [{}, { kind: 'added', text: ` Others wrote the same: ${long}, and no word more.` }]
			}
		});
	});
});

describe('words that have changed', () => {
	const words = 'France would send several thousand troops.';

	it('are found without their neighbours, where nine tenths of forty letters are left', () => {
		expect(words).toHaveLength(42);
		const changed = words.replace('thousand', 'thousend');
		expect(resolve(`${LEAD}[${words}]${REST}`, [words, changed], ...both)).toMatchObject({
			kind: 'fuzzy',
			words: changed
		});
		// Of 36 letters that is not enough.
		const shorter = 'France would send several hundreds.';
		expect(
			resolve(
				`${LEAD}[${shorter}]${REST}`,
				[shorter, shorter.replace('hundreds', 'hundrets')],
				...both
			)
		).toMatchObject({ kind: 'orphan' });
	});

	it('are found beside one neighbour, where three quarters are left', () => {
		// Eight of 42 letters are others.
		const changed = words.replace('thousand', 'dozen of');
		for (const [from, to] of both) {
			expect(resolve(`${LEAD}[${words}]${REST}`, [words, changed], [from, to])).toMatchObject({
				kind: 'fuzzy',
				words: changed
			});
		}
		expect(resolve(`${LEAD}[${words}]${REST}`, [words, changed], ...both)).toMatchObject({
			kind: 'orphan'
		});
	});

	it('are left to a person where more than a quarter is gone, even between their neighbours', () => {
		const changed = 'France might well pay several hundred men.';
		expect(resolve(`${LEAD}[${words}]${REST}`, [words, changed])).toMatchObject({ kind: 'orphan' });
	});

	it('are told with what was taken out and put in', () => {
		const changed = words.replace('several thousand', 'many');
		expect(resolve(`${LEAD}[${words}]${REST}`, [words, changed])).toMatchObject({
			kind: 'orphan'
		});
		const { kind, ...found } = resolve(`${LEAD}[${words}]${REST}`, ['troops', 'men']);
		expect(kind).toBe('fuzzy');
		expect(found).toMatchObject({
			diff: [
				{ kind: 'kept', text: 'France would send several thousand ' },
				{ kind: 'removed', text: 'troops' },
				{ kind: 'added', text: 'men' },
				{ kind: 'kept', text: '.' }
			]
		});
	});
});

describe('words that are gone', () => {
	it('are absent where nothing is like them', () => {
		expect(
			resolve(`${LEAD}[France would send several thousand troops.]${REST}`, [
				'France would send several thousand troops.',
				'Zzz.'
			])
		).toMatchObject({ kind: 'orphan', reason: 'absent', candidates: [] });
	});

	it('are absent where nothing of them can be seen', () => {
		expect(resolve(`${LEAD}[\u00ad\u200b]${REST}`, ['\u00ad\u200b', ''])).toEqual({
			kind: 'orphan',
			reason: 'absent',
			candidates: [],
			words: undefined
		});
	});

	it('are told with the three places that are most like them, the likest first', () => {
		const exact = 'France would send several thousand troops';
		const like = ['hundred', 'thousend', 'dozen', 'million'].map(
			(number) => `It is late. ${exact.replace('thousand', number)} in the year ${number}. `
		);
		const resolution = resolve(
			`${LEAD}[${exact}]${REST}${like.join(REST)}`,
			[LEAD + exact, ''],
			[REST, '']
		);
		if (resolution.kind !== 'orphan') throw new Error('It has jumped to a look-alike.');
		const scores = resolution.candidates.map(({ score }) => score);
		expect(scores).toHaveLength(3);
		expect(scores).toEqual([...scores].sort((one, other) => other - one));
		// One of 41 letters is another.
		expect(scores[0]).toBeCloseTo(1 - 1 / 41, 12);
	});
});
