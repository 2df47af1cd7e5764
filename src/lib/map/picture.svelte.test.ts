import { describe, expect, it } from 'vitest';
import { cameraFor, NO_PADDING } from './camera';
import { PictureTooLarge, renderPicture } from './picture';
import { EAST, FRAME, IN_EAST, SEA, SELECTED, syntheticStyle, WEST } from './synthetic-style';
import { project } from '../cartography/projection';

const STATES = new Map();

/** Colour of a pixel as #rrggbb. */
function colourOf(picture: HTMLCanvasElement, x: number, y: number): string {
	const data = picture.getContext('2d')?.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
	const parts = [...(data ?? [])].slice(0, 3);
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe('renderPicture', () => {
	it('has the size asked for, and every part of the map in its place', async () => {
		const [width, height, pixelRatio] = [300, 200, 2];
		const camera = cameraFor(FRAME, { width, height }, NO_PADDING);
		const picture = await renderPicture({
			compiled: syntheticStyle(),
			states: STATES,
			camera,
			width,
			height,
			pixelRatio
		});
		expect([picture.width, picture.height]).toEqual([600, 400]);
		// The border at 10° E: three pixels to either side of it.
		const border =
			300 +
			(project([10, 45], camera.zoom)[0] - project([camera.longitude, 45], camera.zoom)[0]) * 2;
		expect(colourOf(picture, border - 3, 200)).toBe(WEST);
		expect(colourOf(picture, border + 3, 200)).toBe(EAST);
		expect(colourOf(picture, 1, 1)).toBe(SEA);
		expect(colourOf(picture, 599, 399)).toBe(SEA);
	});

	it('is exact where the paper’s size is no whole number of CSS pixels', async () => {
		// A4 landscape at 300 dpi is 3508 by 2480; here a quarter of it.
		const pixelRatio = 300 / 96 / 4;
		const picture = await renderPicture({
			compiled: syntheticStyle(),
			states: STATES,
			bounds: [0, 40, 20, 50],
			width: 877 / pixelRatio,
			height: 620 / pixelRatio,
			pixelRatio
		});
		expect([picture.width, picture.height]).toEqual([877, 620]);
		// The bounds' middle is the border, and belongs in the picture's middle.
		expect(colourOf(picture, 436, 310)).toBe(WEST);
		expect(colourOf(picture, 441, 310)).toBe(EAST);
	});

	it('draws patterns and states', async () => {
		const picture = await renderPicture({
			compiled: syntheticStyle({ hatched: true }),
			states: new Map([['troops:EST', { selected: true }]]),
			bounds: FRAME,
			width: 200,
			height: 100,
			pixelRatio: 3
		});
		const data = picture.getContext('2d')?.getImageData(0, 150, 600, 1).data ?? [];
		expect(new Set(data).size).toBeGreaterThan(4);
		const camera = cameraFor(FRAME, { width: 200, height: 100 }, NO_PADDING);
		const x = project(IN_EAST, camera.zoom)[0] - project([camera.longitude, 0], camera.zoom)[0];
		expect(colourOf(picture, (100 + x) * 3, 150)).toBe(SELECTED);
	});

	it('reports progress up to its end, and leaves nothing behind', async () => {
		const before = document.body.childElementCount;
		const progress: number[] = [];
		await renderPicture({
			compiled: syntheticStyle(),
			states: STATES,
			bounds: FRAME,
			width: 100,
			height: 100,
			pixelRatio: 1,
			onprogress: (done) => progress.push(done)
		});
		expect(progress.at(-1)).toBe(1);
		expect(progress).toEqual(progress.toSorted((a, b) => a - b));
		expect(document.body.childElementCount).toBe(before);
	});

	it('stops when it is cancelled', async () => {
		const before = document.body.childElementCount;
		const controller = new AbortController();
		const picture = renderPicture({
			compiled: syntheticStyle(),
			states: STATES,
			bounds: FRAME,
			width: 100,
			height: 100,
			pixelRatio: 1,
			signal: controller.signal
		});
		controller.abort();
		await expect(picture).rejects.toMatchObject({ name: 'AbortError' });
		expect(document.body.childElementCount).toBe(before);
	});

	it('says which size is the largest when it cannot have the one asked for', async () => {
		const asked = renderPicture({
			compiled: syntheticStyle(),
			states: STATES,
			bounds: FRAME,
			width: 100_000,
			height: 10,
			pixelRatio: 1
		});
		await expect(asked).rejects.toBeInstanceOf(PictureTooLarge);
		const error: unknown = await asked.catch((reason: unknown) => reason);
		if (!(error instanceof PictureTooLarge)) throw error;
		expect(error.asked).toEqual({ width: 100_000, height: 10 });
		expect(error.largest.width).toBeGreaterThanOrEqual(4096);
		expect(error.largest.width).toBeLessThan(100_000);
		expect(error.message).toContain(String(error.largest.width));
	});
});
