import { expect, test } from './test';
import { changedPixels, MapPage } from './map-page';

test('a link restores the whole view in a fresh browser', async ({ page, browser }) => {
	const mapPage = new MapPage(page);
	// With the layers of the passage: what is only lent to it is said on the map of those who followed it.
	await mapPage.openAt(
		{ zoom: 5, latitude: 49.5, longitude: 30 },
		'layers=troops,contact-line,monitoring'
	);
	await page.getByRole('switch', { name: 'Places', exact: true }).click();
	await page
		.locator('mark[data-claim~="drones-sensors-satellites-on-contact-line"]')
		.getByRole('link')
		.first()
		.click();
	await mapPage.idle();
	await expect(page).toHaveURL(/map=(?!5\/49\.5\/30)/);
	await page.mouse.move(0, 0);
	const expected = await mapPage.picture();

	const context = await browser.newContext({ viewport: page.viewportSize() });
	const other = new MapPage(await context.newPage());
	await other.page.goto(page.url());
	await other.idle();
	expect(changedPixels(expected, await other.picture())).toBeLessThan(2000);
	await expect(other.page.getByRole('switch', { name: 'Places', exact: true })).toBeChecked();
	await expect(
		other.page.locator('mark[data-claim~="drones-sensors-satellites-on-contact-line"]').first()
	).toBeInViewport();
	await context.close();
});

test('the browser’s back and forward buttons walk through what was chosen', async ({ page }) => {
	await new MapPage(page).open('?select=troops:FRA');
	await page.getByRole('switch', { name: 'Coalition members', exact: true }).click();
	await expect(page).toHaveURL(/coalition/);
	await page.goBack();
	await expect(page).not.toHaveURL(/coalition/);
	await expect(
		page.getByRole('switch', { name: 'Coalition members', exact: true })
	).not.toBeChecked();
	await expect(page).toHaveURL(/select=troops:FRA/);
	await page.goForward();
	await expect(page.getByRole('switch', { name: 'Coalition members', exact: true })).toBeChecked();
});

test('a broken link opens the default view and says so quietly', async ({ page }) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await new MapPage(page).open('?map=north/pole&layers=troops&select=%E0%A4%A&passage=nowhere');
	await expect(page.getByRole('status').filter({ hasText: /link/i })).toBeVisible();
	await expect(page.getByRole('switch', { name: 'Troops', exact: true })).toBeChecked();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect(page.getByRole('status').filter({ hasText: /link/i })).toBeHidden();
	expect(errors).toEqual([]);
});

test('a link that selects what every object has, but no country is, selects nothing', async ({
	page
}) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await new MapPage(page).open('?select=countries:constructor');
	await expect(page.getByRole('tab')).toHaveCount(2);
	expect(errors).toEqual([]);
});

test('a link into the page as it is without scripts opens the card', async ({ page }) => {
	await page.goto('/ukraine-guarantees?layers=places#claims-FRA');
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await expect(page).toHaveURL(/\?layers=places&select=troops:FRA$/);
	// The address says it in words of its own, in the place of those that led here.
	await page.getByRole('link', { name: 'Close the card' }).click();
	await expect(page).toHaveURL(/\?layers=places$/);
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL('about:blank');
});

test('the dossier’s own path shows the same page', async ({ page }) => {
	await page.goto('/ukraine-guarantees?select=troops:FRA');
	await new MapPage(page).idle();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
});

test('“Share” puts the link to the view on the clipboard', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await new MapPage(page).open('?select=troops:FRA&layers=troops');
	await page.getByRole('button', { name: 'Share' }).click();
	const dialog = page.getByRole('dialog', { name: 'Share this view' });
	await dialog.getByRole('button', { name: 'Copy: Link' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Link copied.');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	const { origin, pathname, searchParams } = new URL(copied);
	expect(origin + pathname).toBe(`${new URL(page.url()).origin}/ukraine-guarantees`);
	expect([...searchParams].sort()).toEqual([
		['layers', 'troops'],
		['select', 'troops:FRA']
	]);
});
