import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { changedPixels, colourAt, MapPage } from './map-page';

const CAMERA = { zoom: 3.5, latitude: 50, longitude: 12 };
/** In France, far from any name: [longitude, latitude] in degrees. */
const FRANCE = [2.4, 47.3] as const;

const finding = (page: Page) => page.getByRole('region', { name: 'As of 19 January 2026' });
const bar = (page: Page) => page.getByRole('region', { name: 'Filter', exact: true });

test('the page opens with the finding, and each part of it is a filter', async ({ page }) => {
	const mapPage = new MapPage(page);
	await mapPage.openAt(CAMERA);
	await expect(finding(page).getByRole('button')).toHaveText([
		'2 Signed intent',
		'1 Host and signatory',
		'1 Potential, on conditions',
		'1 Willing, unspecified',
		'2 Suggested by an expert',
		'1 No commitment'
	]);
	const before = await mapPage.picture();
	await finding(page).getByRole('button', { name: 'Signed intent' }).click();
	await expect(page).toHaveURL(/[?&]filter=status:signed-intent/);
	await expect(bar(page).getByRole('status')).toHaveText('2 countries or groups, 9 claims of 45');

	// Who is left out is drawn faintly, and who is left is not.
	const after = await mapPage.picture();
	expect(changedPixels(before, after)).toBeGreaterThan(1000);
	const france = await mapPage.pixelOf(FRANCE, CAMERA);
	expect(colourAt(after, france)).toEqual(colourAt(before, france));

	// The list follows, and so do the marks of the story.
	await page.getByRole('tab', { name: 'Countries' }).click();
	const list = page.getByRole('tabpanel', { name: 'Countries' });
	await expect(list.getByRole('link')).toHaveText([/^France/, /^United Kingdom/]);

	// Going back takes it back.
	await page.goBack();
	await expect(bar(page)).toHaveCount(0);
	await expect(list.getByRole('link', { name: /^Germany/ })).toBeVisible();
});

test('whose parliament must agree is found, and saved as CSV, in four steps', async ({ page }) => {
	await new MapPage(page).open();
	await page.getByText('Filter the claims').click();
	await page.getByText('On what terms').click();
	await page.getByRole('checkbox', { name: 'Approval needed' }).check();
	await expect(bar(page).getByRole('status')).toHaveText('2 countries or groups, 2 claims of 45');
	await expect(page).toHaveURL(/filter=terms:approval/);
	const axe = await new AxeBuilder({ page }).include('#sidebar').analyze();
	expect(axe.violations).toEqual([]);

	await page.getByRole('button', { name: 'Download data' }).click();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'All layers, CSV', exact: true }).click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('ukraine-guarantees-2026-01-19-all-layers-filtered.csv');
	const rows: { actors: string; approval: string }[] = parse(
		await readFile(await file.path(), 'utf8'),
		{ bom: true, columns: true }
	);
	expect(rows.map(({ actors }) => actors)).toEqual(['FRA', 'DEU']);
	for (const { approval } of rows) expect(approval).not.toBe('');
});

test('a link filters, the legend does, and what is filtered by goes one by one', async ({
	page
}) => {
	await new MapPage(page).open('?filter=status:signed-intent,terms:approval');
	await expect(bar(page).getByRole('status')).toHaveText('1 country or group, 1 claim of 45');
	await bar(page).getByRole('button', { name: 'Leave out “Approval needed”' }).click();
	await expect(bar(page).getByRole('status')).toHaveText(/^2 countries or groups, 9 claims/);
	const legend = page.getByRole('region', { name: 'Legend' });
	await legend.getByRole('button', { name: 'No commitment' }).click();
	await expect(bar(page).getByRole('status')).toHaveText(/^3 countries or groups/);
	await bar(page).getByRole('button', { name: 'Clear the filter' }).click();
	await expect(bar(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/filter=/);
});

test('background is marked faintly until all evidence is asked for', async ({ page }) => {
	await new MapPage(page).open();
	const lineOf = (claim: string) =>
		page
			.locator(`mark[data-claim~="${claim}"] a > span`)
			.first()
			.evaluate((span) => getComputedStyle(span).textDecorationStyle);
	// An event's place, and a commitment, both in the article's own voice.
	expect(await lineOf('leaders-in-paris')).toBe('dotted');
	expect(await lineOf('france-uk-sign-declaration-of-intent')).toBe('solid');
	await page.getByRole('checkbox', { name: 'Mark all evidence' }).check();
	expect(await lineOf('leaders-in-paris')).toBe('solid');
});
