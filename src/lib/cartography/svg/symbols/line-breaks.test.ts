import { describe, expect, it } from 'vitest';
import { lineBreaks } from './line-breaks';

/** The lines of a text whose characters are all one em wide. */
function lines(text: string, maximum: number): string[] {
	const letters = [...text].map((character) => ({ character, advance: 1 }));
	let start = 0;
	return lineBreaks(letters, maximum).map((end) => {
		const line = text.slice(start, end);
		start = end;
		return line.trim();
	});
}

describe('lineBreaks', () => {
	it('leaves alone what fits', () => {
		expect(lines('North Sea', 9)).toEqual(['North Sea']);
	});

	it('makes lines about equally long, not the first as long as it can be', () => {
		// 19 ems in lines of at most 12: two of 9.5. Greedy breaking would give "aaaa bbbb cccc".
		expect(lines('aaaa bbbb cccc dddd', 14)).toEqual(['aaaa bbbb', 'cccc dddd']);
	});

	it('breaks where the text says so, however short', () => {
		expect(lines('Kyiv\nfrom 2026', 40)).toEqual(['Kyiv', 'from 2026']);
	});

	it('does not break a word, and breaks after a hyphen', () => {
		expect(lines('Herzegovina', 4)).toEqual(['Herzegovina']);
		expect(lines('Kamianets-Podilskyi', 10)).toEqual(['Kamianets-', 'Podilskyi']);
	});

	it('breaks Cyrillic at its spaces', () => {
		expect(lines('Азовське море', 8)).toEqual(['Азовське', 'море']);
	});
});
