import { describe, expect, it } from 'vitest';
import type { Face } from '../fonts/face';
import { filesFor, fontPath, missingCharacters, partsByFile } from './font-files';

const sans: Face = { family: 'sans', weight: 400 };
const italic: Face = { family: 'serif', weight: 400, italic: true };

describe('filesFor', () => {
	it('names the files that texts need, each once', () => {
		const files = filesFor([
			{ text: 'Kyiv', face: sans },
			{ text: 'Київ and Łódź', face: sans },
			{ text: 'quoted', face: italic }
		]);
		expect(files.map((file) => fontPath(file, 'woff2'))).toEqual([
			'noto-sans/files/noto-sans-cyrillic-400-normal.woff2',
			'noto-sans/files/noto-sans-latin-400-normal.woff2',
			'noto-sans/files/noto-sans-latin-ext-400-normal.woff2',
			'source-serif-4/files/source-serif-4-latin-400-italic.woff2'
		]);
	});

	it('asks for nothing where there is nothing to be set', () => {
		expect(filesFor([{ text: '', face: sans }])).toEqual([]);
	});
});

describe('partsByFile', () => {
	it('parts a text where another file begins', () => {
		expect(partsByFile('to Київ')).toEqual([
			{ subset: 'latin', text: 'to ' },
			{ subset: 'cyrillic', text: 'Київ' }
		]);
	});

	it('leaves an accent with its letter', () => {
		expect(partsByFile('и\u0306')).toEqual([{ subset: 'cyrillic', text: 'и\u0306' }]);
	});

	it('loses nothing', () => {
		const text = 'Łódź – Київ 漢字 𝒜';
		expect(
			partsByFile(text)
				.map((part) => part.text)
				.join('')
		).toBe(text);
	});
});

describe('missingCharacters', () => {
	it('names each once, and counts no spaces', () => {
		expect(missingCharacters('漢字 и 漢 \u00ad\t– “Łódź”')).toEqual(['漢', '字']);
	});
});
