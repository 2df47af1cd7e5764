import { describe, expect, it } from 'vitest';
import { fold, foldRange, unfoldRange } from './folded-text';

/** The text that each letter of a folded text stands for. */
function origins(source: string): string[] {
	const { starts, ends } = fold(source);
	return [...starts].map((start, index) => source.slice(start, ends[index]));
}

describe('white space', () => {
	it.each([
		['one line break is a space', 'a\nb', 'a b'],
		['a blank line is a line break', 'a\n\nb', 'a\nb'],
		['a blank line of spaces is one too', 'a \t\n \u00a0\n b', 'a\nb'],
		['more blank lines are one line break', 'a\n\n\n\n\nb', 'a\nb'],
		['Windows’ blank line is one too', 'a\r\n\r\nb', 'a\nb'],
		['line breaks of two runs are not added up', 'a\nb\nc', 'a b c'],
		['a space before one line break makes no blank line', 'a \nb', 'a b'],
		['spaces are one', 'a   b', 'a b'],
		['none stands at the beginning', ' \n\n a', 'a'],
		['one may stand at the end', 'a  ', 'a '],
		['marks that nobody sees do not part it', 'a \u200b b', 'a b'],
		['the ideographic space is one', 'a\u3000b', 'a b']
	])('%s', (_, source, folded) => {
		expect(fold(source).text).toBe(folded);
	});

	it('is found again in the text, as its first character', () => {
		expect(origins('a \n\n b')).toEqual(['a', ' ', 'b']);
	});
});

describe('marks that typesetters change', () => {
	it.each([
		['single quotation marks', '‘a’ ‚b‛ ʼ ′ ` it´s ＇', "'a' 'b' ' ' ' it's '"],
		['double quotation marks', '“a” „b‟ «c» 〝d〞 ″ ＂', '"a" "b" "c" "d" " "'],
		['hyphens and dashes', '‐ ‑ ‒ – — ― −', '- - - - - - -'],
		['letters of full width', 'Ａｂ１', 'ab1'],
		['ligatures and dots', 'ﬃ …', 'ffi ...'],
		['capitals', 'ÉTÉ', 'été'],
		['what nobody sees', 'co\u00adop\u200d\ufeff\u2060er', 'cooper']
	])('are plain: %s', (_, source, folded) => {
		expect(fold(source).text).toBe(folded);
	});

	it('stand each for the character that they were', () => {
		expect(origins('xﬃy')).toEqual(['x', 'ﬃ', 'ﬃ', 'ﬃ', 'y']);
		expect(origins('e\u0301o\u0323\u0302x')).toEqual(['e\u0301', 'o\u0323\u0302', 'x']);
		expect(origins('a😀b')).toEqual(['a', '😀', '😀', 'b']);
		expect(origins('\u{1D538}b')).toEqual(['\u{1D538}', 'b']);
		// A mark of two code units, of the Mende Kikakui script.
		expect(origins('a\u{1E8D0}b').at(-1)).toBe('b');
		expect(origins('a\u{1E8D0}b')[0]).toBe('a\u{1E8D0}');
	});

	it('may make a text longer than it was', () => {
		// U+FDFA unfolds into eighteen letters.
		const source = '\uFDFA'.repeat(20);
		const { text, starts, ends } = fold(source);
		expect(text).toHaveLength(360);
		expect(starts).toHaveLength(360);
		expect([starts[0], starts[17], starts[18], starts[359]]).toEqual([0, 0, 1, 19]);
		expect([ends[0], ends[359]]).toEqual([1, 20]);
	});

	it('are nothing in nothing', () => {
		expect(fold('').text).toBe('');
		expect(fold('\u00ad\u200b').text).toBe('');
	});
});

describe('ranges', () => {
	const source = 'Ein\u00ad “Cafe\u0301”  ﬃ.';
	const folded = fold(source);

	it('lead from the folded text to the text', () => {
		expect(folded.text).toBe('ein "café" ffi.');
		const at = (words: string) => {
			const start = folded.text.indexOf(words);
			const range = unfoldRange(folded, { start, end: start + words.length });
			return source.slice(range.start, range.end);
		};
		expect(at('"café"')).toBe('“Cafe\u0301”');
		expect(at('ein')).toBe('Ein');
		// A part of a ligature is all of it.
		expect(at('fi.')).toBe('ﬃ.');
	});

	it('lead from the text to the folded one', () => {
		const at = (words: string) => {
			const start = source.indexOf(words);
			const range = foldRange(folded, { start, end: start + words.length });
			return folded.text.slice(range.start, range.end);
		};
		expect(at('“Cafe\u0301”')).toBe('"café"');
		expect(at('Cafe\u0301')).toBe('café');
		expect(at('ﬃ')).toBe('ffi');
		expect(at(source)).toBe(folded.text);
	});

	it('are empty where nothing is left', () => {
		const { start, end } = foldRange(folded, { start: 3, end: 4 });
		expect(end).toBe(start);
	});
});
