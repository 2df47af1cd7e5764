import { expect, test } from './test';
import { changedPixels, MapPage } from './map-page';

const SWITCHES = [
	['Troops', 'troops'],
	['Coalition members', 'coalition'],
	['NATO states bordering Ukraine', 'nato-neighbours'],
	['Contact line', 'contact-line'],
	['Proposed fortifications', 'fortifications'],
	['Monitoring', 'monitoring'],
	['Places', 'places']
] as const;

test('each switch draws its layer and takes it away again', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.open('?layers=');
	let without = await mapPage.picture();
	for (const [name, id] of SWITCHES) {
		await test.step(name, async () => {
			const layerSwitch = page.getByRole('switch', { name, exact: true });
			await expect(layerSwitch).not.toBeChecked();
			await layerSwitch.click();
			await expect(layerSwitch).toBeChecked();
			await expect(page).toHaveURL(new RegExp(`layers=${id}(&|$)`));
			const drawn = changedPixels(without, await mapPage.picture());
			expect(drawn).toBeGreaterThan(150);

			await layerSwitch.click();
			await expect(layerSwitch).not.toBeChecked();
			// A country's name may settle in another place than before; the layer itself is gone.
			const after = await mapPage.picture();
			expect(changedPixels(without, after)).toBeLessThan(drawn / 10);
			without = after;
		});
	}
});

test('all layers can be shown and hidden at once', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.open();
	await page.getByRole('button', { name: 'Show all' }).click();
	for (const [name] of SWITCHES) {
		await expect(page.getByRole('switch', { name, exact: true })).toBeChecked();
	}
	await page.getByRole('button', { name: 'Hide all' }).click();
	for (const [name] of SWITCHES) {
		await expect(page.getByRole('switch', { name, exact: true })).not.toBeChecked();
	}
	await expect(page).toHaveURL(/layers=(&|$)/);
});

test('legend and switches are one list, which says what is illustrative', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.open('?layers=troops,fortifications,monitoring,contact-line');
	const legend = page.getByRole('region', { name: 'Legend' });
	for (const status of [
		'Signed intent',
		'Host and signatory',
		'Potential, on conditions',
		'Willing, unspecified',
		'Suggested by an expert',
		'No commitment',
		'No word on sending troops'
	]) {
		await expect(legend.getByText(status, { exact: true })).toBeVisible();
	}
	await expect(legend.getByText(/no location has been published/i).first()).toBeVisible();
	await expect(legend.getByText(/approximate/i).first()).toBeVisible();
});
