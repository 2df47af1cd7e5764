import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembering, firstWords, wrap, type Font, type Measure, type Run } from './text-layout';
import { INK } from './typography';

const font: Font = { family: 'sans', size: 10, weight: 400 };
const bold: Font = { family: 'sans', size: 10, weight: 600 };
/** Every character is half as wide as it is high: 5 CSS pixels at 10. */
const measure: Measure = (text, { size }) => text.length * size * 0.5;
const run = (text: string, rest: Partial<Run> = {}): Run => ({ text, font, ink: INK, ...rest });
const linesOf = (text: string, width: number): string[] =>
	wrap([run(text)], width, measure).map(({ runs }) => runs.map((part) => part.text).join('|'));

describe('wrap', () => {
	it('puts as many words on a line as fit', () => {
		// 10 characters a line: "aaa bbb" has 7, with " ccc" 11.
		expect(linesOf('aaa bbb ccc ddd', 50)).toEqual(['aaa bbb', 'ccc ddd']);
	});

	it('fills a line to its last pixel', () => {
		expect(linesOf('aaaa bbbbb', 50)).toEqual(['aaaa bbbbb']);
		expect(linesOf('aaaa bbbbb', 49)).toEqual(['aaaa', 'bbbbb']);
	});

	it('breaks after hyphens and dashes inside a word, but not between numbers', () => {
		expect(linesOf('us-hesitates-as', 40)).toEqual(['us-', 'hesitate', 's-as']);
		expect(linesOf('NATO-Ukraine', 40)).toEqual(['NATO-', 'Ukraine']);
		expect(linesOf('res. 68/262', 40)).toEqual(['res.', '68/262']);
	});

	it('breaks an address after the marks between its parts', () => {
		expect(linesOf('https://a.org/map?x=1&y=2', 90)).toEqual(['https://a.org/map?', 'x=1&y=2']);
	});

	it('keeps words together that a no-break space joins', () => {
		expect(linesOf('see [1,\u00a0¶\u00a05]', 50)).toEqual(['see', '[1,\u00a0¶\u00a05]']);
	});

	it('breaks a word that is wider than the line, without losing a letter', () => {
		expect(linesOf('abcdefghijkl m', 25)).toEqual(['abcde', 'fghij', 'kl m']);
	});

	it('never parts a letter from its accent', () => {
		const accented = 'e\u0301'.repeat(4);
		expect(linesOf(accented, 20).every((line) => !line.startsWith('\u0301'))).toBe(true);
	});

	it('places each look where the one before it ends', () => {
		const [line] = wrap([run('Sources ', { font: bold }), run('[1] A text')], 200, measure);
		// "Sources" takes 35, the space 5.
		expect(line?.runs.map(({ text, x, width }) => ({ text, x, width }))).toEqual([
			{ text: 'Sources', x: 0, width: 35 },
			{ text: '[1] A text', x: 40, width: 50 }
		]);
		expect(line?.width).toBe(90);
	});

	it('does not part what follows without a space', () => {
		const lines = wrap([run('aaaa bbbb'), run('*', { font: bold })], 45, measure);
		expect(lines.map(({ runs }) => runs.map(({ text }) => text))).toEqual([
			['aaaa'],
			['bbbb', '*']
		]);
	});

	it('gives no line for no text', () => {
		expect(linesOf('', 50)).toEqual([]);
		expect(linesOf('  \n ', 50)).toEqual([]);
	});

	it('keeps every letter in order and every line within its width, whatever the text', () => {
		const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', 'ё', '/') }));
		fc.assert(
			fc.property(texts, fc.integer({ min: 5, max: 200 }), (parts, width) => {
				const lines = wrap(
					parts.map((part) => run(part)),
					width,
					measure
				);
				const printed = lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('');
				const letters = (text: string): string => text.replace(/\s/gu, '');
				expect(letters(printed)).toBe(letters(parts.join('')));
				for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
			})
		);
	});
});

describe('firstWords', () => {
	it('leaves a short text as it is', () => {
		expect(firstWords('France and the UK', 17)).toBe('France and the UK');
	});

	it('cuts at a word border and says so', () => {
		expect(firstWords('France and the UK committed', 20)).toBe('France and the UK…');
		expect(firstWords('France, the UK, and Ukraine', 16)).toBe('France, the UK…');
	});

	it('keeps the first word whole', () => {
		expect(firstWords('Sicherheitsgarantien für die Ukraine', 5)).toBe('Sicherheitsgarantien…');
	});

	it('gives no more characters than asked for, but for a long first word', () => {
		fc.assert(
			fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 20, max: 120 }), (text, limit) => {
				const short = firstWords(text, limit);
				expect(short.length).toBeLessThanOrEqual(limit);
				if (short !== text) expect(`${text} `.startsWith(short.slice(0, -1))).toBe(true);
			})
		);
	});
});

describe('remembering', () => {
	it('measures each text in each font once', () => {
		let calls = 0;
		const counted = remembering((text, { size }) => {
			calls += 1;
			return text.length * size;
		});
		expect([counted('ab', font), counted('ab', font), counted('ab', bold)]).toEqual([20, 20, 20]);
		expect(calls).toBe(2);
	});
});
