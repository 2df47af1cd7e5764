import { fileOf, hold } from './held-requests';
import { MapPage } from './map-page';
import { expect, test, type Locator, type Page } from './test';

const FRANCE = /select=troops:FRA/;

async function selectCountry(page: Page, name: string): Promise<void> {
	await page.getByRole('tab', { name: 'Countries' }).click();
	const countries = page.getByRole('tabpanel', { name: 'Countries' });
	await countries.getByRole('link', { name: new RegExp(name) }).click();
}

function card(page: Page, name: string): Locator {
	return page.getByRole('heading', { name, exact: true });
}

function headButton(page: Page, name: string): Locator {
	return page.locator('header').getByRole('button', { name, exact: true });
}

for (const file of ['basemap.json', 'geometries.json']) {
	test.describe(`while ${file} is on its way`, () => {
		test('the page says so, is used, and the map comes as the reader has left it', async ({
			page
		}) => {
			const { made, release } = await hold(page, file);
			await page.goto('/ukraine-guarantees?layers=troops,places');
			await made;
			const loading = page.getByRole('status').filter({ hasText: 'The map is being loaded' });
			await expect(loading).toBeVisible();
			await expect(headButton(page, 'Export snapshot')).toBeDisabled();
			await selectCountry(page, 'France');
			await expect(card(page, 'France')).toBeVisible();
			await selectCountry(page, 'Germany');
			await expect(card(page, 'Germany')).toBeVisible();
			await page.getByRole('switch', { name: 'Places', exact: true }).click();
			await expect(page).toHaveURL(/layers=troops&/);
			await page.goBack();
			await expect(page.getByRole('switch', { name: 'Places', exact: true })).toBeChecked();
			await page.goBack();
			await expect(card(page, 'France')).toBeVisible();
			await page.getByRole('switch', { name: 'Places', exact: true }).click();

			release();
			const mapPage = new MapPage(page);
			await mapPage.idle();
			await expect(loading).toBeHidden();
			await expect(page).toHaveURL(FRANCE);
			await expect(card(page, 'France')).toBeVisible();
			await expect(mapPage.map.locator('[data-layer="troops"]').first()).toBeVisible();
			await expect(mapPage.map.locator('[data-layer="places"]')).toHaveCount(0);
			await expect(headButton(page, 'Export snapshot')).toBeEnabled();
		});

		test('files of data without shapes can be had, and those with shapes once it has come', async ({
			page
		}) => {
			const { release } = await hold(page, file);
			await page.goto('/ukraine-guarantees');
			await headButton(page, 'Download data').click();
			const dialog = page.getByRole('dialog', { name: 'Download data' });
			const shapes = dialog.getByRole('button', { name: 'All layers, GeoJSON' });
			await expect(dialog.getByText('once the map’s data is loaded')).toBeVisible();
			await expect(shapes).toBeDisabled();
			const saved = page.waitForEvent('download');
			await dialog.getByRole('button', { name: 'All layers, CSV', exact: true }).click();
			expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
			release();
			await expect(shapes).toBeEnabled();
			await expect(dialog.getByText('once the map’s data is loaded')).toBeHidden();
		});

		test('the picture to be shared waits for it', async ({ page }) => {
			const { release } = await hold(page, file);
			await page.goto('/ukraine-guarantees?select=troops:FRA');
			await headButton(page, 'Share').click();
			const dialog = page.getByRole('dialog');
			await dialog.getByRole('radio', { name: 'Picture in the code' }).check();
			await expect(dialog.getByText('once the map is there')).toBeVisible();
			release();
			await expect(
				dialog.getByRole('img', { name: /^Preview of the picture.*France/ })
			).toBeVisible();
		});
	});
}

test.describe('while the card’s code is on its way', () => {
	test('its place says so, and then has the country that was selected last', async ({ page }) => {
		const { made, release } = await hold(page, fileOf('src/lib/panels/card/SelectionCard.svelte'));
		await new MapPage(page).open('?select=troops:FRA');
		await made;
		const loading = page.getByRole('status').filter({ hasText: 'The card is being loaded' });
		await expect(loading).toBeVisible();
		await selectCountry(page, 'Germany');
		await expect(loading).toBeVisible();
		release();
		await expect(card(page, 'Germany')).toBeVisible();
		await expect(loading).toBeHidden();
		await page.goBack();
		await expect(card(page, 'France')).toBeVisible();
	});

	test('a reader who has gone back to the story stays there', async ({ page }) => {
		const { release } = await hold(page, fileOf('src/lib/panels/card/SelectionCard.svelte'));
		await new MapPage(page).open();
		await selectCountry(page, 'France');
		await expect(page.getByText('The card is being loaded')).toBeVisible();
		await page.goBack();
		const story = page.getByRole('tabpanel', { name: 'Story' });
		await expect(story).toBeVisible();
		release();
		await page.waitForLoadState('networkidle');
		await expect(story).toBeVisible();
		await expect(card(page, 'France')).toHaveCount(0);
		await selectCountry(page, 'Germany');
		await expect(card(page, 'Germany')).toBeVisible();
	});
});

