import { describe, expect, it } from 'vitest';
import { FAMILY_NAMES } from '../fonts/face';
import { loadFonts, unicodeRange } from '../fonts/font-files';
import { fetchFont } from './fonts';
import { fontFilesOf, letteredSvg } from './make-file';
import { PRESET_IDS, sheetSize } from './presets';
import { composeSheet } from './sheet';
import { withMap, type MapDrawing } from './sheet-drawing';
import { plainMap, specimen, type SpecimenOptions } from '../../../tests/support/sheet-specimen';

const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const custom = { width: 16_384, height: 9216 };
const SEA = [0x0c, 0xc8, 0xf0];

function drawingOf(
	options: SpecimenOptions,
	size: { readonly width: number; readonly height: number }
): MapDrawing {
	return withMap(composeSheet(specimen(options), size, viewport), plainMap);
}

describe('the drawn sheet', () => {
	const hostile = '<b>"Sea" & \'sky\'</b> ]]> \u0007\ud800 Україна 𝒜';

	it.each(PRESET_IDS)('%s: is well-formed XML that needs nothing else', async (preset) => {
		const size = sheetSize({ preset, scale: 1, custom }, viewport);
		const options = { layers: 7, claims: 8, title: hostile, note: hostile };
		const svg = await letteredSvg(drawingOf(options, size), size, fetchFont);
		const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
		expect(parsed.querySelector('parsererror')).toBeNull();
		expect(parsed.documentElement.localName).toBe('svg');
		expect(parsed.querySelector('title')?.textContent).toContain('<b>"Sea" & \'sky\'</b>');
		const ids = Array.from(parsed.querySelectorAll('[id]'), ({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		// All that is referred to is in the document itself, but for links.
		const loaded = Array.from(
			parsed.querySelectorAll(':not(a)[href], [src]'),
			(element) => element.getAttribute('href') ?? element.getAttribute('src')
		);
		expect(loaded.filter((href) => !/^(#|data:)/u.test(href ?? ''))).toEqual([]);
		expect(svg).not.toMatch(/url\((?!#|data:)|@import/u);
	});

	it('is set in its own fonts, as wide as it was measured', async () => {
		const drawing = drawingOf({ layers: 3, claims: 3, title: 'Хто? AVATAR' }, viewport);
		const fonts = await loadFonts(fontFilesOf(drawing), 'woff2', fetchFont);
		for (const font of fonts) {
			const { family, weight, italic } = font.face;
			const loaded = new FontFace(FAMILY_NAMES[family], font.bytes, {
				weight: String(weight),
				style: italic === true ? 'italic' : 'normal',
				unicodeRange: unicodeRange(font)
			});
			document.fonts.add(await loaded.load());
		}
		const size = sheetSize({ preset: 'screen', scale: 1, custom }, viewport);
		const holder = document.createElement('div');
		holder.innerHTML = await letteredSvg(drawing, size, fetchFont);
		document.body.append(holder);
		const drawn = Array.from(
			holder.querySelectorAll<SVGTextContentElement>(
				':is([role=paragraph], [role=heading]) :is(text:not(:has(tspan)), tspan)'
			),
			(piece) => {
				const text = piece.textContent.trimStart();
				const { length } = piece.textContent;
				return { text, width: piece.getSubStringLength(length - text.length, text.length) };
			}
		);
		holder.remove();
		const marks = drawing.parts.flatMap((part) => part.marks);
		const measured = marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []));
		expect(drawn).toHaveLength(measured.length);
		for (const [index, { text, width }] of drawn.entries()) {
			expect(text).toBe(measured[index]?.text);
			// Words are measured apart: kerning with the space between them makes the difference.
			const difference = Math.abs(width - (measured[index]?.width ?? 0));
			expect(difference, text).toBeLessThan(0.75);
		}
	});

	it('shows map, legend and paper', async () => {
		const size = sheetSize({ preset: 'slide', scale: 1, custom }, viewport);
		const drawing = drawingOf({ layers: 3, claims: 3 }, size);
		const { mapBox, parts } = drawing;
		const pixelAt = await painted(await letteredSvg(drawing, size, fetchFont));
		const ratio = size.pixels.width / size.width;
		for (const [x, y] of [
			[mapBox.x + 2, mapBox.y + 2],
			[mapBox.x + mapBox.width / 2, mapBox.y + mapBox.height / 2],
			[mapBox.x + mapBox.width - 2, mapBox.y + mapBox.height - 2]
		] as const) {
			expect(pixelAt(x * ratio, y * ratio)).toEqual(SEA);
		}
		expect(pixelAt(2, 2)).toEqual([255, 255, 255]);
		expect(pixelAt(size.pixels.width - 2, size.pixels.height - 2)).toEqual([255, 255, 255]);
		// The specimen's legend is #0072b2 throughout.
		const swatch = parts.flatMap(({ marks }) => marks).find(({ kind }) => kind === 'drawing')?.box;
		expect(swatch).toBeDefined();
		if (swatch === undefined) return;
		const [x, y] = [swatch.x + swatch.width / 2, swatch.y + swatch.height / 2];
		expect(pixelAt(x * ratio, y * ratio)).toEqual([0, 0x72, 0xb2]);
	});
});

/** Has the browser paint a drawing in its own size, and gives a look at its pixels. */
async function painted(svg: string): Promise<(x: number, y: number) => number[]> {
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	await image.decode();
	const canvas = new OffscreenCanvas(image.width, image.height);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('The test browser gives no canvas.');
	context.drawImage(image, 0, 0);
	return (x, y) =>
		Array.from(context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data.slice(0, 3));
}
