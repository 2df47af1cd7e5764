import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadsheetText } from './spreadsheet-text';

/** What no cell may begin with, behind anything that a spreadsheet passes over. */
const FORMULA = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠]/u;

/** Texts in which what is dangerous is not rare. */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '\t', '\r', '\n', ';', ' '),
			fc.constantFrom('"', "'", '\u00a0', '\u200b', '\ufeff', '\u0000', ',', '|'),
			fc.string({ unit: 'grapheme', maxLength: 4 })
		),
		{ maxLength: 12 }
	)
	.map((parts) => parts.join(''));

describe('spreadsheetText', () => {
	// OWASP's list: https://owasp.org/www-community/attacks/CSV_Injection
	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '＠A1'])(
		'puts an apostrophe before %j',
		(text) => {
			expect(spreadsheetText(text)).toBe(`'${text}`);
		}
	);

	it.each(['\ttext', '\rtext', '\ntext'])('lets no cell begin with a break: %j', (text) => {
		expect(spreadsheetText(text)).toBe(`'${text}`);
	});

	it.each([' ', '\u00a0', '\u200b', '"', '\ufeff', ' \u0000" '])(
		'sees the formula behind what a spreadsheet passes over: %j',
		(hidden) => {
			expect(spreadsheetText(`${hidden}=1`)).toBe(`${hidden}'=1`);
		}
	);

	it('guards what would begin a cell of its own where semicolons part the cells', () => {
		expect(spreadsheetText('a;=1+1')).toBe("a;'=1+1");
		expect(spreadsheetText('a\n=1+1')).toBe("a\n'=1+1");
		expect(spreadsheetText('a;"=1+1')).toBe('a;"\'=1+1');
	});

	it.each([
		'',
		'France',
		'“several thousands”',
		'0',
		'2026-01-19',
		'– a dash at the start',
		'a = b, c - d, e@f, 1+1',
		'troops:FRA; troops:GBR',
		'https://example.org/a?b=c;d',
		'two\nlines'
	])('leaves %j as it is', (text) => {
		expect(spreadsheetText(text)).toBe(text);
	});

	it('lets no text begin a formula, in a cell or in a part of one', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const guarded = spreadsheetText(text);
				for (const part of guarded.split(/[;\t\r\n]/)) expect(part).not.toMatch(FORMULA);
				expect(guarded).not.toMatch(/^[\t\r\n]/);
			})
		);
	});

	it('only ever adds apostrophes', () => {
		fc.assert(
			fc.property(hostile, (text) => {
				const guarded = spreadsheetText(text);
				expect(guarded.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
				expect(spreadsheetText(guarded)).toBe(guarded);
			})
		);
	});
});
