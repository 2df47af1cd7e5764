import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test';
import { drawnByMapLibre, withGraphicsCard } from './graphics-card';

/** Opens a view; what the map shows does not matter here, so that it is not waited for. */
async function open(page: Page, query = ''): Promise<void> {
	await page.goto(`/ukraine-guarantees${query}`);
	await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
}

const STATES: Record<string, (page: Page) => Promise<void>> = {
	'the default view': async (page) => {
		await open(page);
	},
	'a map that MapLibre draws': async (page) => {
		await withGraphicsCard(page);
		await open(page);
		await drawnByMapLibre(page);
	},
	'all layers': async (page) => {
		await open(
			page,
			'?layers=troops,coalition,nato-neighbours,contact-line,fortifications,monitoring,places'
		);
	},
	'a selected country': async (page) => {
		await open(page, '?select=troops:USA');
	},
	'a country that is not mentioned': async (page) => {
		await open(page, '?select=countries:CHE');
	},
	'an open passage': async (page) => {
		await open(
			page,
			'?layers=troops,nato-neighbours&passage=germany-offers-troops-to-nato-neighbours'
		);
	},
	'the list of countries': async (page) => {
		await open(page);
		await page.getByRole('tab', { name: 'Countries' }).click();
	},
	'an illustrative feature': async (page) => {
		await open(page, '?layers=fortifications&select=fortifications:belt-contact-line');
	},
	'a broken link': async (page) => {
		await open(page, '?map=nowhere');
	},
	'the front page': async (page) => {
		await page.goto('/');
		await expect(page.getByRole('article')).toHaveCount(2);
	},
	'a dossier of several articles and days': async (page) => {
		await page.goto('/nile-agreement?date=2013-12-31&select=agreement:ETH');
		await expect(page.getByRole('slider', { name: 'Day' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'How it came to be' })).toBeVisible();
	},
	'a text in Arabic': async (page) => {
		await page.goto('/nile-agreement?article=cairo-and-khartoum-refuse-one-sided-steps');
		await expect(page.getByRole('heading', { name: /القاهرة والخرطوم/ })).toBeVisible();
	},
	'the export dialog': async (page) => {
		await open(page, '?select=troops:FRA');
		await page.getByRole('button', { name: 'Export snapshot' }).click();
		await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
	}
};

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
	test.describe(screen, () => {
		test.use({ viewport, colorScheme: 'light' });
		for (const [state, arrange] of Object.entries(STATES)) {
			test(`no barrier in ${state}`, async ({ page }) => {
				await arrange(page);
				const light = await new AxeBuilder({ page }).analyze();
				expect(light.violations).toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark' });
				const dark = await new AxeBuilder({ page }).analyze();
				expect(dark.violations).toEqual([]);
			});
		}
	});
}

test('names on the map are as dark as the page’s words where more contrast is asked for', async ({
	page
}) => {
	await page.emulateMedia({ contrast: 'more' });
	await open(page);
	const map = page.getByRole('region', { name: 'Map', exact: true });
	await expect(map).toHaveAttribute('data-idle', 'true');
	const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
	const inkOf = (name: string): Promise<string[]> =>
		map
			.locator('text', { hasText: name })
			.evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fill))]);
	for (const name of ['FINLAND', 'Moscow', 'Mediterranean'])
		expect(await inkOf(name)).toEqual([ink]);
	await page.emulateMedia({ contrast: 'no-preference' });
	await expect.poll(() => inkOf('FINLAND')).not.toContain(ink);
});
