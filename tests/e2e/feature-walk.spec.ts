import { expect, test, type Page } from './test';
import { MapPage } from './map-page';
import { drawnByMapLibre, withGraphicsCard } from './graphics-card';

/** Western and central Europe. */
const EUROPE = { zoom: 4, latitude: 49, longitude: 10 };

/** What those are told who do not see the page. */
async function isSaid(page: Page, words: RegExp | string): Promise<void> {
	await expect(page.getByRole('status').filter({ hasText: words })).toBeAttached();
}

for (const engine of ['our own renderer', 'MapLibre'] as const) {
	test(`arrow keys lead from country to country, and Enter opens one, on a map of ${engine}`, async ({
		page
	}) => {
		if (engine === 'MapLibre') await withGraphicsCard(page);
		const mapPage = new MapPage(page);
		await mapPage.openAt(EUROPE, 'layers=troops&select=troops:FRA');
		if (engine === 'MapLibre') await drawnByMapLibre(page);
		const surface = mapPage.map.getByRole('application');
		await expect(surface).toHaveAccessibleDescription(/nearest feature on that side.*Enter opens/);
		const help = mapPage.map.getByText('Enter opens it', { exact: false });
		// By Shift+Tab and Tab, so that the focus is that of a reader who uses keys.
		await surface.focus();
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Tab');
		await expect(surface).toBeFocused();
		expect((await help.boundingBox())?.height).toBeGreaterThan(10);

		// It begins at what is selected.
		await page.keyboard.press('ArrowRight');
		await isSaid(page, 'France: Signed intent');
		await page.keyboard.press('ArrowRight');
		await isSaid(page, /^Germany: /);
		await expect(mapPage.map.getByText(/^Germany: /).last()).toBeVisible();
		await mapPage.idle();
		await page.keyboard.press('ArrowLeft');
		await isSaid(page, 'France: Signed intent');
		await page.keyboard.press('ArrowRight');
		await isSaid(page, /^Germany: /);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/select=troops:DEU/);
		await expect(page.getByRole('heading', { name: 'Germany', exact: true })).toBeVisible();
		await isSaid(page, /^Germany selected/);

		// The focus is still on the map: it goes on from there, and Escape leaves.
		await page.keyboard.press('ArrowLeft');
		await isSaid(page, /^(?!Germany)\w[\w ]+: /);
		await page.keyboard.press('Escape');
		await isSaid(page, /^Germany selected/);
		await expect(surface).toBeFocused();

		await page.keyboard.press('+');
		await expect(page).toHaveURL(/map=5\//);
		await mapPage.idle();
		await page.keyboard.press('-');
		await expect(page).toHaveURL(/map=4\//);
		await mapPage.idle();
		// 100 pixels at zoom 4: 100 / (512 · 2^4) · 360 = 4.4 degrees to the east.
		await page.keyboard.press('Shift+ArrowRight');
		await expect(page).toHaveURL(/map=4\/49[\d.]*\/14/);
	});
}
