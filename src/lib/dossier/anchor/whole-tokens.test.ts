import { describe, expect, it } from 'vitest';
import { cutsNumber, cutsToken, meetsMarkup, wholeTokens } from './whole-tokens';

/** A text with a bar where it would be cut. */
function split(marked: string) {
	const offset = marked.indexOf('|');
	return [marked.replace('|', ''), offset] as const;
}

describe('a quote that would end here', () => {
	it.each([
		'of 1|2 ships',
		'of 4|.5 million',
		'of 4.|5 million',
		'of 12|,000',
		'of 12,|000',
		'of 12| 000 men',
		'of 12 |000 men',
		'in 2024|–25',
		'in 2024–|25',
		'at 10|:30',
		'of 5|th',
		'A|4 paper',
		'of 5|%',
		'of 20|°',
		'of ٤|٫٥',
		'the por|t'
	])('would leave something unfinished in “%s”', (marked) => {
		expect(cutsToken(...split(marked))).toBe(true);
	});

	it.each([
		'of 12| ships',
		'of |12 ships',
		'in 2024|, 300 came',
		'in 2024 |3000 came',
		'of 1234 |000 men',
		'of 12| 0000 men',
		'at 10|. Then',
		'the |port',
		'the port|.',
		'港|口',
		'|the port',
		'the port|'
	])('would cut nothing in two in “%s”', (marked) => {
		expect(cutsToken(...split(marked))).toBe(false);
	});

	it('would cut a number, or a word', () => {
		expect(cutsNumber(...split('of 1|2'))).toBe(true);
		expect(cutsNumber(...split('the por|t'))).toBe(false);
	});

	it.each([
		'see https://a.example/|b-c now',
		'see https:|//a.example now',
		'see www.|a.example now',
		'see [the| text](a) now',
		'see [the text]|(a) now',
		'a ![m|ap](a) here',
		'a <b| class="x">word',
		'a &nb|sp; b',
		'a &nbsp|; b'
	])('would cut an address or mark-up in “%s”', (marked) => {
		expect(cutsToken(...split(marked))).toBe(true);
	});

	it.each([
		'see https://a.example/b|. Then',
		'see https://a.example/b|, and',
		'see |https://a.example',
		'“https://a.example”|, he',
		'see [the] text| now',
		'a &nbsp;| b',
		'a |<b>word',
		'R&D; |so',
		'if a <| b, c > d'
	])('would leave an address or mark-up whole in “%s”', (marked) => {
		expect(cutsToken(...split(marked))).toBe(false);
	});
});

describe('mark-up at a quote', () => {
	it.each([
		['a [<b>word] here', true],
		['a <b>[word] here', true],
		['a [word]</b> here', true],
		['a [word] <b>here', false],
		['a <b> [word] here', false],
		['a [R&D] here', false],
		['a [A&amp;B] here', true],
		['a [word] here', false]
	])('in “%s” is met: %s', (marked, meets) => {
		const start = marked.indexOf('[');
		const end = marked.indexOf(']') - 1;
		expect(meetsMarkup(marked.replace(/[[\]]/gu, ''), { start, end })).toBe(meets);
	});

	it('far behind a long text is met as well', () => {
		const start = 'Of all else. '.repeat(40).length;
		const text = `${'Of all else. '.repeat(40)}a <b>word here`;
		expect(meetsMarkup(text, { start, end: start + 4 })).toBe(true);
		expect(meetsMarkup(text, { start: 0, end: 4 })).toBe(false);
		expect(cutsToken(text, start + 3)).toBe(true);
	});
});

describe('wholeTokens', () => {
	function whole(marked: string, may = { start: false, end: false }): string {
		const [first, second] = [marked.indexOf('['), marked.indexOf(']') - 1];
		const text = marked.replace(/[[\]]/gu, '');
		const { start, end } = wholeTokens(text, { start: first, end: second }, may);
		return text.slice(start, end);
	}

	it('has its ends moved outwards until it cuts nothing', () => {
		expect(whole('so Fr[ance sent 12,0]00 men')).toBe('France sent 12,000');
		expect(whole('so [France sent] men')).toBe('France sent');
		expect(whole('see https://a.ex[ample/b and 1]2.5%')).toBe('https://a.example/b and 12.5%');
	});

	it('has an end as it is that may cut', () => {
		expect(whole('so Fr[ance sent 1]2 men', { start: true, end: false })).toBe('ance sent 12');
		expect(whole('so Fr[ance sent 1]2 men', { start: false, end: true })).toBe('France sent 1');
	});

	it('goes no farther than two hundred characters', () => {
		const letters = 'a'.repeat(250);
		expect(whole(`${letters}[aa aa]${letters}`)).toHaveLength(5 + 400);
	});
});
