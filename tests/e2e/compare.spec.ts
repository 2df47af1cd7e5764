import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { MapPage } from './map-page';
import { expect, test } from './test';

test('a group is found, its card is compared with two countries, and each word leads to its passage', async ({
	page
}) => {
	await new MapPage(page).open();
	await page.getByRole('combobox', { name: /^Search/ }).fill('coalition of');
	await page.getByRole('option', { name: /^Coalition of the willing/ }).click();
	await expect(page).toHaveURL(/select=actors:coalition/);
	const card = page.getByRole('tabpanel', { name: 'Coalition of the willing' });
	await expect(card.getByText('What the article says 9 claims')).toBeVisible();
	await expect(
		page.getByText(/^Shown with Coalition of the willing: Coalition members/)
	).toBeVisible();
	await card.getByRole('link', { name: 'Ukraine', exact: true }).first().click();
	await expect(page.getByRole('heading', { level: 2, name: 'Ukraine', exact: true })).toBeVisible();
	await page.goBack();

	await page.getByRole('button', { name: 'Compare with …' }).click();
	const dialog = page.getByRole('dialog', { name: 'Compare' });
	await expect(dialog).toContainText(
		'Choose by name whom to compare Coalition of the willing with.'
	);
	const add = dialog.getByRole('combobox', { name: 'Add somebody to compare' });
	await add.selectOption('France');
	await add.selectOption('Germany');
	await expect(page).toHaveURL(/compare=coalition,FRA,DEU/);
	await expect(dialog.getByRole('columnheader')).toHaveText([
		'What is compared',
		/^Coalition of the willing\s*9 claims$/,
		/^France\s*8 claims$/,
		/^Germany\s*3 claims$/
	]);
	const row = dialog.getByRole('row', { name: /^Approval needed/ });
	await expect(row.getByRole('cell')).toHaveText([
		'Nothing is said of this.',
		'Parliament, for the funding',
		'The Bundestag, for the deployment'
	]);
	const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
	expect(violations).toEqual([]);

	await row.getByRole('link', { name: 'The Bundestag, for the deployment' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page).toHaveURL(/passage=germany-bundestag-must-approve/);
	await expect(page).not.toHaveURL(/compare=/);
	await page.goBack();
	await expect(dialog.getByRole('columnheader', { name: 'Germany' })).toBeVisible();

	await dialog.getByRole('button', { name: 'Export as a sheet' }).click();
	const sheet = page.getByRole('dialog', { name: 'Export snapshot' });
	await expect(sheet.getByRole('textbox', { name: 'Title' })).toHaveValue(
		/^Coalition of the willing; France: Signed intent; Germany: Potential, on conditions$/
	);
	await sheet.getByRole('button', { name: 'Close' }).click();
	await dialog.getByRole('button', { name: 'Close the comparison' }).click();
	await expect(dialog).toHaveCount(0);
	await expect(page).not.toHaveURL(/compare=/);
});

test('a link compares on a phone, on the day that it names, and says what it could not follow', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('/nile-agreement?compare=EGY,african-union,ETH,SDN,UGA,nobody&date=2024-08-14');
	const dialog = page.getByRole('dialog', { name: 'Compare' });
	await expect(dialog).toContainText('as of 14 August 2024');
	// What is said of the treaty in October came later; that the African Union took the papers did not.
	await expect(dialog).toContainText('The papers of all six states had reached the African Union');
	await expect(dialog).not.toContainText('9 September 2025');
	await expect(dialog).toContainText('Four can be compared at a time.');
	const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(tooWide).toBe(0);
	const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
	expect(violations).toEqual([]);
	await dialog.getByRole('button', { name: 'Close the comparison' }).click();
	const notices = page.getByRole('status').filter({ hasText: 'link' });
	await expect(notices).toContainText('the link’s “UGA” (compare) is left out');
	await expect(notices).toContainText('This dossier has nothing called “nobody”');
});

test('a comparison is what is printed', async ({ page }) => {
	const arrived = page.waitForResponse(
		async (answer) =>
			/_app\/immutable\/.*\.js$/.test(answer.url()) && (await answer.text()).includes('beforeprint')
	);
	await new MapPage(page).open('?compare=FRA,DEU');
	await arrived;
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const data = Uint8Array.from(await page.pdf({ format: 'A4' }));
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	const sheets = await Promise.all(
		Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
	);
	const texts = await Promise.all(sheets.map((sheet) => sheet.getTextContent()));
	const text = texts
		.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
		.join(' ')
		.replace(/\s+/g, ' ');
	expect(text).toContain('France, Germany, as of 19 January 2026');
	expect(text).toContain('The Bundestag, for the deployment');
	expect(text).toContain('suggesting troops after a ceasefire');
	// Neither the article nor what is said of others.
	expect(text).not.toContain('glimmer of hope');
	expect(text).not.toContain('Zelenskyy');
});

test('a comparison is saved as CSV, and copied as Markdown', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/ukraine-guarantees?compare=FRA,DEU');
	const dialog = page.getByRole('dialog', { name: 'Compare' });
	const saved = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save as CSV' }).click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('ukraine-guarantees-2026-01-19-comparison-of-FRA-DEU.csv');
	const rows: string[][] = parse(await readFile(await file.path(), 'utf8'), { bom: true });
	expect(rows[0]?.slice(0, 3)).toEqual(['What is compared', 'France', 'Germany']);
	const approval = rows.find(([label]) => label === 'Approval needed');
	expect(approval?.[2]).toBe('The Bundestag, for the deployment');

	await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Copied as Markdown.');
	const markdown = await page.evaluate(() => navigator.clipboard.readText());
	expect(markdown).toContain('\n| What is compared | France | Germany |\n| --- | --- | --- |\n');
	expect(markdown).toContain('| Approval needed | Parliament, for the funding | The Bundestag,');
});
