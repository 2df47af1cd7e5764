import pixelmatch from 'pixelmatch';
import { beforeAll, expect, it } from 'vitest';
import { directionOf } from '../language/direction';
import type { Face } from '../fonts/face';
import { filesFor, fontPath, loadFonts, unicodeRange, type ReadFont } from '../fonts/font-files';
import { KEPT_SUBSETS } from '../fonts/kept-subsets';
import { loadScripts } from '../fonts/load-scripts';
import { textWidth } from '../fonts/metrics';
import { outlinesFrom } from './outlines';
import { wrap, type Measure } from './text-layout';
import { INK } from './typography';

const WIDTH = 900;
const HEIGHT = 70;
const SIZE = 32;
const LEFT = 20;
const BASELINE = 45;

const readFont: ReadFont = async (file, format) => {
	const response = await fetch(`/node_modules/@fontsource/${fontPath(file, format)}`);
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
};
const measure: Measure = (text, { size, ...face }) => textWidth(text, face, size);

beforeAll(() => loadScripts(KEPT_SUBSETS, readFont));

function canvas(): OffscreenCanvasRenderingContext2D {
	const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d');
	if (context === null) throw new Error('There is no canvas to draw on.');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, WIDTH, HEIGHT);
	context.fillStyle = '#000';
	return context;
}

/** As our pictures have it: laid out, put in order and outlined by ourselves. */
async function ours(text: string, face: Face): Promise<OffscreenCanvasRenderingContext2D> {
	const base = directionOf(text);
	const font = { ...face, size: SIZE };
	const [line] = wrap([{ text, font, ink: INK, base }], 10_000, measure);
	const outlines = outlinesFrom(await loadFonts(filesFor([{ text, face }]), 'woff', readFont));
	const context = canvas();
	for (const { text: part, x, direction } of line?.runs ?? []) {
		const run = { text: part, face, size: SIZE, x: LEFT + x, y: BASELINE };
		context.fill(new Path2D(outlines(direction === undefined ? run : { ...run, direction })));
	}
	return context;
}

/** As the browser lays it out, in the same font files. */
async function browsers(text: string, face: Face): Promise<OffscreenCanvasRenderingContext2D> {
	const files = await loadFonts(filesFor([{ text, face }]), 'woff2', readFont);
	const families = await Promise.all(
		files.map(async (file) => {
			const family = `${face.family}-${file.subset}-${face.weight}`;
			const range = { unicodeRange: unicodeRange(file) };
			document.fonts.add(await new FontFace(family, file.bytes, range).load());
			return `'${family}'`;
		})
	);
	const context = canvas();
	context.font = `${SIZE}px ${families.join(', ')}`;
	context.fontKerning = 'normal';
	context.textRendering = 'geometricPrecision';
	context.direction = directionOf(text);
	context.textAlign = 'left';
	context.fillText(text, LEFT, BASELINE);
	return context;
}

const sans: Face = { family: 'sans', weight: 400 };
const serif: Face = { family: 'serif', weight: 400 };

it.each([
	['القاهرة والخرطوم ترفضان خطوات الطرف الواحد', sans],
	['وتخصص لمصر ٥٥٫٥ مليار متر مكعب.', serif],
	['متر مكعب (عام ١٩٥٩)', serif],
	['القاهرة (الجديدة)', sans],
	['كتب Abdelatty في ٩ سبتمبر 2025 إلى مجلس الأمن', serif],
	['گزارش‌های سال ۱۴۰۴ دربارهٔ نیل', sans],
	['ירושלים (2025): “שָׁלוֹם”, Cairo', sans],
	['प्रयागराज, उत्तर प्रदेश: क्षत्रिय', sans],
	['กรุงเทพมหานคร น้ำ ที่นี่', sans],
	['அடிஸ் அபாபா, கொழும்பு', sans],
	['Αθήνα, თბილისი, Երևան, አዲስ አበባ', sans]
])('draws “%s” as the browser does', async (text, face) => {
	const [one, other] = await Promise.all([ours(text, face), browsers(text, face)]);
	const pixels = (context: OffscreenCanvasRenderingContext2D) =>
		context.getImageData(0, 0, WIDTH, HEIGHT).data;
	const inked = pixels(other).filter((value, index) => index % 4 === 0 && value < 128).length;
	const different = pixelmatch(pixels(one), pixels(other), undefined, WIDTH, HEIGHT, {
		threshold: 0.3
	});
	expect(inked).toBeGreaterThan(500);
	expect(different / inked).toBeLessThan(0.1);
});
