import { expect, test } from './test';
import { DrawnMap } from './drawn-map';
import { withGraphicsCard } from './graphics-card';
import { fileOf } from './held-requests';
import { MapPage } from './map-page';

for (const asset of ['basemap.json', 'geometries.json']) {
	test(`when “${asset}” cannot be fetched, the page says what is missing; the drawn map and the words stay`, async ({
		page
	}) => {
		await page.route(new RegExp(asset), (route) => route.abort());
		await page.goto('/ukraine-guarantees');
		await expect(page.getByRole('alert')).toContainText('could not be loaded');
		await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
		await expect(new DrawnMap(page).picture).toBeVisible();
		await page.getByRole('tab', { name: 'Countries' }).click();
		await page
			.getByRole('tabpanel', { name: 'Countries' })
			.getByRole('link', { name: /France/ })
			.click();
		await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	});
}

test('when MapLibre cannot be fetched, the map goes on as it is', async ({ page }) => {
	await withGraphicsCard(page);
	const file = fileOf('src/lib/map/maplibre/webgl-map.ts');
	await page.route(`**${file}`, (route) => route.abort());
	const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith(file));
	const mapPage = new MapPage(page);
	const camera = { zoom: 4, latitude: 49, longitude: 10 };
	await mapPage.openAt(camera);
	await refused;
	await mapPage.clickAt([2.4, 46.6], camera);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const file of ['basemap.json', 'geometries.json']) {
	for (const [what, spoil] of Object.entries({
		'a page of HTML': () => '<!doctype html><title>Sign in to this network</title>',
		'half of itself': (text: string) => text.slice(0, text.length / 2)
	})) {
		test(`when ${what} comes as ${file}, the page says so, and can try again`, async ({ page }) => {
			await page.route(
				new RegExp(file),
				async (route) => {
					const response = await route.fetch();
					await route.fulfill({ response, body: spoil(await response.text()) });
				},
				{ times: 1 }
			);
			await page.goto('/ukraine-guarantees');
			await expect(page.getByRole('alert')).toContainText(
				`what came as ${file} is not what belongs there`
			);
			await expect(new DrawnMap(page).picture).toBeVisible();
			await page.getByRole('button', { name: 'Try again' }).click();
			await new MapPage(page).idle();
			await expect(page.getByRole('alert')).toBeHidden();
		});
	}
}

test('the map can be tried again when the connection is back', async ({ page }) => {
	await page.route(/basemap\.json/, (route) => route.abort(), { times: 1 });
	await page.goto('/ukraine-guarantees');
	await page.getByRole('button', { name: 'Try again' }).click();
	await new MapPage(page).idle();
	await expect(page.getByRole('alert')).toBeHidden();
});

test('when the export cannot be fetched, the page says so, and works when it is loaded again', async ({
	page
}) => {
	await new MapPage(page).open();
	const button = page.getByRole('button', { name: 'Export snapshot' });
	await page.context().setOffline(true);
	await button.focus();
	await button.click();
	await expect(page.getByRole('status').filter({ hasText: 'could not be fetched' })).toBeVisible();
	await page.context().setOffline(false);
	await page.reload();
	await new MapPage(page).idle();
	await button.click();
	await expect(page.getByRole('dialog')).toBeVisible();
});
