import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import shaped from '../../../tests/fixtures/shaped-by-harfbuzz.json';
import { readInstalledFont } from '../../../tests/support/test-fonts';
import type { Face } from './face';
import { FontShaper } from './font-shaper';
import { KEPT_SUBSETS } from './kept-subsets';
import { filesOf } from './load-scripts';
import { openFont } from './open-font';
import { composed } from './parts';
import { loadFonts } from './font-files';
import type { Shaper } from './shaping';
import { knowSubsets } from './subsets';

let shaper: Shaper;

beforeAll(async () => {
	knowSubsets(KEPT_SUBSETS);
	shaper = new FontShaper(await loadFonts(filesOf(KEPT_SUBSETS), 'woff', readInstalledFont));
});

const faceOf = (family: string): Face => ({
	family: family === 'serif' ? 'serif' : 'sans',
	weight: 400
});

// Glyphs, places and widths by hb-shape of HarfBuzz 6.0.0, for the same font files.
describe.each(shaped)('$text in $family', ({ subset, family, text, width, glyphs }) => {
	it('is as wide as HarfBuzz sets it', () => {
		expect(shaper.width(text, faceOf(family)) * 1000).toBeCloseTo(width, 5);
	});

	it('has the glyphs that HarfBuzz chooses, where it puts them', async () => {
		const font = openFont(await readInstalledFont({ face: faceOf(family), subset }, 'woff'));
		const run = font.layout(composed(text));
		let pen = 0;
		const placed = run.glyphs.map(({ id }, index) => {
			const { xOffset = 0, yOffset = 0, xAdvance = 0 } = run.positions[index] ?? {};
			const place = [id, pen + xOffset, yOffset];
			pen += xAdvance;
			return place;
		});
		const inOrder = (list: number[][]) => list.map((glyph) => glyph.join(' ')).sort();
		expect(inOrder(placed)).toEqual(inOrder(glyphs));
	});
});

describe('order', () => {
	const lines = readFileSync('tests/fixtures/bidi-character-test.txt', 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));

	it.each(lines)('is that of Unicode’s own test: %s', (line) => {
		const [codes = '', direction = '', , , order = ''] = line.split(';');
		const text = codes
			.split(' ')
			.map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
			.join('');
		const base = (['ltr', 'rtl', 'auto'] as const)[Number(direction)] ?? 'auto';
		const [stretches = []] = shaper.order(text, base, [{ start: 0, end: text.length }]);
		const indices = stretches.flatMap(({ start, end, direction: towards }) => {
			const range = Array.from({ length: end - start }, (_, index) => start + index);
			return towards === 'rtl' ? range.reverse() : range;
		});
		expect(indices.join(' ')).toBe(order);
	});
});

describe('breaks', () => {
	const parts = (text: string): string[] => {
		const places = shaper.breaks(text);
		return [0, ...places].map((place, index) => text.slice(place, places[index]));
	};

	it('parts words of Thai, which no spaces part', () => {
		expect(parts('กรุงเทพเป็นเมืองหลวง').length).toBeGreaterThan(2);
		expect(parts('กรุงเทพเป็นเมืองหลวง').join('')).toBe('กรุงเทพเป็นเมืองหลวง');
	});

	it('lets no line begin with a closing mark of Japanese, as UAX 14 has it', () => {
		expect(parts('「日本」。')).toEqual(['「日', '本」。']);
	});
});

it('mirrors what opens and closes', () => {
	expect(shaper.mirrored('(א«')).toBe(')א»');
});
