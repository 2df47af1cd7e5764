import { expect, test } from './test';
import { MapPage } from './map-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the sheet has three heights, by its buttons and by dragging', async ({ page }) => {
	await new MapPage(page).open();
	const sheet = page.locator('section[data-height]');
	const heightOf = async () => (await sheet.boundingBox())?.height ?? 0;
	await expect(sheet).toHaveAttribute('data-height', 'half');
	await page.getByRole('button', { name: 'Raise the panel' }).tap();
	await expect(sheet).toHaveAttribute('data-height', 'full');
	await expect.poll(heightOf).toBeGreaterThan(600);
	await page.getByRole('button', { name: 'Lower the panel' }).tap();
	await page.getByRole('button', { name: 'Lower the panel' }).tap();
	await expect(sheet).toHaveAttribute('data-height', 'peek');
	await expect.poll(heightOf).toBeLessThan(130);

	const handle = page.getByRole('separator', { name: 'Height of the panel' });
	const box = await handle.boundingBox();
	if (box === null) throw new Error('The handle is not visible.');
	await page.mouse.move(box.x + box.width / 2, box.y + 8);
	await page.mouse.down();
	// However fast the browser takes these steps, from here a glide leads nowhere else.
	await page.mouse.move(box.x + box.width / 2, 480, { steps: 12 });
	await page.mouse.up();
	await expect(sheet).toHaveAttribute('data-height', 'half');
});

test('a tap on a country opens its card, and its passage leads into the story', async ({
	page
}) => {
	const mapPage = new MapPage(page);
	// France lies in the middle of what the sheet leaves to be seen.
	const camera = { zoom: 3.5, latitude: 36, longitude: 3 };
	await mapPage.openAt(camera, 'layers=troops');
	const { x, y } = await mapPage.pixelOf([2.4, 46.6], camera);
	const box = await mapPage.map.boundingBox();
	await page.touchscreen.tap((box?.x ?? 0) + x, (box?.y ?? 0) + y);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await page.getByRole('link', { name: /signed a declaration of intent/ }).tap();
	await expect(
		page.locator('mark', { hasText: 'signed a declaration of intent' })
	).toBeInViewport();
});

test('layers, search, theme and export can be reached', async ({ page }) => {
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Legend' }).tap();
	await page.getByRole('switch', { name: 'Coalition members', exact: true }).tap();
	await expect(page).toHaveURL(/coalition/);
	await expect(page.getByRole('combobox', { name: /Search/ })).toBeVisible();
	await expect(page.getByRole('combobox', { name: 'Theme' })).toBeVisible();
	await page.getByRole('button', { name: 'Export snapshot' }).tap();
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('nothing is wider than the screen', async ({ page }) => {
	await new MapPage(page).open();
	const widths = await page.evaluate(() => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth
	]);
	expect(widths[0]).toBe(widths[1]);
});

test('the tools of the sheet, and what the search finds, have room on the screen', async ({
	page
}) => {
	await new MapPage(page).open();
	const whole = { ratio: 1 };
	await expect(page.getByRole('combobox', { name: 'Theme' })).toBeInViewport(whole);
	await page.getByRole('combobox', { name: /Search/ }).fill('Germany');
	const found = page.getByRole('option', { name: /^Germany Potential, on conditions/ });
	await expect(found.getByText('Germany')).toBeInViewport(whole);
	await expect(found.getByText('Potential, on conditions')).toBeInViewport(whole);
});
