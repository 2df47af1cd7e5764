import { expect, test, type Locator, type Page } from './test';
import { MapPage } from './map-page';

/** Presses Tab until an element has the focus, as a reader would. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	for (let presses = 0; presses < most; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
}

test('the whole journey works with the keyboard alone', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.open();

	await tabTo(page, page.getByRole('tab', { name: 'Story' }));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('tab', { name: 'Countries' })).toHaveAttribute(
		'aria-selected',
		'true'
	);
	await tabTo(page, page.getByRole('link', { name: /France/ }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/select=troops:FRA/);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	// Said to those who do not see it.
	await expect(page.getByText(/France selected/)).toBeAttached();

	await tabTo(page, page.getByRole('link', { name: /signed a declaration of intent/ }));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/passage=/);
	await expect(
		page.locator('mark', { hasText: 'signed a declaration of intent' })
	).toBeInViewport();

	const coalition = page.getByRole('switch', { name: 'Coalition members', exact: true });
	await tabTo(page, coalition, 140);
	await page.keyboard.press('Space');
	await expect(coalition).toBeChecked();
});

test('arrow keys pan the map with Shift, and its focus is visible', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt({ zoom: 5, latitude: 49, longitude: 30 });
	await mapPage.map.getByRole('application').focus();
	await page.keyboard.press('Shift+ArrowRight');
	await mapPage.idle();
	// One step to the east.
	await expect(page).toHaveURL(/map=5\/49(\.\d+)?\/3[1-9]/);
});
