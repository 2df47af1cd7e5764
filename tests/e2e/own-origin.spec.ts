import { expect, test } from './test';
import { MapPage } from './map-page';

test('nothing is ever requested from another origin', async ({ page, baseURL }) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== baseURL) foreign.push(request.url());
	});
	const mapPage = new MapPage(page);
	await mapPage.open();
	await page.getByRole('button', { name: 'Show all' }).click();
	await mapPage.idle();
	for (let step = 0; step < 3; step += 1) {
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await mapPage.idle();
	}
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
	expect(foreign).toEqual([]);
});
