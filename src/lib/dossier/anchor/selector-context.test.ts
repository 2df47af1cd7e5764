import { describe, expect, it } from 'vitest';
import { selectorFor } from './selector';

const text = 'The council agrees. The port is open. Nobody knows.';
const port = { start: 24, end: 28 };

describe('the neighbours that a quote is given', () => {
	it('are as many as are asked for', () => {
		expect(selectorFor(text, port, { prefix: 4, suffix: 8 })).toEqual({
			exact: 'port',
			prefix: 'The ',
			suffix: ' is open'
		});
	});

	it('are those that there are, at the borders of the text', () => {
		const all = selectorFor(text, port, { prefix: 99, suffix: 99 });
		expect(all.prefix + all.exact + all.suffix).toBe(text);
	});

	it('are more where that is needed to tell it apart', () => {
		const twice = 'one two, one three';
		expect(selectorFor(twice, { start: 9, end: 12 }, { prefix: 0, suffix: 0 })).toEqual({
			exact: 'one',
			prefix: ' ',
			suffix: ''
		});
		expect(selectorFor(twice, { start: 0, end: 3 }, { prefix: 0, suffix: 1 })).toEqual({
			exact: 'one',
			prefix: '',
			suffix: ' tw'
		});
		expect(selectorFor(twice, { start: 9, end: 12 }, { prefix: 3, suffix: 0 }).prefix).toBe('o, ');
	});

	it('cut no code point in two', () => {
		const faces = '😀a😁';
		const around = (prefix: number, suffix: number) =>
			selectorFor(faces, { start: 2, end: 3 }, { prefix, suffix });
		expect(around(1, 1)).toEqual({ exact: 'a', prefix: '😀', suffix: '😁' });
		expect(around(2, 2)).toEqual({ exact: 'a', prefix: '😀', suffix: '😁' });
		expect(around(0, 0)).toEqual({ exact: 'a', prefix: '', suffix: '' });
	});
});

describe('the shortest neighbours', () => {
	it('are on the side where less is needed', () => {
		// Before both “ab” stands “xy ”; what follows differs at once.
		expect(selectorFor('xy ab1 xy ab2', { start: 3, end: 5 })).toMatchObject({
			prefix: '',
			suffix: '1'
		});
		// What follows is the same for long; what stands before differs at once.
		expect(selectorFor('1ab and so on 2ab and so on', { start: 15, end: 17 })).toMatchObject({
			prefix: '2',
			suffix: ''
		});
	});

	it('are on both sides where no one side will do', () => {
		// Four times “m”: between p and s, p and t, q and s, q and t.
		const four = '! pms! pmt! qms! qmt!';
		expect(selectorFor(four, { start: 8, end: 9 })).toMatchObject({ prefix: 'p', suffix: 't' });
		expect(selectorFor(four, { start: 13, end: 14 })).toMatchObject({ prefix: 'q', suffix: 's' });
	});

	it('need not reach to the end of the text, at which a rival has none', () => {
		expect(selectorFor('go go go', { start: 6, end: 8 })).toMatchObject({
			prefix: ' go ',
			suffix: ''
		});
		expect(selectorFor('go go go', { start: 0, end: 2 })).toMatchObject({
			prefix: '',
			suffix: ' go '
		});
	});
});

describe('a range that is none', () => {
	it('is refused with its numbers, or because it cuts a character', () => {
		expect(() => selectorFor(text, { start: 5, end: 5 })).toThrow(
			'There is no range 5–5 in a text of 51.'
		);
		expect(() => selectorFor(text, { start: 50, end: 52 })).toThrow(RangeError);
		expect(selectorFor(text, { start: 50, end: 51 }).exact).toBe('.');
		expect(() => selectorFor('ae\u0301', { start: 0, end: 2 })).toThrow(
			'The range 0–2 cuts a character in two.'
		);
		expect(() => selectorFor('e\u0301a', { start: 1, end: 3 })).toThrow(/cuts a character/);
	});
});
