import { describe, expect, it } from 'vitest';
import { forbiddenCharacter, visibleText } from './forbidden-characters';

describe('forbiddenCharacter', () => {
	// Of “Trojan source”, https://trojansource.codes, and of the Unicode standard, chapter 23.
	it.each([
		['\u202A', 'U+202A makes the text read in another order than it is written.'],
		['\u202E', 'U+202E makes the text read in another order than it is written.'],
		['\u2066', 'U+2066 makes the text read in another order than it is written.'],
		['\u2069', 'U+2069 makes the text read in another order than it is written.'],
		['\uD83D', 'U+D83D is half a character.'],
		['\u0000', 'U+0000 is a control character.'],
		['\u000B', 'U+000B is a control character.'],
		['\u009F', 'U+009F is a control character.'],
		['\uFFFE', 'U+FFFE is no character.'],
		['\u{1FFFF}', 'U+1FFFF is no character.']
	])('is %j', (character, message) => {
		const found = forbiddenCharacter(`The port${character} stays`);
		expect(found).toMatchObject({ offset: 8, message });
		expect(found?.remedy).toMatch(/^(Remove it|Write the whole character)/);
	});

	it.each([
		['tab and line breaks', 'a\tb\r\nc\n'],
		['the marks that Arabic and Hebrew need', 'ميناء\u200F \u200E\u061C'],
		['characters of two code units', '🙂 𝔘'],
		['no-break spaces and soft hyphens', 'a\u00A0b\u00ADc']
	])('is none of %s', (_, text) => {
		expect(forbiddenCharacter(text)).toBeUndefined();
	});

	it('is the first of several', () => {
		expect(forbiddenCharacter('ab\u0001c\u202E')).toMatchObject({
			offset: 2,
			message: 'U+0001 is a control character.'
		});
	});
});

describe('visibleText', () => {
	it('names what cannot be seen, and shows line breaks, each once', () => {
		expect(visibleText('a\u0007b\u202Ec')).toBe('a⟨U+0007⟩b⟨U+202E⟩c');
		expect(visibleText('a\r\nb\nc\rd\u2028e\u2029f')).toBe('a↵b↵c↵d↵e↵f');
		expect(visibleText('A port – “open”\tnow 🙂')).toBe('A port – “open”\tnow 🙂');
	});
});
