import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from './test';

async function openTable(page: Page, dossier: string): Promise<Locator> {
	await page.goto(`/${dossier}`);
	await page.getByRole('button', { name: 'Table', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Table' });
	await expect(dialog.getByRole('table')).toBeVisible();
	return dialog;
}

const names = (dialog: Locator) => dialog.getByRole('rowheader');
const heading = (dialog: Locator, name: string) =>
	dialog.getByRole('columnheader', { name, exact: true });

test('the table is sorted, saved as it is seen, and each row leads to its passage and its country', async ({
	page
}) => {
	const dialog = await openTable(page, 'ukraine-guarantees');
	const table = dialog.getByRole('table', { name: '41 actors, as of 19 January 2026' });
	await expect(names(dialog)).toHaveCount(41);
	await expect(names(dialog).first()).toHaveText('France');

	await heading(dialog, 'Status').getByRole('button').click();
	await heading(dialog, 'Status').getByRole('button').click();
	await expect(heading(dialog, 'Status')).toHaveAttribute('aria-sort', 'descending');
	// The last of the scale after those that have no place on it.
	const [refused] = await dialog
		.getByRole('rowheader', { name: /^(United States|France)$/ })
		.allInnerTexts();
	expect(refused).toBe('United States');
	await heading(dialog, 'Approval needed').getByRole('button').click();
	await expect(names(dialog).nth(0)).toHaveText('France');
	await expect(names(dialog).nth(1)).toHaveText('Germany');

	await dialog.getByRole('button', { name: /^Columns/ }).click();
	await page.getByRole('checkbox', { name: 'Who says so' }).uncheck();
	await page.getByRole('checkbox', { name: 'Quote' }).check();
	await page.keyboard.press('Escape');
	await expect(heading(dialog, 'Who says so')).toHaveCount(0);

	const saved = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save as CSV' }).click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('ukraine-guarantees-2026-01-19-table-of-actors.csv');
	const [head = [], ...rows]: string[][] = parse(await readFile(await file.path(), 'utf8'), {
		bom: true
	});
	expect(head.slice(0, -3)).toEqual(
		await dialog.getByRole('columnheader').filter({ hasNotText: /^$/ }).allInnerTexts()
	);
	expect(rows).toHaveLength(41);
	const seen = await table
		.locator('tbody tr')
		.evaluateAll((all) =>
			all
				.slice(0, 3)
				.map((row) =>
					[...row.querySelectorAll('[data-label]')].map((cell) =>
						[...cell.querySelectorAll('.item')].map(({ textContent }) => textContent).join('\n')
					)
				)
		);
	expect(rows.slice(0, 3).map((row) => row.slice(0, -3))).toEqual(seen);

	const germany = table.getByRole('row', { name: 'Germany' });
	await germany.getByRole('link', { name: 'The Bundestag, for the deployment' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page).toHaveURL(/passage=germany-bundestag-must-approve/);
	await expect(page.getByRole('tab', { name: 'Story' })).toHaveAttribute('aria-selected', 'true');
	await expect(
		page.locator('mark[data-claim]', { hasText: 'Bundestag approval' })
	).toBeInViewport();

	await page.getByRole('button', { name: 'Table', exact: true }).click();
	await dialog.getByRole('rowheader', { name: 'Montenegro' }).getByRole('link').click();
	await expect(dialog).toHaveCount(0);
	await expect(page).toHaveURL(/select=coalition%3AMNE|select=coalition:MNE/);
	await expect(page.getByRole('tab', { name: 'Montenegro' })).toHaveAttribute(
		'aria-selected',
		'true'
	);
});

test('the table of claims is copied as cells and as markup', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const dialog = await openTable(page, 'ukraine-guarantees');
	await dialog.getByText('Claims', { exact: true }).first().click();
	await expect(names(dialog)).toHaveCount(45);
	await dialog.getByRole('button', { name: 'Copy' }).click();
	await expect(dialog.getByRole('status')).toHaveText(/^Copied: 45 rows/);
	const copied = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
		return { text: await read('text/plain'), html: await read('text/html') };
	});
	const cells: string[][] = parse(copied.text, { delimiter: '\t' });
	expect(cells).toHaveLength(46);
	expect(cells[0]?.slice(0, 3)).toEqual(['Claim', 'Actors', 'Kind']);
	expect(copied.html.match(/<tr>/g)).toHaveLength(46);
});

for (const { screen, width } of [
	{ screen: 'a desk', width: 1280 },
	{ screen: 'a phone', width: 390 }
]) {
	test(`of all articles, on ${screen}, it fits and has no barrier that a program finds`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 844 });
		const dialog = await openTable(page, 'nile-agreement');
		await dialog.getByText('Claims', { exact: true }).first().click();
		await expect(names(dialog)).toHaveCount(75);
		// A quote in Arabic runs from right to left.
		const quote = dialog.getByRole('link', { name: /مواسم فيضان/ }).first();
		expect(await quote.evaluate((link) => getComputedStyle(link).direction)).toBe('rtl');
		const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(tooWide).toBe(0);
		const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
		expect(violations).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		const dark = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
		expect(dark.violations).toEqual([]);
		await dialog.getByRole('button', { name: 'Close' }).click();
		const title = page.getByRole('heading', { level: 1 });
		if (width === 1280) {
			expect(
				await title.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
			).toBe(0);
		}
	});
}

for (const width of [1280, 390]) {
	test(`two to four actors of the table are compared by keyboard, ${width} pixels wide`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 844 });
		const dialog = await openTable(page, 'ukraine-guarantees');
		const compare = dialog.getByRole('button', { name: /^Compare/ });
		const choose = (name: string) =>
			dialog.getByRole('checkbox', { name: `Compare ${name}`, exact: true });
		await choose('France').focus();
		await page.keyboard.press('Space');
		await expect(choose('France')).toBeChecked();
		await expect(compare).toBeDisabled();
		for (const name of ['Germany', 'Spain', 'Ukraine']) await choose(name).press('Space');
		await expect(compare).toHaveText('Compare (4 chosen)');

		// A fifth is not chosen, and it is said why.
		await choose('Canada').press('Space');
		await expect(choose('Canada')).not.toBeChecked();
		await expect(dialog.getByRole('status')).toHaveText(/^4 can be compared at a time/);
		await choose('Spain').press('Space');
		await choose('Canada').press('Space');
		await expect(choose('Canada')).toBeChecked();

		const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(tooWide).toBe(0);
		const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
		expect(violations).toEqual([]);

		await compare.press('Enter');
		await expect(page).toHaveURL(/compare=FRA,DEU,UKR,CAN/);
		const comparison = page.getByRole('dialog', { name: 'Compare' });
		await expect(comparison.getByRole('table')).toBeVisible();
		await expect(dialog).toHaveCount(0);
	});
}
