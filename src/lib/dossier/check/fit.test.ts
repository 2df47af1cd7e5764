import { describe, expect, it } from 'vitest';
import { searchable } from '../anchor/searchable-text';
import { likenessOf } from '../anchor/likeness';
import { fit, isOfOthers, lookAlikes, NEIGHBOURHOOD, type Sought } from './look-alikes';

const nowhere = { before: '', after: '' };

/** The words of a text that are like a quote. */
function alike(text: string, exact: string, beside: Partial<Sought> = {}): string[] {
	return lookAlikes(searchable(text), { exact, ...nowhere, ...beside }).map(({ start, end }) =>
		text.slice(start, end)
	);
}

describe('lookAlikes', () => {
	const filler = 'nobody knows what will be decided on monday. ';

	it('finds the words wherever they stand, each place once', () => {
		const exact = 'the port stays open';
		expect(alike(`${exact}. ${filler}${exact}.`, exact)).toEqual([exact, exact]);
	});

	it('finds them twice where one follows directly upon the other', () => {
		const exact = 'the port stays open';
		expect(alike(`${filler}${exact}${exact}${filler}`, exact)).toEqual([exact, exact]);
	});

	it('finds what is like them', () => {
		expect(alike(`${filler}the port stayed open. ${filler}`, 'the port stays open')).toEqual([
			expect.stringMatching(/^the port stay.* open$/)
		]);
	});

	it('finds them by what stands beside them, where little is left of them', () => {
		const before = 'the council met in the evening and said: ';
		const after = ', as it had been agreed before the summer.';
		const far = filler.repeat(20);
		const text = `${far}${before}zxbrxs gxaze${after}${far}`;
		const exact = 'zebras graze';
		expect(alike(text, exact)).toEqual([]);
		expect(alike(text, exact, { before, after })).toEqual(['zxbrxs gxaze']);
	});

	it('finds nothing where nothing is alike', () => {
		expect(alike(filler, 'zebras graze quietly')).toEqual([]);
	});
});

describe('fit', () => {
	it('is the sum of words and both neighbours', () => {
		expect(fit({ words: 1, before: 0.5, after: 0.25 })).toBe(1.75);
	});
});

describe('isOfOthers', () => {
	/** Whether the words between square brackets are rather others than those between brackets before. */
	function ofOthers(markedBefore: string, markedNow: string): boolean {
		const read = (marked: string) => {
			const start = marked.indexOf('[');
			const range = { start, end: marked.indexOf(']') - 1 };
			return { text: searchable(marked.replace(/[[\]]/gu, '')), range };
		};
		const [before, now] = [read(markedBefore), read(markedNow)];
		const exact = before.text.folded.text.slice(before.range.start, before.range.end);
		const neighbours = {
			before: before.text.folded.text.slice(0, before.range.start).slice(-NEIGHBOURHOOD),
			after: before.text.folded.text.slice(before.range.end).slice(0, NEIGHBOURHOOD)
		};
		const likeness = likenessOf(now.text.folded.text, now.range, exact, neighbours);
		return isOfOthers(now.text, { range: now.range, likeness }, before);
	}

	const own = 'france would send several thousand troops';
	const twin = 'france would send several hundred troops';

	it('is not so of the quote where it stood, or moved', () => {
		const text = `it rained. [${own}], he said. it was late. ${twin}, she wrote.`;
		expect(ofOthers(text, text)).toBe(false);
		expect(ofOthers(text, `it was late. ${twin}, she wrote. it rained. [${own}], he said.`)).toBe(
			false
		);
	});

	it('is so of the twin that is left when the quote is gone', () => {
		const before = `it rained. [${own}], he said. it was late. ${twin}, she wrote.`;
		expect(ofOthers(before, `it rained. it was late. [${twin}], she wrote.`)).toBe(true);
	});

	it('is so of what stood on both sides of the quote', () => {
		expect(
			ofOthers(
				'the council had asked for it at the end. [that the end comes soon.] comes soon: the next meeting.',
				'the council had asked for it at [the end. comes soon]: the next meeting.'
			)
		).toBe(true);
	});
});
