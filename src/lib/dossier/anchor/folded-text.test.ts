import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldRange, unfoldRange } from './folded-text';

describe('fold', () => {
	it('makes plain what editors and typesetters change first', () => {
		expect(fold('“Peace” – so he said –').text).toBe('"peace" - so he said -');
		expect(fold('co\u00adoperate\u200b').text).toBe('cooperate');
		expect(fold('ZU\u0308RICH ﬁnds…').text).toBe('zürich finds...');
		expect(fold('«Ні», сказав він').text).toBe('"ні", сказав він');
	});

	it('makes one space of many, and one line break of a blank line', () => {
		expect(fold('one\u00a0\ttwo\nthree\n\n\nfour \n \n five').text).toBe(
			'one two three\nfour\nfive'
		);
	});

	it('finds the way back to the text', () => {
		const folded = fold('Ein Cafe\u0301 “zu”');
		expect(folded.text).toBe('ein café "zu"');
		expect(unfoldRange(folded, { start: 4, end: 8 })).toEqual({ start: 4, end: 9 });
		expect(foldRange(folded, { start: 4, end: 9 })).toEqual({ start: 4, end: 8 });
	});

	it('keeps every place in order and within the text, for all texts', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (source) => {
				const { text, starts, ends } = fold(source);
				expect(starts).toHaveLength(text.length);
				starts.forEach((start, index) => {
					expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
					expect(ends[index]).toBeGreaterThan(start);
					expect(ends[index]).toBeLessThanOrEqual(source.length);
				});
			})
		);
	});

	it('changes nothing a second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (source) => {
				const once = fold(source).text;
				expect(fold(once).text.trim()).toBe(once.trim());
			})
		);
	});
});
