import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFiles } from '../../src/lib/web-server/serve-files';
import { readDossierFiles } from '../../src/lib/server/read-dossier';
import { buildCopy } from '../copied-project';
import { letters, withWarsaw } from '../fixtures/letters';
import { expect, test, type Page } from './test';

/** The first dossier with thirty letters besides its article: every one speaks of France. */
const SLUG = 'ukraine-guarantees';
const FIRST = 'US hesitates as UK, France commit troops to postwar Ukraine';
let site = '';
let close = (): void => undefined;

// The pages are built once, which takes a while.
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	test.setTimeout(600_000);
	const files = withWarsaw(letters(readDossierFiles(SLUG), 30));
	const folder = buildCopy('build-bench/letters', SLUG, files);
	const server = createServer(serveFiles(folder));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	close = () => {
		server.close();
		server.closeAllConnections();
	};
});
test.afterAll(() => close());

const articles = (page: Page) => page.getByRole('navigation', { name: 'Articles' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test('the page opens with the first article alone, and goes on to the next and back', async ({
	page
}) => {
	const files: string[] = [];
	page.on('request', (request) => files.push(new URL(request.url()).pathname));
	await page.goto(site);
	await expect(articles(page).getByText('Article 1 of 31')).toBeVisible();
	expect(files.filter((file) => file.includes('/articles/'))).toEqual([]);

	await articles(page).getByRole('link', { name: 'Next article' }).click();
	await expect(heading(page, 'Letter 1')).toBeVisible();
	await expect(page.getByText('The Test Post · 15 January 2026')).toBeVisible();
	await expect(articles(page).getByText('Article 2 of 31')).toBeVisible();
	await expect(page.locator('mark')).toHaveText('France and Norway might send 1 ships.');
	await page.goBack();
	await expect(heading(page, FIRST)).toBeVisible();
});

test('an article is chosen from the list, or found by its title', async ({ page }) => {
	await page.goto(site);
	await articles(page).getByText('All 31 articles').click();
	await articles(page)
		.getByRole('link', { name: /^Letter 29/ })
		.click();
	await expect(heading(page, 'Letter 29')).toBeVisible();
	await page.getByRole('combobox', { name: /^Search/ }).fill('letter 17');
	await page.getByRole('option', { name: /^Letter 17/ }).click();
	await expect(heading(page, 'Letter 17')).toBeVisible();
	await expect(page).toHaveURL(/article=letter-17/);
});

test('a link to a passage of another article opens it', async ({ page }) => {
	await page.goto(`${site}?select=troops:FRA&article=letter-12&passage=list-12`);
	await expect(heading(page, 'Letter 12')).toBeVisible();
	await expect(
		page.locator('mark', { hasText: 'The coalition drew up list 12.' })
	).toBeInViewport();
	await expect(page.getByText(/Part of this link/)).toHaveCount(0);
});

test('of a link to what there is not, the rest is shown', async ({ page }) => {
	await page.goto(`${site}?select=troops:FRA&article=letter-12&passage=list-13`);
	await expect(heading(page, 'Letter 12')).toBeVisible();
	await page.goto(`${site}?layers=places&article=letter-99`);
	await expect(heading(page, FIRST)).toBeVisible();
	await expect(page.getByRole('switch', { name: 'Places' })).toBeChecked();
	await expect(page.getByRole('switch', { name: 'Troops' })).not.toBeChecked();
});

test('a country’s card says how many articles concern it, and gives more of them', async ({
	page
}) => {
	await page.goto(site);
	await page.getByRole('tab', { name: 'Countries' }).click();
	// The first article speaks of Norway only as one of the coalition.
	await page.getByRole('link', { name: /^Norway 30 claims/ }).click();
	const card = page.getByRole('tabpanel', { name: 'Norway' });
	const quote = (number: number) =>
		card.getByRole('link', { name: new RegExp(`^France and Norway might send ${number} ships`) });
	await expect(
		card.getByText('These claims are from 20 of the 31 articles that concern Norway.')
	).toBeVisible();
	await expect(quote(19)).toBeVisible();
	await expect(quote(20)).toHaveCount(0);
	await page.getByRole('tab', { name: 'Story' }).click();
	await expect(page.getByText('19 passages in the articles loaded so far')).toBeVisible();
	await page.getByRole('tab', { name: 'Norway' }).click();
	await card.getByRole('button', { name: 'Load more articles' }).click();
	await expect(quote(30)).toBeVisible();
	await expect(card.getByText(/These claims are from/)).toHaveCount(0);
	await quote(25).click();
	await expect(heading(page, 'Letter 25')).toBeVisible();
	await expect(page.getByText('Passage 25 of 30', { exact: true })).toBeVisible();
});

test('the annotations are those of all articles', async ({ page }) => {
	await page.goto(site);
	await page.locator('header').getByRole('button', { name: 'Download data', exact: true }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page
			.getByRole('dialog')
			.getByRole('button', { name: /Web Annotation/ })
			.click()
	]);
	const text = await new Response((await download.createReadStream()) as never).text();
	expect(text).toContain('France and Norway might send 30 ships.');
	expect(text).toContain('drew up list 2.');
	// Where all of them are loaded, there are still others to go to.
	await page.keyboard.press('Escape');
	await expect(articles(page).getByText('Article 1 of 31')).toBeVisible();
});

test('an article that cannot be had is said so, and can be asked for again', async ({ page }) => {
	const path = '**/articles/letter-3.json';
	await page.route(path, (route) => route.fulfill({ status: 503 }));
	await page.goto(`${site}?article=letter-3&passage=ships-3`);
	await expect(page.getByRole('alert')).toContainText(
		'letter-3.json could not be fetched (status 503)'
	);
	await page.unroute(path);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(heading(page, 'Letter 3')).toBeVisible();
	await expect(page.getByText('Passage 1 of 1')).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the list of articles and a card with more of them have no axe violation', async ({
	page
}) => {
	await page.goto(`${site}?article=letter-3`);
	await articles(page).getByText('All 31 articles').click();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	await page.goto(`${site}?select=troops:FRA`);
	await expect(page.getByRole('button', { name: 'Load more articles' })).toBeVisible();
	expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a place of which only a later letter speaks leads to it, with scripts and without', async ({
	browser,
	page
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(site);
	await plain.getByRole('link', { name: 'Warsaw', exact: true }).focus();
	await plain.keyboard.press('Enter');
	await expect(plain).toHaveURL(/#claims-places-warsaw$/);
	const claims = plain.locator('#claims-places-warsaw');
	await expect(claims.getByRole('heading', { name: 'Warsaw' })).toBeInViewport();
	await claims.getByRole('link', { name: 'Letter 7' }).click();
	await expect(plain.getByText('France and Norway might send 7 ships.')).toBeVisible();
	await context.close();

	// Where the same link is followed, or shared, with scripts.
	await page.goto(`${site}#claims-places-warsaw`);
	const card = page.getByRole('tabpanel', { name: 'Warsaw' });
	await expect(
		card.getByRole('link', { name: /^France and Norway might send 7 ships/ })
	).toBeVisible();
});

test('every link within the page without scripts leads to something that is there', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site);
	const links = page.locator('a[href^="#"]');
	const hrefs = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
	expect(hrefs).toContain('#claims-places-warsaw');
	const broken = await page.evaluate(
		(all) => all.filter((href) => document.getElementById((href ?? '').slice(1)) === null),
		hrefs
	);
	expect(broken).toEqual([]);
	await context.close();
});

