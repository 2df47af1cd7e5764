import { MapPage } from './map-page';
import { expect, test, type Page } from './test';

/** From here on people are disturbed: half of what https://web.dev/articles/cls calls good. */
const MOST = 0.05;

/** How much of the screen has moved while the page came, as browsers reckon it. */
async function shiftOf(page: Page, address: string): Promise<number> {
	await page.goto(address);
	await new MapPage(page).idle();
	// What comes last, where nothing else is left to do.
	if (address.startsWith('/nile')) {
		await expect(page.getByRole('slider', { name: 'Day' })).toBeVisible();
	}
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let sum = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0;
				}).observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
			})
	);
}

const PAGES = {
	'a dossier': '/ukraine-guarantees',
	'a selection': '/ukraine-guarantees?select=troops:FRA',
	'a dossier of several days and articles': '/nile-agreement',
	'a place': '/ukraine-guarantees?map=6/49/32',
	'a passage':
		'/ukraine-guarantees?layers=troops,nato-neighbours&passage=germany-offers-troops-to-nato-neighbours'
};

for (const [screen, viewport] of Object.entries({
	phone: { width: 390, height: 844 },
	desktop: { width: 1440, height: 900 }
})) {
	test.describe(screen, () => {
		test.use({ viewport, hasTouch: screen === 'phone' });
		for (const [what, address] of Object.entries(PAGES)) {
			test(`what is seen early of ${what} stays where it is`, async ({ page }) => {
				expect(await shiftOf(page, address)).toBeLessThan(MOST);
			});
		}
	});
}
