import { describe, expect, it } from 'vitest';
import { canvasMeasure, SnapshotError } from './canvas';
import { exportPng, type PngRequest, type RenderMap, type Stage } from './export-png';
import { loadFonts } from './fonts';
import { OWN_LIMITS } from './limits';
import { PRESET_IDS, sheetSize } from './presets';
import { composeSheet } from './sheet';
import { textsOf } from './sheet-content';
import { specimen } from './specimen';

const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const SEA = [12, 200, 240];

/** A map that is one colour from edge to edge, made as large as it is asked for. */
const plainMap: RenderMap = ({ width, height, pixelRatio }) => {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * pixelRatio);
	canvas.height = Math.round(height * pixelRatio);
	const context = canvas.getContext('2d');
	if (context !== null) {
		context.fillStyle = `rgb(${SEA.join(' ')})`;
		context.fillRect(0, 0, canvas.width, canvas.height);
	}
	return Promise.resolve(canvas);
};

function request(changes: Partial<PngRequest> = {}): PngRequest {
	return {
		content: specimen({ layers: 3, claims: 3 }),
		preset: 'slide',
		scale: 1,
		viewport,
		limits: OWN_LIMITS,
		renderMap: plainMap,
		signal: new AbortController().signal,
		onstage: () => undefined,
		...changes
	};
}

