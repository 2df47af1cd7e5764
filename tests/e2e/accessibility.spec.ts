import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { MapPage } from './map-page';

const STATES: Record<string, (page: Page) => Promise<void>> = {
	'the default view': async (page) => {
		await new MapPage(page).open();
	},
	'a selected country': async (page) => {
		await new MapPage(page).open('?select=troops:USA');
	},
	'a country that is not mentioned': async (page) => {
		await new MapPage(page).open('?select=countries:CHE');
	},
	'an open passage': async (page) => {
		await new MapPage(page).open(
			'?layers=troops,nato-neighbours&passage=germany-offers-troops-to-nato-neighbours'
		);
	},
	'the list of countries': async (page) => {
		await new MapPage(page).open();
		await page.getByRole('tab', { name: 'Countries' }).click();
	},
	'all layers': async (page) => {
		await new MapPage(page).open(
			'?layers=troops,coalition,nato-neighbours,contact-line,fortifications,monitoring,places'
		);
	},
	'an illustrative feature': async (page) => {
		await new MapPage(page).open('?layers=fortifications&select=fortifications:belt-contact-line');
	},
	'a broken link': async (page) => {
		await new MapPage(page).open('?map=nowhere');
	}
};

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

for (const [screen, viewport] of Object.entries(SCREENS)) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${screen}, ${colorScheme}`, () => {
			test.use({ viewport, colorScheme });
			for (const [state, arrange] of Object.entries(STATES)) {
				test(`no barrier in ${state}`, async ({ page }) => {
					await arrange(page);
					const { violations } = await new AxeBuilder({ page }).analyze();
					expect(violations).toEqual([]);
				});
			}

			test('no barrier in the export dialog', async ({ page }) => {
				await new MapPage(page).open('?select=troops:FRA');
				await page.getByRole('button', { name: 'Export snapshot' }).click();
				await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
				const { violations } = await new AxeBuilder({ page }).analyze();
				expect(violations).toEqual([]);
			});
		});
	}
}
