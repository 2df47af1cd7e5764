import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { expect, test, type Page } from './test';
import { MapPage } from './map-page';

/*
 * What somebody who has never seen the page wants to know of it, and how many actions that may take from where
 * the page opens. A press, a choice, and a word that is typed are one each. The fourth question, whose parliament
 * must agree, is answered in four: see filter.spec.ts.
 */
class Reader {
	#actions = 0;

	constructor(readonly page: Page) {}

	get actions(): number {
		return this.#actions;
	}

	async press(role: 'button' | 'link' | 'radio' | 'tab' | 'option', name: string | RegExp) {
		this.#actions += 1;
		await this.page.getByRole(role, { name }).first().click();
	}

	async type(words: string) {
		this.#actions += 1;
		await this.page.getByRole('combobox', { name: /^Search/ }).fill(words);
	}

	async choose(label: string, value: string) {
		this.#actions += 1;
		await this.page.getByRole('combobox', { name: label }).selectOption(value);
	}
}

test('what Germany offered and on what condition is known after two actions, and is a slide after three more', async ({
	page
}) => {
	await new MapPage(page).open();
	const reader = new Reader(page);
	await reader.type('German');
	await reader.press('option', /^Germany/);
	const card = page.getByRole('tabpanel', { name: 'Germany' });
	await expect(card).toContainText('Potential, on conditions');
	await expect(card).toContainText('After a ceasefire');
	await expect(card).toContainText('The Bundestag');
	expect(reader.actions).toBeLessThanOrEqual(2);

	await reader.press('button', 'Export snapshot');
	await reader.press('radio', 'Slide 16:9');
	const saved = page.waitForEvent('download');
	await reader.press('button', 'Download PNG');
	const file = await saved;
	expect(reader.actions).toBeLessThanOrEqual(5);
	expect(file.suggestedFilename()).toBe('ukraine-guarantees-germany-2026-01-19-slide.png');
	const picture = PNG.sync.read(await readFile(await file.path()));
	expect([picture.width, picture.height]).toEqual([1920, 1080]);
});

test('one press on the map tells it as well', async ({ page }) => {
	const camera = { zoom: 3.5, latitude: 50, longitude: 12 };
	const mapPage = new MapPage(page);
	await mapPage.openAt(camera);
	await mapPage.clickAt([9.6, 51.4], camera);
	await expect(page.getByRole('tabpanel', { name: 'Germany' })).toContainText('After a ceasefire');
});

test('who changed position since a day is known after two actions', async ({ page }) => {
	await page.goto('/nile-agreement');
	await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveAttribute(
		'data-idle',
		'true',
		{ timeout: 60_000 }
	);
	const reader = new Reader(page);
	await reader.press('tab', 'Changes');
	await reader.choose('Since', '2025-09-03');
	expect(reader.actions).toBeLessThanOrEqual(2);
	const changes = page.getByRole('tabpanel', { name: 'Changes' });
	await expect(
		changes.getByRole('listitem').filter({ hasText: 'Changed 9 September 2025' }).first()
	).toContainText('inaugurated the dam');
});
