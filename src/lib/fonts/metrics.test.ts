import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import type { Face } from './face';
import { textWidth } from './metrics';
import { FACES, WORDS } from './specimens';
import { knowSubsets } from './subsets';

const { resolve } = createRequire(import.meta.url);

/** Fontkit's own width of a text, file by file as a browser shapes it: thousandths of an em. */
function fontkitWidth(text: string, { family, weight, italic }: Face): number {
	const name = family === 'sans' ? 'noto-sans' : 'source-serif-4';
	const fonts = ['latin', 'latin-ext', 'cyrillic'].map((subset) => {
		const look = `${weight}-${italic === true ? 'italic' : 'normal'}`;
		const path = `@fontsource/${name}/files/${name}-${subset}-${look}.woff2`;
		const font = fontkit.create(readFileSync(resolve(path)));
		if (!('layout' in font)) throw new Error(`${path} is not one font.`);
		return font;
	});
	const runs: { font: (typeof fonts)[number] | undefined; text: string }[] = [];
	for (const character of text) {
		const font = fonts.find((file) => file.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
		const last = runs.at(-1);
		if (last?.font === font && last !== undefined) last.text += character;
		else runs.push({ font, text: character });
	}
	return runs.reduce((sum, run) => sum + (run.font?.layout(run.text).advanceWidth ?? NaN), 0);
}

describe('textWidth', () => {
	it.each(FACES)('is what fontkit lays out: %o', (face) => {
		for (const text of WORDS) {
			const difference = textWidth(text, face, 1000) - fontkitWidth(text, face);
			// A ligature of three, as in "offices", is taken as two of two.
			expect(Math.abs(difference), text).toBeLessThanOrEqual(text.includes('ffi') ? 3 : 1e-6);
		}
	});

	// Advances of Noto Sans Regular as its OS/2-independent hmtx table has them: A 639, V 600.
	it('adds advances, kerns pairs, and grows with the size', () => {
		const face: Face = { family: 'sans', weight: 400 };
		expect(textWidth('A', face, 1000)).toBe(639);
		expect(textWidth('AV', face, 1000)).toBe(639 + 600 - 40);
		expect(textWidth('AV', face, 12)).toBeCloseTo(((639 + 600 - 40) * 12) / 1000, 10);
		expect(textWidth('', face, 12)).toBe(0);
	});

	it('takes the mean letter for what no file has, a square for what is one, nothing for the invisible', () => {
		const face: Face = { family: 'sans', weight: 400 };
		const unknown = textWidth('ᚠ', face, 1000);
		expect(unknown).toBeGreaterThan(450);
		expect(unknown).toBeLessThan(700);
		expect(textWidth('漢', face, 1000)).toBe(1000);
		expect(textWidth('a\u00adb', face, 1000)).toBe(
			textWidth('a', face, 1000) + textWidth('b', face, 1000)
		);
	});

	it('knows how wide the letters of a sliced font are, without its files', () => {
		const face: Face = { family: 'sans', weight: 400 };
		const range = 'U+D55C,U+2460,U+FF66';
		const packages = { sans: 'noto-sans-kr', serif: 'noto-sans-kr' };
		knowSubsets([{ name: 'noto-sans-kr-0', slice: '0', packages, range }]);
		// The advances of “한”, “①” and “ｦ” in Noto Sans KR and JP, of 1,000 units to the em.
		expect(textWidth('한', face, 1000)).toBeCloseTo(920, 6);
		expect(textWidth('①', face, 1000)).toBeCloseTo(1000, 6);
		expect(textWidth('ｦ', face, 1000)).toBeCloseTo(500, 6);
	});
});
