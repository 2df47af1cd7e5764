// Two dossiers of different subjects, and the ways between them.
import { expect, test } from './test';
import { MapPage } from './map-page';

const UKRAINE = 'Who would guarantee Ukraine’s security?';
const NILE = 'Who has agreed to share the Nile?';

test('the front page leads to each dossier, and each of them back', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('article')).toHaveCount(2);
	const nile = page.getByRole('article').filter({ hasText: NILE });
	await expect(nile).toContainText('As of 10 September 2025');
	await expect(nile).toContainText('3 articles');
	await expect(page.getByRole('article').filter({ hasText: UKRAINE })).toContainText('1 article ');

	await nile.getByRole('link', { name: NILE }).click();
	await expect(page.getByRole('heading', { level: 1, name: NILE })).toBeVisible();
	await page.getByRole('link', { name: 'All dossiers' }).click();
	await page.getByRole('link', { name: UKRAINE }).click();
	await expect(page.getByRole('heading', { level: 1, name: UKRAINE })).toBeVisible();
});

test('the browser leads from one dossier straight to another', async ({ page }) => {
	await new MapPage(page).open('?select=troops:FRA');
	await page.getByRole('link', { name: 'All dossiers' }).click();
	await page.getByRole('link', { name: NILE }).click();
	await expect(page.getByRole('heading', { level: 1, name: NILE })).toBeVisible();
	// As its list of pages to go back to does.
	await page.evaluate(() => history.go(-2));
	await expect(page.getByRole('heading', { level: 1, name: UKRAINE })).toBeVisible();
	await expect(page.getByRole('tabpanel', { name: 'France' })).toContainText('Signed intent');
	await page.evaluate(() => history.go(2));
	await expect(page.getByRole('heading', { level: 1, name: NILE })).toBeVisible();
	await new MapPage(page).idle();
});

test('a link from the time of one dossier opens the view that it opened then', async ({ page }) => {
	await page.goto('/?select=troops:FRA&layers=troops');
	await expect(page).toHaveURL(/\/ukraine-guarantees\?/);
	await expect(page.getByRole('tabpanel', { name: 'France' })).toContainText('Signed intent');
});

test('on another day, map, legend and card are that day’s, and say so', async ({ page }) => {
	const mapPage = new MapPage(page);
	await page.goto('/nile-agreement?layers=agreement&select=agreement:ETH');
	await mapPage.idle();
	const card = page.getByRole('tabpanel', { name: 'Ethiopia' });
	await expect(card).toContainText('Party: ratified');
	const legend = page.getByRole('region', { name: 'Legend' });
	await expect(legend).toContainText('Party: acceded');

	const day = page.getByRole('slider', { name: 'Day' });
	await day.focus();
	await day.press('Home');
	await expect(page).toHaveURL(/date=2010-05-14/);
	await expect(card).toContainText('Signed, not ratified');
	await expect(card).not.toContainText('Party: ratified');
	await expect(legend).not.toContainText('Party: acceded');
	await expect(page.getByRole('banner')).toContainText('As of 14 May 2010');
	await mapPage.idle();

	await day.press('End');
	await expect(page).not.toHaveURL(/date=/);
	await expect(card).toContainText('Party: ratified');
});

test('a card tells each change with its day, and the words of which article brought it', async ({
	page
}) => {
	await page.goto('/nile-agreement?layers=agreement&select=agreement:BDI');
	const card = page.getByRole('tabpanel', { name: 'Burundi' });
	const history = card.getByRole('listitem').filter({ hasText: '28 February 2011' });
	await expect(history).toContainText('Signed, not ratified');
	await expect(history).toContainText('“Six states bring a Nile treaty to life');
	await history.getByRole('link').click();
	await expect(page.locator('mark[data-claim~="burundi-signs"]').first()).toBeInViewport();
});

test('a dossier says nothing of another’s subject', async ({ page }) => {
	await page.goto('/nile-agreement?select=countries:IND');
	const card = page.getByRole('tabpanel', { name: 'India' });
	await expect(card).toContainText('None of the 3 articles mentions India');
	await expect(page.locator('body')).not.toContainText(/Ukraine|troops|NATO/);
});

test('what changed since a day is listed with what it was before, and a link says since when', async ({
	page
}) => {
	await page.goto('/nile-agreement?since=2025-09-02');
	await expect(page.getByRole('tab', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true');
	const changes = page.getByRole('tabpanel', { name: 'Changes' });
	const opened = changes.getByRole('listitem').filter({ hasText: 'inaugurated the dam' });
	await expect(opened.first()).toContainText('Changed 9 September 2025');
	await expect(changes.getByRole('heading', { level: 3 }).last()).toContainText('2025');

	await changes.getByRole('combobox', { name: 'Since' }).selectOption('3 September 2025');
	await expect(page).toHaveURL(/since=2025-09-03/);
});
