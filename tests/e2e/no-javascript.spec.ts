import { expect, test } from './test';
import { PNG } from 'pngjs';
import { DrawnMap } from './drawn-map';
import { colourAt } from './map-page';

test.use({ javaScriptEnabled: false });

/** Bourges, near the middle of France. */
const FRANCE = [2.4, 46.6] as const;
/** Far from the countries' names: near Toulouse, and near Zhytomyr; open water. */
const FRENCH_GROUND = [4.6, 47.4] as const;
const UKRAINIAN_GROUND = [28.5, 50.6] as const;
const ATLANTIC = [-9, 46] as const;

/** Where they lie, to a hundredth of a degree: https://www.geonames.org/ */
const CITIES = {
	Paris: [2.35, 48.85],
	Berlin: [13.41, 52.52],
	Vienna: [16.37, 48.21],
	Moscow: [37.62, 55.75]
} as const;

const SCREENS = {
	desktop: { width: 1440, height: 900 },
	'a small window': { width: 1024, height: 768 },
	phone: { width: 390, height: 844 }
};

for (const [screen, viewport] of Object.entries(SCREENS)) {
	test.describe(screen, () => {
		test.use({ viewport });

		for (const [colorScheme, blue, yellow] of [
			['light', '0,114,178', '240,205,114'],
			['dark', '58,154,217', '112,89,31']
		] as const) {
			test(`countries are drawn where they are, in the colours of the ${colorScheme} theme`, async ({
				page
			}) => {
				await page.emulateMedia({ colorScheme });
				await page.goto('/ukraine-guarantees');
				const drawn = new DrawnMap(page);
				await expect(drawn.picture).toBeVisible();
				const screenshot = PNG.sync.read(await page.screenshot());
				const at = async (place: readonly [number, number]) =>
					colourAt(screenshot, await drawn.pixelOf(place)).join();
				expect(near(await at(FRENCH_GROUND), blue)).toBe(true);
				expect(near(await at(UKRAINIAN_GROUND), yellow)).toBe(true);
				expect(near(await at(ATLANTIC), blue)).toBe(false);
			});
		}

		test('a country on the map leads to its claims, and they to the article', async ({ page }) => {
			await page.goto('/ukraine-guarantees');
			const drawn = new DrawnMap(page);
			await expect(
				drawn.picture.getByRole('link', { name: 'France', exact: true })
			).toHaveAttribute('href', '#claims-FRA');
			await drawn.clickAt(FRANCE);
			await expect(page).toHaveURL(/#claims-FRA$/);
			const claims = page.locator('#claims-FRA');
			await expect(claims.getByRole('heading', { name: 'France', exact: true })).toBeInViewport();
			await expect(claims.getByText('Signed intent').first()).toBeVisible();
			const passage = claims.getByRole('link', { name: /signed a declaration of intent/ }).first();
			await passage.click();
			await expect(
				page.locator('mark', { hasText: 'signed a declaration of intent' })
			).toBeInViewport();
		});

		test('a passage in the story leads to what is said of its subject', async ({ page }) => {
			await page.goto('/ukraine-guarantees');
			await page
				.locator('mark[data-claim~="spain-willing-to-contribute"]')
				.getByRole('link')
				.first()
				.click();
			await expect(page).toHaveURL(/#claims-ESP$/);
			await expect(
				page.getByRole('heading', { name: 'Spain', exact: true }).first()
			).toBeInViewport();
		});

		test('the legend explains what is drawn, and nothing is offered that would not work', async ({
			page
		}) => {
			await page.goto('/ukraine-guarantees');
			const legend = page.getByRole('region', { name: 'Legend' });
			for (const words of [
				'Signed intent',
				'Potential, on conditions',
				'Contact line, approximate'
			]) {
				await expect(
					legend.getByText(words, { exact: true }).filter({ visible: true })
				).toBeVisible();
			}
			for (const role of ['switch', 'button', 'tab', 'combobox', 'slider', 'separator'] as const) {
				await expect(page.getByRole(role)).toHaveCount(0);
			}
		});

		test('nothing is wider than the screen', async ({ page }) => {
			await page.goto('/ukraine-guarantees');
			const widths = await page.evaluate(() => [
				document.documentElement.scrollWidth,
				document.documentElement.clientWidth
			]);
			expect(widths[0]).toBe(widths[1]);
		});
	});
}

for (const [screen, viewport] of Object.entries({
	'a desktop': { width: 1440, height: 900 },
	'a large screen': { width: 1920, height: 1080 }
})) {
	test.describe(screen, () => {
		test.use({ viewport });

		test('names stand beside their places', async ({ page }) => {
			await page.goto('/ukraine-guarantees');
			const drawn = new DrawnMap(page);
			for (const [name, place] of Object.entries(CITIES)) {
				const { x, y } = await drawn.pixelOf(place);
				const { left, right, top, bottom } = await drawn.lettersOf(name);
				const gap = Math.max(left - x, x - right);
				expect(gap, `${name} leaves room for its mark`).toBeGreaterThan(3);
				expect(gap, `${name} is close to it`).toBeLessThan(15);
				expect(Math.abs((top + bottom) / 2 - y), `${name} is level with it`).toBeLessThan(3);
			}
		});
	});
}

test('every link within the page leads to something that is there', async ({ page }) => {
	await page.goto('/ukraine-guarantees');
	const broken = await page.evaluate(() =>
		[...document.querySelectorAll('a')]
			.map((link) => link.getAttribute('href') ?? '')
			.filter((href) => href.startsWith('#') && document.getElementById(href.slice(1)) === null)
	);
	expect(broken).toEqual([]);
});

/**
 * Whether two colours, as "red,green,blue", are nearly the same in every channel: how browsers
 * round a mix of two colours is their own affair.
 */
function near(one: string, other: string): boolean {
	const [a, b] = [one, other].map((colour) => colour.split(',').map(Number));
	return (a ?? []).every((value, channel) => Math.abs(value - (b?.[channel] ?? 0)) <= 4);
}
