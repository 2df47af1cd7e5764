import { readFile } from 'node:fs/promises';
import { expect, test } from './test';
import { MapPage } from './map-page';

const PLACES = /\/places\/([^/]+)\.json/;

test('the surroundings of Cairo have names, on the map and on a sheet', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt({ zoom: 7, latitude: 29.5, longitude: 31 }, 'layers=');
	for (const name of ['Cairo', 'Alexandria', 'Ismailia']) {
		await expect(mapPage.map.getByText(name, { exact: true }).first()).toBeVisible();
	}
	// Along a river each letter is a text of its own.
	const letters = await mapPage.map.locator('text').allTextContents();
	expect(letters.join('')).toContain('Nile');
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	await page.getByRole('dialog').getByText('SVG', { exact: true }).click();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download SVG' }).click();
	const sheet = await readFile(await (await saved).path(), 'utf8');
	for (const name of ['Cairo', 'Alexandria']) expect(sheet).toContain(`>${name}<`);
});

test('a map that is moved to Japan fetches what is there, and only then', async ({ page }) => {
	const fetched: string[] = [];
	page.on('request', (request) => {
		const [, cell] = PLACES.exec(request.url()) ?? [];
		if (cell !== undefined) fetched.push(cell);
	});
	const mapPage = new MapPage(page);
	await mapPage.openAt({ zoom: 3.5, latitude: 36, longitude: 138 }, 'layers=');
	await expect(mapPage.map.getByText('Tokyo', { exact: true })).toBeVisible();
	expect(fetched).toEqual([]);
	for (let step = 0; step < 2; step++) {
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await mapPage.idle();
	}
	await expect(mapPage.map.getByText('Osaka', { exact: true })).toBeVisible();
	expect(fetched).toContain('n30e120');
	expect(new Set(fetched).size).toBe(fetched.length);
});

test('where the names of a place cannot be had the map is there all the same', async ({ page }) => {
	await page.route(PLACES, (route) => route.abort());
	const mapPage = new MapPage(page);
	await mapPage.openAt({ zoom: 7, latitude: 29.5, longitude: 31 }, 'layers=');
	await expect(mapPage.map.locator('svg').first()).toBeVisible();
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	// A sheet that would lack them is not made without a word.
	await expect(page.getByRole('dialog').getByRole('alert')).toContainText('names of places');
});
