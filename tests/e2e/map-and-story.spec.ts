import { expect, test } from './test';
import { changedPixels, MapPage } from './map-page';

/** Western and central Europe: France and Germany well inside the picture. */
const EUROPE = { zoom: 4, latitude: 49, longitude: 10 };
/** Bourges and Kassel: near the middle of either country, far from any mark on the map. */
const FRANCE = [2.4, 46.6] as const;
const GERMANY = [9.6, 51.4] as const;

test('from France on the map to the card, and on to the sentence in the article', async ({
	page
}) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops');
	await mapPage.clickAt(FRANCE, EUROPE);

	await expect(page).toHaveURL(/select=troops:FRA/);
	const card = page.getByRole('tabpanel', { name: 'France' });
	await expect(card.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await expect(card.getByText('Signed intent').first()).toBeVisible();

	await card.getByRole('link', { name: /signed a declaration of intent/ }).click();
	await expect(page).toHaveURL(/passage=/);
	const mark = page.locator('mark', { hasText: 'signed a declaration of intent' });
	await expect(mark).toBeInViewport();
	await expect(mark).toHaveAttribute('data-claim', /france-uk-sign-declaration-of-intent/);
	await expect(mark.getByRole('link')).toHaveAttribute('aria-current', 'true');
});

test('a passage highlights its features on hover, and selects and frames them on click', async ({
	page
}) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops');
	const before = await mapPage.picture();
	const passage = page
		.locator('mark[data-claim~="spain-willing-to-contribute"]')
		.getByRole('link')
		.first();
	await passage.hover();
	const hovered = await mapPage.picture();
	expect(changedPixels(before, hovered)).toBeGreaterThan(500);

	await passage.click();
	await expect(page).toHaveURL(/select=troops:ESP/);
	await mapPage.idle();
	// Closer than before, and at Spain's latitude (36° to 44° north).
	await expect(page).toHaveURL(/map=[56]\.\d+\/(3[6-9]|4[0-4])[\d.]*\/-?\d\./);
});

test('the passages of a selection can be walked through in the article’s order', async ({
	page
}) => {
	await new MapPage(page).open('?select=troops:DEU');
	await page.getByRole('tab', { name: 'Story' }).click();
	const position = page.getByRole('navigation', { name: 'Passages' }).getByText(/ of \d+/);
	await page.getByRole('link', { name: 'Next passage' }).click();
	await expect(position).toHaveText(/1 of/);
	await expect(page).toHaveURL(/passage=/);
	const first = new URL(page.url()).searchParams.get('passage');
	await page.getByRole('link', { name: 'Next passage' }).click();
	await expect(position).toHaveText(/2 of/);
	await page.getByRole('link', { name: 'Previous passage' }).click();
	await expect(page).toHaveURL(new RegExp(`passage=${first}`));
});

test('five countries say what the article says of them', async ({ page }) => {
	await new MapPage(page).open();
	for (const [country, words] of [
		['France', ['several thousands', 'parliamentary approval for funding']],
		['United Kingdom', ['troop numbers for Ukraine would align']],
		['Germany', ['Friedrich Merz', 'Bundestag', 'ceasefire']],
		[
			'United States',
			['excluding the United States', 'US-led', 'refrained from offering protection']
		],
		['Australia', ['Jacob Funk Kirkegaard', 'non-European nations']]
	] as const) {
		await page.getByRole('tab', { name: 'Countries' }).click();
		const countries = page.getByRole('tabpanel', { name: 'Countries' });
		await countries.getByRole('link', { name: new RegExp(`^${country}`) }).click();
		const card = page.getByRole('tabpanel', { name: country, exact: true });
		for (const word of words) await expect(card.getByText(word).first()).toBeVisible();
	}
});

test('a country that is not mentioned says so', async ({ page }) => {
	await new MapPage(page).open('?select=countries:CHE');
	await expect(
		page.getByText('The article does not mention Switzerland.').filter({ visible: true })
	).toBeVisible();
});

test('where several features lie on top of each other, all are offered', async ({ page }) => {
	const mapPage = new MapPage(page);
	const camera = { zoom: 7, latitude: 48.3, longitude: 37.3 };
	await mapPage.openAt(camera, 'layers=troops,contact-line,monitoring');
	await mapPage.clickAt([37.3, 48.3], camera);
	const choice = page.getByRole('menu');
	await expect(choice.getByRole('menuitem', { name: /Ukraine/ })).toBeVisible();
	await choice.getByRole('menuitem', { name: /drone/i }).click();
	await expect(page).toHaveURL(/select=monitoring:drones/);
	await expect(choice).toBeHidden();
});

test('what lies outside the frame can be flown to', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.open('?select=troops:AUS');
	await page.getByRole('button', { name: 'Show on map' }).click();
	await mapPage.idle();
	// Australia lies between 113 and 154 degrees east and 10 and 44 degrees south.
	await expect(page).toHaveURL(/map=[\d.]+\/-[1-4]\d[\d.]*\/1[1-5]\d/);
});

test('pointing at a country says what it is, and how it stands', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops');
	await mapPage.map.hover({ position: await mapPage.pixelOf(GERMANY, EUROPE) });
	await expect(mapPage.map.getByText('Germany: Potential, on conditions')).toBeVisible();
});