test('without scripts the page says what it holds', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(site);
	const first = page.locator('noscript p').first();
	await expect(first).toBeVisible();
	await expect(first).toHaveText(/^This page holds the first of 31 articles/);
	await context.close();
});

test('what is said of a broken link stays when its article turns out not to be there', async ({
	page
}) => {
	await page.goto(`${site}?map=broken&article=zz`);
	const notice = page.getByRole('status').filter({ hasText: 'map=broken' });
	await expect(notice).toBeVisible();
	// The list of articles has been asked for, and says that there is none of that name.
	await expect(articles(page).getByText('Article 1 of 31')).toBeVisible();
	await page.getByRole('switch', { name: 'Places', exact: true }).click();
	await expect(page).toHaveURL(/layers=/);
	await expect(page).not.toHaveURL(/article=/);
	await expect(notice).toBeVisible();
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect(notice).toBeHidden();
});

test('a choice that is made while a link’s article is looked for stays, and can be taken back', async ({
	page
}) => {
	let answer = (): void => undefined;
	const asked = new Promise<void>((resolve) => (answer = resolve));
	await page.route('**/articles.json', async (route) => {
		await asked;
		await route.continue();
	});
	await page.goto(`${site}?article=zz`);
	await expect(page.getByRole('tab', { name: 'Countries' })).toBeVisible();
	const places = page.getByRole('switch', { name: 'Places', exact: true });
	const pressed = await places.isChecked();
	const answered = page.waitForResponse('**/articles.json');
	await places.click();
	answer();
	await answered;
	await expect(places).toBeChecked({ checked: !pressed });
	await expect(page).toHaveURL(/layers=/);
	await page.goBack();
	await expect(places).toBeChecked({ checked: pressed });
});

test('a sheet of what changed has the changes of articles that the page had not loaded', async ({
	page
}) => {
	const files: string[] = [];
	page.on('request', (request) => files.push(new URL(request.url()).pathname));
	await page.goto(`${site}?since=2026-01-10`);
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('SVG', { exact: true }).click();
	const saved = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Download SVG' }).click();
	const sheet = await readFile(await (await saved).path(), 'utf8');
	expect(files.filter((file) => file.includes('/articles/')).length).toBeGreaterThan(0);
	// Source and claim of a letter, which only its own file has.
	const [, shown = ''] = sheet.split('<g id="legend"');
	expect(shown.match(/might send|\d+ ships\./gu) ?? [], 'claims on the sheet').not.toEqual([]);
	expect(sheet.includes('“Letter 12”, The Test Post'), 'its source').toBe(true);
});
