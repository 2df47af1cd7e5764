import { drawnByMapLibre, withGraphicsCard } from './graphics-card';
import { changedPixels, MapPage } from './map-page';
import { expect, test } from './test';

test('a switch that is pressed 31 times in a row leaves the map as it says', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.open('?layers=troops');
	const troops = page.getByRole('switch', { name: 'Troops', exact: true });
	const drawn = mapPage.map.locator('[data-layer="troops"]');
	await expect(drawn.first()).toBeVisible();
	for (let press = 0; press < 31; press += 1) await troops.click();
	await expect(troops).not.toBeChecked();
	await expect(drawn).toHaveCount(0);
	await expect(page).toHaveURL(/layers=(&|$)/);
	await troops.click();
	await expect(troops).toBeChecked();
	await expect(drawn.first()).toBeVisible();
});

test('so does one that is pressed 30 times while MapLibre draws', async ({ page }) => {
	await withGraphicsCard(page);
	const mapPage = new MapPage(page);
	await mapPage.open('?layers=troops');
	await drawnByMapLibre(page);
	const before = await mapPage.picture();
	const troops = page.getByRole('switch', { name: 'Troops', exact: true });
	await troops.focus();
	for (let press = 0; press < 30; press += 1) await page.keyboard.press('Space');
	await expect(troops).toBeChecked();
	await expect(page).toHaveURL(/layers=troops(&|$)/);
	// A name may settle in another place.
	await expect
		.poll(async () => changedPixels(before, await mapPage.picture()), { timeout: 60_000 })
		.toBeLessThan(2000);
});

test('a double click opens one dialog, and saves without an error', async ({ page }) => {
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Export snapshot' }).dblclick();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toHaveCount(1);
	await dialog.getByText('SVG', { exact: true }).click();
	const saved = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download SVG' }).dblclick();
	expect((await saved).suggestedFilename()).toMatch(/\.svg$/);
	await expect(dialog.getByRole('alert')).toHaveCount(0);
	await expect(dialog.getByText(/could not be made/)).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Export snapshot' })).toBeFocused();
});

test('a dialog can be closed while it makes a picture that the clipboard refuses', async ({
	page,
	context
}) => {
	await context.clearPermissions();
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Copy image' }).click();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await page.getByRole('tab', { name: 'Countries' }).click();
	await expect(page.getByRole('tabpanel', { name: 'Countries' })).toBeVisible();
});
