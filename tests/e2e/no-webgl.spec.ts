import { expect, test } from './test';
import { DrawnMap } from './drawn-map';
import { MapPage } from './map-page';
import { withoutWebgl } from './without-webgl';

/** Western and central Europe. */
const EUROPE = { zoom: 4, latitude: 49, longitude: 10 };
const FRANCE = [2.4, 46.6] as const;
const GERMANY = [9.6, 51.4] as const;

test('without WebGL the map is drawn as SVG, and MapLibre is not fetched', async ({ page }) => {
	const scripts: string[] = [];
	page.on('request', (request) => scripts.push(request.url()));
	await withoutWebgl(page);
	const mapPage = new MapPage(page);
	await mapPage.open();
	await expect(mapPage.map.locator('svg').first()).toBeVisible();
	await expect(mapPage.map.locator('canvas')).toHaveCount(0);
	await expect(new DrawnMap(page).picture).toHaveCount(0);
	expect(scripts.filter((address) => address.includes('maplibre'))).toEqual([]);
});

test('from France on the map to the card, and on to the sentence in the article', async ({
	page
}) => {
	await withoutWebgl(page);
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops');
	await mapPage.map.hover({ position: await mapPage.pixelOf(GERMANY, EUROPE) });
	await expect(mapPage.map.getByText('Germany: Potential, on conditions')).toBeVisible();
	await mapPage.clickAt(FRANCE, EUROPE);
	await expect(page).toHaveURL(/select=troops:FRA/);
	const card = page.getByRole('tabpanel', { name: 'France' });
	await card.getByRole('link', { name: /signed a declaration of intent/ }).click();
	await expect(
		page.locator('mark', { hasText: 'signed a declaration of intent' })
	).toBeInViewport();
	await mapPage.idle();
});

test('the map zooms, pans and comes back', async ({ page }) => {
	await withoutWebgl(page);
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/map=5\//);
	await mapPage.idle();
	const box = await mapPage.map.boundingBox();
	if (box === null) throw new Error('The map is not visible.');
	await page.mouse.move(box.x + 300, box.y + 400);
	await page.mouse.down();
	await page.mouse.move(box.x + 100, box.y + 400, { steps: 8 });
	await page.mouse.up();
	// 200 pixels at zoom 5: 200 / (512 · 2^5) · 360 = 4.4 degrees to the east.
	await expect(page).toHaveURL(/map=5\/49[\d.]*\/1[3-6]/);
	await mapPage.idle();
});

test('a switch draws a layer and takes it away', async ({ page }) => {
	await withoutWebgl(page);
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=');
	const troops = mapPage.map.locator('[data-layer="troops"]').first();
	await expect(troops).toHaveCount(0);
	await page.getByRole('switch', { name: 'Troops', exact: true }).click();
	await expect(troops).toBeVisible();
	await page.getByRole('switch', { name: 'Troops', exact: true }).click();
	await expect(troops).toHaveCount(0);
});

test('when the graphics card is taken away for good, the map goes on as SVG', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops');
	await mapPage.map.locator('canvas').evaluate((canvas) => {
		if (!(canvas instanceof HTMLCanvasElement)) throw new Error('There is no canvas.');
		canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
	});
	// It is waited for fifteen seconds whether it comes back.
	await expect(mapPage.map.locator('svg [data-layer="troops"]').first()).toBeVisible({
		timeout: 60_000
	});
	await mapPage.clickAt(FRANCE, EUROPE);
	await expect(page).toHaveURL(/select=troops:FRA/);
});
