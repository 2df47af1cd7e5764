import { expect, test } from './test';
import { MapPage } from './map-page';

test('the search knows the places of the map, and shows them without selecting anything', async ({
	page
}) => {
	const map = new MapPage(page);
	await map.open();
	const field = page.getByRole('combobox', { name: /^Search/ });
	const places = page.getByRole('group', { name: 'Places of the map' });

	// A region that is drawn, of which no claim is made.
	await field.fill('Crimea');
	await places.getByRole('option', { name: /^Crimea Region, Ukraine/ }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'The map shows Crimea (Region, Ukraine).' })
	).toHaveCount(1);
	// Crimea lies between 44.4° and 46.2° north, and 32.5° and 36.7° east.
	await expect(page).toHaveURL(/map=[\d.]+\/4[456][\d.]*\/3[3-6]/);
	expect(page.url()).not.toContain('select=');

	// A town far away, which the map fetches a cell for; misspelt as nobody is called.
	await field.fill('Asswan');
	await field.press('Enter');
	await expect(
		page.getByRole('status').filter({ hasText: 'The map shows Aswan (Egypt).' })
	).toHaveCount(1);
	// Aswan: 24.09° N, 32.90° E.
	await expect(page).toHaveURL(/map=[\d.]+\/2[345][\d.]*\/3[234]/);
	await map.idle();
	const mark = map.map.locator('span').filter({ hasText: 'Aswan' });
	await expect(mark).toBeVisible();
	expect(page.url()).not.toContain('select=');

	// What is selected next is what is spoken of.
	await field.fill('France');
	await field.press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'France selected' })).toHaveCount(1);
	await expect(mark).toHaveCount(0);
});

test('that the names of places cannot be had is said, and they are asked for again', async ({
	page
}) => {
	await page.route('**/places/names.json', (route) => route.abort());
	await new MapPage(page).open();
	const field = page.getByRole('combobox', { name: /^Search/ });
	await field.fill('Aswan');
	await expect(page.getByText(/names of the map’s places could not be fetched/)).toBeVisible();
	await page.unroute('**/places/names.json');
	await field.blur();
	await field.focus();
	await field.fill('Aswan');
	await expect(
		page.getByRole('group', { name: 'Places of the map' }).getByRole('option').first()
	).toHaveText(/Aswan/);
});
