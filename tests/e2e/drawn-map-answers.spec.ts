import { PNG } from 'pngjs';
import { DrawnMap } from './drawn-map';
import { hold } from './held-requests';
import { MapPage, type Pixel } from './map-page';
import { expect, test, type Page } from './test';

/** Without it the live map cannot begin. */
const LIVE_MAP = 'basemap.json';
const FRANCE = [2.4, 46.6] as const;

test.use({ colorScheme: 'light' });

test('on the drawn map, what is pointed at says its name, and what is chosen is outlined where the live map outlines it', async ({
	page
}) => {
	const { release } = await hold(page, LIVE_MAP);
	await page.goto('/ukraine-guarantees');
	const drawn = new DrawnMap(page);
	await expect(zoomIn(page)).toBeVisible();
	const { x, y } = await drawn.pixelOf(FRANCE);
	await page.mouse.move(x, y);
	await expect(page.getByText('France: Signed intent')).toBeVisible();
	await page.mouse.move(0, 0);
	await expect(page.getByText('France: Signed intent')).toBeHidden();
	const plain = await darkAround(page, { x, y });

	await drawn.clickAt(FRANCE);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await page.mouse.move(0, 0);
	const outline = without(await darkAround(page, { x, y }), plain);
	expect(outline.length).toBeGreaterThan(400);

	release();
	await new MapPage(page).idle();
	await expect(drawn.picture).toHaveCount(0);
	const live = await darkAround(page, { x, y });
	const near = outline.filter((at) => live.some((other) => away(at, other) <= 3));
	expect(near.length / outline.length).toBeGreaterThan(0.9);
});

test('what a link or a passage speaks of is outlined on the drawn map', async ({ page }) => {
	await hold(page, LIVE_MAP);
	await page.goto('/ukraine-guarantees?select=troops:FRA');
	const drawn = new DrawnMap(page);
	await expect(zoomIn(page)).toBeVisible();
	const france = await drawn.pixelOf(FRANCE);
	const selected = await darkAround(page, france);
	await page.getByRole('link', { name: 'Close the card' }).click();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeHidden();
	const plain = await darkAround(page, france);
	expect(selected.length).toBeGreaterThan(plain.length + 400);

	await page.getByRole('tab', { name: 'Story' }).click();
	await page.locator('mark[data-claim]').filter({ hasText: 'France' }).first().hover();
	await expect(async () => {
		expect((await darkAround(page, france)).length).toBeGreaterThan(plain.length + 40);
	}).toPass();
});

test('the drawn map is dragged and zoomed, and the live one comes where the hand leaves it', async ({
	page
}) => {
	const { release } = await hold(page, LIVE_MAP);
	await page.goto('/ukraine-guarantees');
	const drawn = new DrawnMap(page);
	await expect(zoomIn(page)).toBeVisible();
	const first = await drawn.pixelOf(FRANCE);
	await page.mouse.move(first.x, first.y);
	await page.mouse.wheel(0, -200);
	await expect(page).toHaveURL(/map=/);
	const enlarged = await drawn.pixelOf(FRANCE);
	// What lies under the pointer stays there.
	expect(away(enlarged, first)).toBeLessThan(1);

	// A link is dragged, and not followed.
	await page.mouse.down();
	await page.mouse.move(first.x + 150, first.y + 40, { steps: 4 });
	expect(away(await drawn.pixelOf(FRANCE), { x: first.x + 150, y: first.y + 40 })).toBeLessThan(1);
	// The live map is there, and does not take the place from under the hand.
	release();
	const mapPage = new MapPage(page);
	await mapPage.idle();
	await page.mouse.move(first.x + 180, first.y + 60, { steps: 4 });
	const left = await drawn.pixelOf(FRANCE);
	expect(away(left, { x: first.x + 180, y: first.y + 60 })).toBeLessThan(1);
	await page.mouse.up();

	await expect(drawn.picture).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeHidden();
	await mapPage.idle();
	const camera = await addressedCamera(page);
	const { x = 0, y = 0 } = (await mapPage.map.boundingBox()) ?? {};
	const there = await mapPage.pixelOf(FRANCE, camera);
	expect(away({ x: x + there.x, y: y + there.y }, left)).toBeLessThan(1);
	await page.mouse.click(left.x, left.y);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
});

test('keys and buttons move the drawn map of any dossier, and go on with the live one', async ({
	page
}) => {
	const { release } = await hold(page, LIVE_MAP);
	await page.goto('/nile-agreement');
	await zoomIn(page).click();
	await expect(page).toHaveURL(/map=/);
	const { zoom, longitude } = await addressedCamera(page);
	const picture = page.getByRole('group', { name: 'Drawn map' });
	await picture.getByRole('link', { name: 'Ethiopia', exact: true }).focus();
	await page.keyboard.press('+');
	await expect(async () => {
		expect((await addressedCamera(page)).zoom).toBeCloseTo(zoom + 1, 1);
	}).toPass();
	await page.keyboard.press('Shift+ArrowRight');
	await expect(async () => {
		expect((await addressedCamera(page)).longitude).toBeGreaterThan(longitude);
	}).toPass();
	const address = page.url();

	release();
	const mapPage = new MapPage(page);
	await mapPage.idle();
	await expect(picture).toHaveCount(0);
	expect(page.url()).toBe(address);
	await expect(mapPage.map.getByRole('application')).toBeFocused();
	await page.keyboard.press('-');
	await expect(async () => {
		expect((await addressedCamera(page)).zoom).toBeCloseTo(zoom, 1);
	}).toPass();
});

function zoomIn(page: Page) {
	return page.getByRole('button', { name: 'Zoom in' });
}

function away(one: Pixel, other: Pixel): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}

async function addressedCamera(page: Page) {
	const map = new URL(page.url()).searchParams.get('map') ?? '';
	const [zoom = NaN, latitude = NaN, longitude = NaN] = map.split('/').map(Number);
	expect([zoom, latitude, longitude]).not.toContain(NaN);
	return { zoom, latitude, longitude };
}

function without(places: readonly Pixel[], others: readonly Pixel[]): readonly Pixel[] {
	return places.filter((at) => !others.some((other) => away(at, other) === 0));
}

/** Where an outline's dark line may be: pixels around a place that are as dark as it. */
async function darkAround(page: Page, { x, y }: Pixel): Promise<readonly Pixel[]> {
	const clip = { x: x - 110, y: y - 90, width: 220, height: 180 };
	const { width, data } = PNG.sync.read(await page.screenshot({ clip }));
	const found: Pixel[] = [];
	for (let offset = 0; offset < data.length; offset += 4) {
		const [red = 255, green = 255, blue = 255] = data.subarray(offset, offset + 3);
		const at = offset / 4;
		if (Math.max(red, green, blue) < 70) found.push({ x: at % width, y: Math.floor(at / width) });
	}
	return found;
}
