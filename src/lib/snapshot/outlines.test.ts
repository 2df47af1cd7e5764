import { describe, expect, it } from 'vitest';
import type { TextRun } from '../cartography/display-list';
import { textWidth } from '../fonts/metrics';
import { outlinesFrom } from './outlines';
import { installedFonts } from '../../../tests/support/test-fonts';

const face = { family: 'sans', weight: 400 } as const;
const text = (words: string, more: Partial<TextRun> = {}): TextRun => ({
	text: words,
	face,
	size: 100,
	x: 50,
	y: 200,
	...more
});

async function outlined(placed: TextRun): Promise<string> {
	return outlinesFrom(await installedFonts([placed]))(placed);
}

/** How far a path of M, l, q, c and z reaches, the curves' handles included. */
function extentOf(data: string): { left: number; right: number; top: number; bottom: number } {
	let [x, y] = [0, 0];
	const [xs, ys]: [number[], number[]] = [[], []];
	for (const [, letter = '', list = ''] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/gu)) {
		const values = Array.from(list.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu), ([part]) => Number(part));
		const isAbsolute = letter === letter.toUpperCase();
		// Handles and ends are all counted from where the step begins.
		const step = { q: 4, c: 6 }[letter.toLowerCase()] ?? 2;
		for (let start = 0; start + step <= values.length; start += step) {
			const [fromX, fromY] = isAbsolute ? [0, 0] : [x, y];
			for (let index = start; index < start + step; index += 2) {
				[x, y] = [fromX + (values[index] ?? 0), fromY + (values[index + 1] ?? 0)];
				xs.push(x);
				ys.push(y);
			}
		}
	}
	return {
		left: Math.min(...xs),
		right: Math.max(...xs),
		top: Math.min(...ys),
		bottom: Math.max(...ys)
	};
}

describe('outlinesFrom', () => {
	it('draws letters on their baseline, in their size', async () => {
		// Noto Sans: capitals are 714 of 1000 units high, and I has its stems at 92 to 275 or so.
		const { top, bottom, left } = extentOf(await outlined(text('H')));
		expect(bottom).toBeCloseTo(200, 1);
		expect(top).toBeCloseTo(200 - 71.4, 1);
		// The left side bearing of H is 97 units.
		expect(left).toBeCloseTo(50 + 9.7, 0);
	});

	it('sets letters as wide as they are measured, kerning and all', async () => {
		for (const words of ['AVAVAVA', 'Willing, unspecified', 'Туреччина', 'to Київ', 'office']) {
			// A bar at the end shows where the pen stands.
			const alone = extentOf(await outlined(text('|'))).left - 50;
			const { left, right } = extentOf(await outlined(text(`${words}\u00a0|`)));
			const bar = extentOf(await outlined(text('|')));
			const stood = right - (bar.right - bar.left) - alone - 50;
			expect(left).toBeGreaterThan(45);
			expect(stood).toBeCloseTo(textWidth(`${words}\u00a0`, face, 100), 0);
		}
	});

	it('adds what is to be added after each letter', async () => {
		const close = extentOf(await outlined(text('II')));
		const spaced = extentOf(await outlined(text('II', { letterSpacing: 30 })));
		expect(spaced.right - close.right).toBeCloseTo(30, 1);
	});

	it('closes every outline, and has none for a blank', async () => {
		expect(await outlined(text('H'))).toMatch(/^M[^zM]+z$/u);
		expect(await outlined(text(' '))).toBe('');
	});

	it('says which font is not there', () => {
		expect(() => outlinesFrom([])(text('H'))).toThrow(/sans-400\/latin has not been loaded/u);
	});
});
