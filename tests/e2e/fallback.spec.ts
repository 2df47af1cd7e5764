import { expect, test } from '@playwright/test';

test('without WebGL2 the page says so, and the whole sidebar works', async ({ page }) => {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			...parameters: Parameters<typeof original>
		) {
			return parameters[0] === 'webgl2' ? null : original.apply(this, parameters);
		} as typeof original;
	});
	await page.goto('/');
	await expect(page.getByText(/WebGL/)).toBeVisible();
	await page.getByRole('tab', { name: 'Countries' }).click();
	await page.getByRole('link', { name: /France/ }).click();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await page.getByRole('link', { name: /signed a declaration of intent/ }).click();
	await expect(
		page.locator('mark', { hasText: 'signed a declaration of intent' })
	).toBeInViewport();
});

for (const asset of ['boundaries', 'geometries.json', 'maplibre', 'rivers']) {
	test(`when “${asset}” cannot be fetched, the page says what is missing and the words stay`, async ({
		page
	}) => {
		await page.route(new RegExp(asset), (route) => route.abort());
		await page.goto('/');
		if (asset !== 'maplibre') {
			await expect(page.getByRole('alert')).toContainText('could not be loaded');
			await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
		}
		await page.getByRole('tab', { name: 'Countries' }).click();
		await page.getByRole('link', { name: /France/ }).click();
		await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the article and its passages can be read', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('mark', { hasText: 'signed a declaration of intent' })).toBeVisible();
	});
});