test.describe('while a dialog’s code is on its way', () => {
	test('its button says so; it opens for what has been selected since', async ({ page }) => {
		const { made, release } = await hold(page, fileOf('src/lib/panels/share/Share.svelte'));
		await new MapPage(page).open();
		await headButton(page, 'Share').click();
		await made;
		const opening = headButton(page, 'Opening …');
		await expect(opening).toHaveAttribute('aria-busy', 'true');
		await selectCountry(page, 'France');
		await expect(card(page, 'France')).toBeVisible();
		release();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(FRANCE);
		await expect(opening).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
	});

	test('Escape takes it back', async ({ page }) => {
		const { made, release } = await hold(page, fileOf('src/lib/panels/share/Share.svelte'));
		await new MapPage(page).open();
		await headButton(page, 'Share').click();
		await made;
		await page.keyboard.press('Escape');
		await expect(headButton(page, 'Share')).toHaveAttribute('aria-busy', 'false');
		release();
		await page.waitForLoadState('networkidle');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await headButton(page, 'Share').click();
		await expect(page.getByRole('dialog')).toBeVisible();
	});

	test('a reader who has asked for another one gets that one alone', async ({ page }) => {
		const { made, release } = await hold(page, fileOf('src/lib/panels/share/Export.svelte'));
		await new MapPage(page).open();
		await headButton(page, 'Export snapshot').click();
		await made;
		await headButton(page, 'Download data').click();
		const data = page.getByRole('dialog', { name: 'Download data' });
		await expect(data).toBeVisible();
		release();
		await page.waitForLoadState('networkidle');
		await expect(page.getByRole('dialog')).toHaveCount(1);
		await expect(data).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await headButton(page, 'Export snapshot').click();
		await expect(page.getByRole('dialog', { name: 'Export snapshot' })).toBeVisible();
	});
});

/** What a sheet takes after its dialog is open, and in which format. */
const PARTS: Readonly<
	Record<string, { readonly format: string; readonly address?: RegExp; readonly source?: string }>
> = {
	'the fonts of the preview': { format: 'SVG', address: /\.woff2$/ },
	'the fonts of the file': { format: 'PNG', address: /\.woff$/ },
	'the program that draws': { format: 'PNG', address: /\.wasm$/ },
	'the program that writes': { format: 'PDF', source: 'src/lib/snapshot/pdf/draw-pdf.ts' }
};

for (const [part, { format, address, source = '' }] of Object.entries(PARTS)) {
	test.describe(`with ${part} still to come`, () => {
		async function awaiting(page: Page) {
			await new MapPage(page).open('?select=troops:FRA');
			const held = await hold(page, address ?? fileOf(source));
			await headButton(page, 'Export snapshot').click();
			const dialog = page.getByRole('dialog');
			await dialog.getByText(format, { exact: true }).click();
			await dialog.getByRole('radio', { name: 'Square 1:1' }).check();
			await dialog.getByRole('button', { name: `Download ${format}` }).click();
			await held.made;
			const stage = dialog.getByRole('status').filter({ hasText: /Fetching the fonts|Writing/ });
			await expect(stage).toBeVisible();
			return { dialog, stage, ...held };
		}

		test('the dialog says what it does, and saves when it has come', async ({ page }) => {
			const { dialog, stage, release } = await awaiting(page);
			const saved = page.waitForEvent('download');
			release();
			expect((await saved).suggestedFilename()).toMatch(
				new RegExp(`square\\.${format.toLowerCase()}$`)
			);
			await expect(stage).toBeHidden();
			await expect(dialog.getByText(/^Saved as/)).toBeVisible();
		});

		test('nothing is saved where the reader has closed the dialog', async ({ page }) => {
			const { dialog, release } = await awaiting(page);
			const saved: string[] = [];
			page.on('download', (file) => saved.push(file.suggestedFilename()));
			await page.keyboard.press('Escape');
			await expect(dialog).toHaveCount(0);
			release();
			await selectCountry(page, 'Germany');
			await expect(card(page, 'Germany')).toBeVisible();
			await page.waitForLoadState('networkidle');
			await headButton(page, 'Export snapshot').click();
			await expect(dialog.getByRole('img', { name: /^Preview: Germany/ })).toHaveAttribute(
				'aria-busy',
				'false'
			);
			await expect(dialog.getByText(/^Saved as/)).toHaveCount(0);
			expect(saved).toEqual([]);
		});

		test('it can be cancelled, and something else be saved', async ({ page }) => {
			const { dialog, release } = await awaiting(page);
			await dialog.getByRole('button', { name: 'Cancel' }).click();
			await expect(dialog.getByText('Cancelled. Nothing was saved.')).toBeVisible();
			release();
			const saved = page.waitForEvent('download');
			await dialog.getByText('SVG', { exact: true }).click();
			await dialog.getByRole('button', { name: 'Download SVG' }).click();
			expect((await saved).suggestedFilename()).toMatch(/square\.svg$/);
		});
	});
}

test('while the picture to be shared is awaited, the reader chooses another embed', async ({
	page
}) => {
	await new MapPage(page).open();
	const { made, release } = await hold(page, fileOf('src/lib/panels/share/picture.ts'));
	await headButton(page, 'Share').click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('radio', { name: 'Picture in the code' }).check();
	await made;
	await expect(dialog.getByText('The picture is being drawn')).toBeVisible();
	await dialog.getByRole('radio', { name: 'Live map' }).check();
	const code = dialog.getByRole('textbox', { name: 'Code' });
	await expect(code).toHaveValue(/<iframe /);
	release();
	await page.waitForLoadState('networkidle');
	await expect(code).toHaveValue(/<iframe /);
	await dialog.getByRole('radio', { name: 'Picture in the code' }).check();
	await expect(dialog.getByRole('img', { name: /^Preview of the picture/ })).toBeVisible();
});
