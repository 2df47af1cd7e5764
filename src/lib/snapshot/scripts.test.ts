import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainMap, specimen } from '../../../tests/support/sheet-specimen';
import { installedFonts, readInstalledFont } from '../../../tests/support/test-fonts';
import { runsIn } from '../cartography/display-list';
import { KEPT_SUBSETS } from '../fonts/kept-subsets';
import { loadScripts } from '../fonts/load-scripts';
import { textWidth } from '../fonts/metrics';
import { useShaper } from '../fonts/shaping';
import { outlinesFrom } from './outlines';
import { drawPdf } from './pdf/draw-pdf';
import { composeSheet } from './sheet';
import { sheetItems, withMap } from './sheet-drawing';
import { drawSheet } from './sheet-svg';
import { firstWords, wrap, type Font, type Measure, type Run } from './text-layout';
import { INK } from './typography';

const SIZE = { width: 1123, height: 794 };
const viewport = { camera: { longitude: 31, latitude: 15, zoom: 4 }, width: 1000, height: 700 };
const TITLE = 'القاهرة والخرطوم ترفضان خطوات الطرف الواحد';
const QUOTE = 'وتمسكا باتفاقية عام ١٩٥٩ بين البلدين، وهي تخصص لمصر ٥٥٫٥ مليار متر مكعب في السنة.';

beforeAll(() => loadScripts(KEPT_SUBSETS, readInstalledFont));
afterAll(() => {
	useShaper(undefined);
});

function arabicSheet() {
	const content = specimen({ layers: 2, claims: 1, title: TITLE, note: 'Written in Cairo.' });
	const [claim] = content.claims?.items ?? [];
	if (content.claims === undefined || claim === undefined) throw new Error('There is no claim.');
	const items = [{ ...claim, quotes: [QUOTE], language: 'ar', reference: '[1, ¶ 2]' }];
	const composed = composeSheet(
		{ ...content, claims: { ...content.claims, items } },
		SIZE,
		viewport
	);
	return withMap(composed, plainMap);
}

describe('a sheet with Arabic', () => {
	const sheet = () => arabicSheet();
	const textsOf = (name: string) =>
		sheet()
			.parts.filter((part) => part.name === name)
			.flatMap(({ marks }) => marks)
			.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

	it('begins its title at the right edge', () => {
		const title = textsOf('head').find(({ heading }) => heading === 1);
		const margin = textsOf('head').find(({ runs }) => runs[0]?.text === 'Written in Cairo.')?.box.x;
		expect(title?.runs.map(({ text }) => text)).toEqual([TITLE]);
		expect(title?.runs[0]?.direction).toBe('rtl');
		expect((title?.box.x ?? 0) + (title?.box.width ?? 0)).toBeCloseTo(
			SIZE.width - (margin ?? 0),
			6
		);
	});

	it('has a quote from right to left, its digits from left to right, the reference behind it', () => {
		const lines = textsOf('legend').filter(({ language }) => language === 'ar');
		const runs = lines.flatMap((line, index) => line.runs.map((run) => ({ ...run, line: index })));
		expect(runs.map(({ text }) => text).join(' ')).toBe(
			`${QUOTE.replace('١٩٥٩ بين البلدين', '١٩٥٩ بين البلدين')} [1, ¶ 2]`
		);
		const [words, digits, after] = runs;
		expect(words).toMatchObject({ text: 'وتمسكا باتفاقية عام', direction: 'rtl' });
		expect(digits?.text).toBe('١٩٥٩');
		expect(digits?.direction).toBeUndefined();
		// What is read first stands furthest to the right.
		expect(digits?.x).toBeLessThan(words?.x ?? 0);
		expect(after?.x).toBeLessThan(digits?.x ?? 0);
		const last = runs.filter(({ line }) => line === lines.length - 1);
		const reference = last.find(({ text }) => text === '[1, ¶ 2]');
		expect(reference?.x).toBe(Math.min(...last.map(({ x }) => x)));
	});

	it('says in SVG what language the quote is in, and keeps its letters in the order of reading', () => {
		const svg = drawSheet(sheet(), { width: '1', height: '1', fonts: [] });
		expect(svg).toMatch(/<g role="paragraph" lang="ar" xml:lang="ar">/u);
		expect(svg).toContain('>\u200fوتمسكا باتفاقية عام\u200f</text>');
	});

	it('can be searched and copied as PDF', async () => {
		const drawing = sheet();
		const items = sheetItems(drawing);
		const fonts = await installedFonts(runsIn(items));
		const size = { width: 842, height: 595 };
		const parts = await drawPdf(items, {
			provenance: drawing.provenance,
			fonts,
			units: SIZE,
			size
		});
		const pdf = await getDocument({ data: Uint8Array.from(Buffer.concat(parts)), verbosity: 0 })
			.promise;
		const { items: found } = await (await pdf.getPage(1)).getTextContent();
		const words = found.map((item) => ('str' in item ? item.str : ''));
		const expected = `${TITLE} ${QUOTE}`.match(/\p{L}+/gu) ?? [];
		expect(expected.length).toBeGreaterThan(15);
		for (const word of expected) {
			expect(words.join(' ')).toContain(word);
		}
	});
});

describe('outlines of Arabic', () => {
	it('join letters whatever has been outlined before', async () => {
		const face = { family: 'sans', weight: 400 } as const;
		const run = { text: 'القاهرة', direction: 'rtl', face, size: 32, x: 0, y: 0 } as const;
		const fonts = await installedFonts([run]);
		const outlines = outlinesFrom(fonts);
		outlines({ ...run, text: 'الجديدة' });
		expect(outlines(run)).toBe(outlinesFrom(fonts)(run));
	});
});

describe('lines of scripts without spaces', () => {
	const font: Font = { family: 'sans', weight: 400, size: 10 };
	const measure: Measure = (text, { size, ...face }) => textWidth(text, face, size);
	const linesOf = (text: string, width: number): string[] => {
		const runs: Run[] = [{ text, font, ink: INK }];
		return wrap(runs, width, measure).map((line) => line.runs.map((run) => run.text).join(''));
	};

	it('break between words of Thai', () => {
		const text = 'กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย';
		const lines = linesOf(text, 90);
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.join('')).toBe(text);
		// No line begins with what stands on or behind a letter.
		for (const line of lines) expect(line).not.toMatch(/^[\p{M}ะาำๅ]/u);
	});

	it('break between characters of Chinese, and not before a full stop', () => {
		const lines = linesOf('尼罗河流域国家。合作协议', 75);
		expect(lines).toEqual(['尼罗河流域国', '家。合作协议']);
	});

	it('are cut between words as well', () => {
		expect(firstWords('尼罗河流域国家合作协议', 6)).toBe('尼罗河流域…');
	});
});