async function pixelsOf(blob: Blob): Promise<ImageData> {
	const bitmap = await createImageBitmap(blob);
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = canvas.getContext('2d');
	if (context === null) throw new Error('The test browser gives no canvas.');
	context.drawImage(bitmap, 0, 0);
	return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

function pixelAt({ data, width }: ImageData, x: number, y: number): number[] {
	const offset = (Math.floor(y) * width + Math.floor(x)) * 4;
	return Array.from(data.slice(offset, offset + 3));
}

describe('the drawn sheet', () => {
	const hostile = '<b>"Sea" & \'sky\'</b> ]]> \u0007\ud800 Україна 𝒜';

	it.each(PRESET_IDS)('%s: is well-formed XML, whatever was typed', async (preset) => {
		const content = { ...specimen({ layers: 7, claims: 8 }), title: hostile, note: hostile };
		const fonts = await loadFonts(textsOf(content));
		const size = sheetSize(preset, 1, viewport);
		const sheet = composeSheet(content, size, viewport, canvasMeasure());
		const svg = sheet.draw({ body: { kind: 'window' }, fonts });
		const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
		expect(parsed.querySelector('parsererror')).toBeNull();
		expect(parsed.documentElement.localName).toBe('svg');
		expect(parsed.querySelector('title')?.textContent).toContain('<b>"Sea" & \'sky\'</b>');
		const ids = Array.from(parsed.querySelectorAll('[id]'), ({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		// All that is referred to is in the document itself, but for links.
		const loaded = Array.from(parsed.querySelectorAll('image, use'), (element) =>
			element.getAttribute('href')
		);
		expect(loaded.filter((href) => !/^(#|data:)/u.test(href ?? ''))).toEqual([]);
		expect(svg).not.toMatch(/url\((?!#|data:)/u);
	});

	it('is set in its own fonts, as wide as it was measured', async () => {
		const content = specimen({ layers: 3, claims: 3 });
		await loadFonts(textsOf(content));
		const size = sheetSize('a4', 1, viewport);
		const sheet = composeSheet(content, size, viewport, canvasMeasure());
		const holder = document.createElement('div');
		holder.innerHTML = sheet.draw({ body: { kind: 'window' }, fonts: [] });
		document.body.append(holder);
		const drawn = Array.from(holder.querySelectorAll('text'), (text) => ({
			text: text.textContent,
			width: text.getComputedTextLength()
		}));
		holder.remove();
		const measured = sheet.marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []));
		expect(drawn).toHaveLength(measured.length);
		for (const [index, { text, width }] of drawn.entries()) {
			expect(text).toBe(measured[index]?.text);
			// Words are measured apart: kerning with the space between them makes the difference.
			const difference = Math.abs(width - (measured[index]?.width ?? 0));
			expect(difference, text).toBeLessThan(0.75);
		}
	});
});

describe('exportPng', () => {
	it.each([
		['slide', 1, 1920, 1080],
		['slide', 2, 3840, 2160],
		['square', 1, 1080, 1080],
		['a4', 1, 3508, 2480],
		['screen', 1, 1000, 700]
	] as const)('%s at %d× has %d × %d pixels', async (preset, scale, width, height) => {
		const picture = await exportPng(request({ preset, scale }));
		expect(picture.blob.type).toBe('image/png');
		expect(picture.name).toBe(`guarantees-2026-01-19-${preset}.png`);
		const bitmap = await createImageBitmap(picture.blob);
		expect([bitmap.width, bitmap.height]).toEqual([width, height]);
	});

	it('shows map, legend and paper, and texts on it', async () => {
		const { blob } = await exportPng(request());
		const image = await pixelsOf(blob);
		const size = sheetSize('slide', 1, viewport);
		const sheet = composeSheet(request().content, size, viewport, canvasMeasure());
		const { mapBox, marks } = sheet;
		const ratio = size.pixelRatio;
		const middle = [mapBox.x + mapBox.width / 2, mapBox.y + mapBox.height / 2] as const;
		expect(pixelAt(image, middle[0] * ratio, middle[1] * ratio)).toEqual(SEA);
		for (const [x, y] of [
			[mapBox.x + 2, mapBox.y + 2],
			[mapBox.x + mapBox.width - 2, mapBox.y + mapBox.height - 2]
		] as const) {
			expect(pixelAt(image, x * ratio, y * ratio)).toEqual(SEA);
		}
		expect(pixelAt(image, 2, 2)).toEqual([255, 255, 255]);
		expect(pixelAt(image, image.width - 2, image.height - 2)).toEqual([255, 255, 255]);
		// The specimen's legend is #0072b2 throughout.
		const swatch = marks.find(({ kind }) => kind === 'drawing')?.box;
		expect(swatch).toBeDefined();
		if (swatch === undefined) return;
		const [x, y] = [swatch.x + swatch.width / 2, swatch.y + swatch.height / 2];
		expect(pixelAt(image, x * ratio, y * ratio)).toEqual([0, 0x72, 0xb2]);
		const title = marks.find(
			(mark) =>
				mark.kind === 'text' && mark.runs.some(({ text }) => text.startsWith('France: what'))
		)?.box;
		// The title's letters end where the font that the drawing carries says, and no other would.
		expect(title).toBeDefined();
		if (title === undefined) return;
		const isInk = (column: number): boolean =>
			Array.from({ length: Math.floor(title.height * ratio) }).some(
				(_, row) => (pixelAt(image, column, title.y * ratio + row)[0] ?? 255) < 100
			);
		const columns = Array.from({ length: Math.ceil(title.width * ratio) + 60 }, (_, index) =>
			Math.floor(title.x * ratio + index)
		);
		const last = columns.filter(isInk).at(-1) ?? 0;
		expect(Math.abs(last - (title.x + title.width) * ratio)).toBeLessThan(5);
	});

	it('asks for a map of the frame’s size, and says how far it has got', async () => {
		const stages: Stage[] = [];
		const asked: Parameters<RenderMap>[0][] = [];
		await exportPng(
			request({
				preset: 'a4',
				onstage: (stage) => stages.push(stage),
				renderMap: (map) => {
					asked.push(map);
					return plainMap(map);
				}
			})
		);
		expect(stages).toEqual(['layout', 'map', 'sheet', 'encoding']);
		expect(asked).toHaveLength(1);
		const { width = 0, pixelRatio = 0 } = asked[0] ?? {};
		const { mapBox } = composeSheet(
			request().content,
			sheetSize('a4', 1, viewport),
			viewport,
			canvasMeasure()
		);
		expect(width * pixelRatio).toBeCloseTo(mapBox.width * 3.125, 6);
		expect(asked[0]?.camera).toMatchObject({ longitude: 31, latitude: 49 });
	});

	it('stops when it is cancelled, at whatever stage', async () => {
		for (const last of ['layout', 'map', 'sheet', 'encoding']) {
			const controller = new AbortController();
			const stages: Stage[] = [];
			const made = exportPng(
				request({
					signal: controller.signal,
					onstage: (stage) => {
						stages.push(stage);
						if (stage === last) controller.abort();
					}
				})
			);
			await expect(made).rejects.toMatchObject({ name: 'AbortError' });
			expect(stages.at(-1)).toBe(last);
		}
	});

	it('refuses a size beyond the limits before anything is drawn, and names the largest', async () => {
		let drawn = false;
		const made = exportPng(
			request({
				scale: 4,
				limits: { ...OWN_LIMITS, side: 4000 },
				renderMap: (map) => {
					drawn = true;
					return plainMap(map);
				}
			})
		);
		await expect(made).rejects.toThrow(/7680 × 4320 .*2×, 3840 × 2160/u);
		await expect(made).rejects.toBeInstanceOf(SnapshotError);
		expect(drawn).toBe(false);
	});

	it('does not take a map that the browser has made smaller', async () => {
		const made = exportPng(
			request({
				renderMap: ({ pixelRatio, ...map }) => plainMap({ ...map, pixelRatio: pixelRatio / 2 })
			})
		);
		await expect(made).rejects.toThrow(/instead of/u);
	});

	it('says in words why the map could not be drawn', async () => {
		const made = exportPng(
			request({ renderMap: () => Promise.reject(new Error('The graphics card is gone.')) })
		);
		await expect(made).rejects.toThrow(/graphics card is gone\. Try again/u);
	});
});
