import { PNG } from 'pngjs';
import { changedPixels, MapPage } from './map-page';
import { expect, test, type Locator } from './test';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

/** How it looks without a ground: what is left must tell its state. */
async function pictureOf(control: Locator): Promise<PNG> {
	await control.evaluate((element: HTMLElement) => {
		element.style.background = 'none';
	});
	return PNG.sync.read(await control.screenshot());
}

/** What borders, outlines, letters and lines tell of a state, without any ground. */
async function edgesOf(control: Locator): Promise<string> {
	return control.evaluate((element) => {
		const { outlineStyle, outlineWidth, borderBottomColor, fontWeight } = getComputedStyle(element);
		const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth}`;
		return [outline, borderBottomColor, fontWeight].join();
	});
}

test('switches, tabs and what is chosen show it without a ground', async ({ page }) => {
	await new MapPage(page).open('?select=troops:FRA');
	const layer = page.getByRole('switch', { name: 'Troops', exact: true });
	const on = await pictureOf(layer);
	await layer.click();
	await expect(layer).not.toBeChecked();
	await page.mouse.move(0, 0);
	expect(changedPixels(on, await pictureOf(layer))).toBeGreaterThan(60);

	const [story, countries] = [
		page.getByRole('tab', { name: 'Story' }),
		page.getByRole('tab', { name: 'Countries' })
	];
	await countries.click();
	expect(await edgesOf(countries)).not.toBe(await edgesOf(story));
	const panel = page.getByRole('tabpanel', { name: 'Countries' });
	const [france, germany] = [
		panel.getByRole('link', { name: 'France' }),
		panel.getByRole('link', { name: 'Germany' })
	];
	expect(await edgesOf(france)).not.toBe(await edgesOf(germany));

	await page.getByRole('combobox', { name: /^Search/ }).fill('Fra');
	const found = page.getByRole('option').first();
	await expect(found).toBeVisible();
	const before = await edgesOf(found);
	await page.keyboard.press('ArrowDown');
	await expect(found).toHaveAttribute('aria-selected', 'true');
	expect(await edgesOf(found)).not.toBe(before);
	await page.keyboard.press('Escape');

	await story.click();
	const marks = page.locator('mark');
	const related = marks.and(page.locator('[data-state="related"]')).getByRole('link').first();
	const quiet = marks.and(page.locator('[data-state="quiet"]')).getByRole('link').first();
	expect(await edgesOf(related)).not.toBe(await edgesOf(quiet));
	await related.click();
	const current = marks.and(page.locator('[data-state="current"]')).getByRole('link').first();
	expect(await edgesOf(current)).not.toBe(await edgesOf(quiet));
});

test('what the map shows in a colour keeps it in the legend, within an edge', async ({ page }) => {
	await new MapPage(page).open();
	const legend = page.getByRole('region', { name: 'Legend' });
	const swatch = legend.locator('li', { hasText: 'Signed intent' }).locator('span').first();
	const { data } = PNG.sync.read(await swatch.screenshot());
	let coloured = 0;
	for (let place = 0; place < data.length; place += 4) {
		const channels = [...data.subarray(place, place + 3)];
		if (Math.max(...channels) - Math.min(...channels) > 60) coloured += 1;
	}
	expect(coloured).toBeGreaterThan(100);
	expect(await edgesOf(swatch)).toMatch(/^solid 1px/);
});

test('the form of a snapshot that is chosen shows it without a ground', async ({ page }) => {
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const group = page.getByRole('dialog').locator('label:has(input[type="radio"])');
	const chosen = group.filter({ has: page.locator('input:checked') }).first();
	const other = group.filter({ has: page.locator('input:not(:checked)') }).first();
	const widthOf = (label: Locator) =>
		label.locator('span').evaluate((span) => getComputedStyle(span).borderTopWidth);
	expect(await widthOf(chosen)).toBe('3px');
	expect(await widthOf(other)).toBe('1px');
});
