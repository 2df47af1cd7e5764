import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { MapPage } from './map-page';

async function download(page: Page): Promise<PNG> {
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download PNG' }).click();
	const file = await saved;
	expect(file.suggestedFilename()).toMatch(/^ukraine-guarantees-2026-01-19-.*\.png$/);
	return PNG.sync.read(await readFile(await file.path()));
}

/** How many pixels have a colour, each channel within a small tolerance. */
function countColour(picture: PNG, [red, green, blue]: readonly [number, number, number]): number {
	let count = 0;
	for (let offset = 0; offset < picture.data.length; offset += 4) {
		const near = [red, green, blue].every(
			(value, channel) => Math.abs((picture.data[offset + channel] ?? 0) - value) <= 3
		);
		if (near) count += 1;
	}
	return count;
}

// 297 and 420 mm at 300 dots per inch of 25.4 mm: ISO 216.
for (const [preset, scale, width, height] of [
	['Slide 16:9', '1×', 1920, 1080],
	['Slide 16:9', '2×', 3840, 2160],
	['A4 landscape, 300 dpi', '1×', 3508, 2480],
	['Square', '1×', 1080, 1080]
] as const) {
	test(`a PNG of ${preset} at ${scale} is ${width} by ${height} pixels`, async ({ page }) => {
		test.setTimeout(180_000);
		await new MapPage(page).open('?layers=troops,contact-line&select=troops:FRA');
		await page.getByRole('button', { name: 'Export snapshot' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('radio', { name: preset }).check();
		await dialog.getByText(scale, { exact: true }).click();
		await expect(dialog.getByText(`${width} × ${height}`)).toBeVisible();
		const picture = await download(page);
		expect([picture.width, picture.height]).toEqual([width, height]);
		// Okabe–Ito blue and vermilion: what the legend's swatches are drawn with.
		expect(countColour(picture, [0x00, 0x72, 0xb2])).toBeGreaterThan(100);
		expect(countColour(picture, [0xd5, 0x5e, 0x00])).toBeGreaterThan(20);
		// Paper, and at least as much that is not paper.
		const paper = countColour(picture, [255, 255, 255]);
		expect(paper).toBeGreaterThan(0);
		expect(paper).toBeLessThan(picture.width * picture.height * 0.75);
	});
}
