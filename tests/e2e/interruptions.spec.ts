import { MapPage } from './map-page';
import { expect, test, type Page } from './test';

/** Western and central Europe. */
const EUROPE = { zoom: 4, latitude: 49, longitude: 10 };
const GERMANY = [9.6, 51.4] as const;

test('a tab that was hidden and frozen for a night answers at once', async ({ page }) => {
	await page.clock.install();
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops&select=troops:FRA');
	const browser = await page.context().newCDPSession(page);
	const setVisibility = (state: string) =>
		page.evaluate((value) => {
			Object.defineProperty(document, 'visibilityState', { value, configurable: true });
			Object.defineProperty(document, 'hidden', { value: value === 'hidden', configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		}, state);

	await setVisibility('hidden');
	await page.clock.fastForward('08:00:00');
	await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
	await browser.send('Page.setWebLifecycleState', { state: 'active' });
	await setVisibility('visible');

	await expect(page.getByRole('alert')).toHaveCount(0);
	await mapPage.idle();
	await mapPage.clickAt(GERMANY, EUROPE);
	await expect(page.getByRole('heading', { name: 'Germany', exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page).toHaveURL(/map=5\//);
});

/** What browsers do where storage is denied, and where it is full. */
const STORAGE = {
	denied: () => {
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			}
		});
	},
	full: () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	}
};

for (const [state, refuse] of Object.entries(STORAGE)) {
	test(`where storage is ${state}, the theme holds for this visit, and nothing is missing`, async ({
		page
	}) => {
		await page.addInitScript(refuse);
		await new MapPage(page).open();
		const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
		const theme = page.getByRole('combobox', { name: 'Theme' });
		await theme.selectOption('Dark');
		await expect.poll(paper).toBe('dark');
		await expect(theme).toHaveValue('dark');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await selectFrance(page);

		await page.reload();
		await expect(theme).toHaveValue('system');
		await selectFrance(page);
	});
}

async function selectFrance(page: Page): Promise<void> {
	await page.getByRole('tab', { name: 'Countries' }).click();
	await page
		.getByRole('tabpanel', { name: 'Countries' })
		.getByRole('link', { name: /France/ })
		.click();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
}
