import { DrawnMap } from './drawn-map';
import { expect, test } from './test';

/** Bourges, near the middle of France. */
const FRANCE = [2.4, 46.6] as const;

for (const viewport of [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
]) {
	test.describe(`${viewport.width} pixels wide`, () => {
		test.use({ viewport });
		test('a page whose scripts do not arrive says so, and leads from the map to the claims and the article', async ({
			page,
			incidents
		}) => {
			await page.route('**/_app/immutable/entry/*.js', (route) => route.abort());
			await page.goto('/ukraine-guarantees');
			await expect(page.getByRole('alert')).toContainText('Check the connection and reload');
			const claims = page.locator('#claims-FRA');
			await expect(claims).toHaveCount(1);
			await new DrawnMap(page).clickAt(FRANCE);
			await expect(page).toHaveURL(/#claims-FRA$/);
			await expect(claims.getByRole('heading', { name: 'France', exact: true })).toBeInViewport();
			await expect(claims.getByText('Signed intent').first()).toBeVisible();
			await claims
				.getByRole('link', { name: /signed a declaration of intent/ })
				.first()
				.click();
			await expect(
				page.locator('mark', { hasText: 'signed a declaration of intent' })
			).toBeInViewport();
			// That a script is missing is an error that nobody can catch: it belongs in the console.
			const others = incidents.filter((text) => !/Failed to fetch|dynamically imported/.test(text));
			incidents.splice(0, Infinity, ...others);
		});
	});
}
