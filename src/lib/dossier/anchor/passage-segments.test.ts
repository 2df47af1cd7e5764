import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleBlock } from '../parse/article';
import { passageSegments } from './passage-segments';
import type { Passage, PlacedNote } from '../model/types';

const block: ArticleBlock = {
	number: 2,
	kind: 'paragraph',
	text: '0123456789',
	start: 100,
	end: 110
};

function passage(id: string, start: number, end: number): Passage {
	const quote = { exact: 'x', prefix: '', suffix: '' };
	return { ...quote, id, claim: 'c', article: 'a', block: 2, start, end };
}

function note(id: string, start: number, end: number): PlacedNote {
	const quote = { exact: 'x', prefix: '', suffix: '' };
	return { id, article: 'a', quote, text: 'T', block: 2, start, end };
}

function short(passages: Passage[], notes: PlacedNote[] = []) {
	return passageSegments(block, passages, notes).map((segment) => [
		segment.text,
		segment.passages.map(({ id }) => id).join('+'),
		segment.notes.map(({ id }) => id).join('+')
	]);
}

describe('passageSegments', () => {
	it('gives a block without passages in one piece', () => {
		expect(short([])).toEqual([['0123456789', '', '']]);
	});

	it('cuts where passages overlap, and puts the longest first', () => {
		expect(short([passage('short', 104, 107), passage('long', 101, 106)])).toEqual([
			['0', '', ''],
			['123', 'long', ''],
			['45', 'long+short', ''],
			['6', 'short', ''],
			['789', '', '']
		]);
	});

	it('cuts at notes too', () => {
		expect(short([passage('all', 100, 110)], [note('n', 103, 105)])).toEqual([
			['012', 'all', ''],
			['34', 'all', 'n'],
			['56789', 'all', '']
		]);
	});

	it('puts the earlier first of two that are as long', () => {
		expect(short([passage('later', 103, 108), passage('earlier', 101, 106)])[2]).toEqual([
			'345',
			'earlier+later',
			''
		]);
	});

	it('does not cut where two passages cover the same', () => {
		expect(short([passage('one', 100, 110), passage('two', 100, 110)])).toEqual([
			['0123456789', 'one+two', '']
		]);
	});

	it('passes over what lies in other blocks, and what only touches this one', () => {
		expect(short([passage('before', 90, 100), passage('after', 110, 120)])).toEqual([
			['0123456789', '', '']
		]);
	});

	it('makes up the text of the block, each segment under exactly its own passages', () => {
		const range = fc
			.tuple(fc.integer({ min: 90, max: 120 }), fc.integer({ min: 1, max: 20 }))
			.map(([start, length]) => [start, start + length] as const);
		fc.assert(
			fc.property(fc.array(range, { maxLength: 8 }), fc.array(range, { maxLength: 3 }), (r, n) => {
				const passages = r.map(([start, end], index) => passage(`p${index}`, start, end));
				const notes = n.map(([start, end], index) => note(`n${index}`, start, end));
				const segments = passageSegments(block, passages, notes);
				expect(segments.map(({ text }) => text).join('')).toBe(block.text);
				for (const segment of segments) {
					expect(segment.text).toBe(
						block.text.slice(segment.start - block.start, segment.end - block.start)
					);
					expect(segment.text).not.toBe('');
					for (let offset = segment.start; offset < segment.end; offset++) {
						const here = ({ start, end }: Passage | PlacedNote) => start <= offset && offset < end;
						expect(new Set(segment.passages)).toEqual(new Set(passages.filter(here)));
						expect(new Set(segment.notes)).toEqual(new Set(notes.filter(here)));
					}
					const lengths = segment.passages.map(({ start, end }) => end - start);
					expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
				}
			})
		);
	});
});
