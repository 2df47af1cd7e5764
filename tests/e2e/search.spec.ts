import { expect, test } from './test';
import { MapPage } from './map-page';

test('a slash leads to the search, which knows what people call things', async ({ page }) => {
	await new MapPage(page).open();
	const field = page.getByRole('combobox', { name: /^Search/ });
	await page.keyboard.press('/');
	await expect(field).toBeFocused();
	await field.fill('Turkish');
	await page.getByRole('option', { name: /^Türkiye/ }).click();
	await expect(page).toHaveURL(/select=troops:TUR/);

	await field.fill('Merz');
	const people = page.getByRole('group', { name: 'People and groups' });
	await people.getByRole('option', { name: /^Friedrich Merz/ }).click();
	await expect(page).toHaveURL(/passage=germany-offers-troops-to-nato-neighbours/);

	// A slash in a field is a slash.
	await field.fill('');
	await field.press('/');
	await expect(field).toHaveValue('/');

	await field.fill('no commitment');
	const words = page.getByRole('group', { name: 'Statuses and layers' });
	await words.getByRole('option', { name: /^No commitment/ }).click();
	await expect(page).toHaveURL(/filter=status:no-commitment/);
	await expect(page.getByRole('region', { name: 'Filter', exact: true })).toBeVisible();
});
