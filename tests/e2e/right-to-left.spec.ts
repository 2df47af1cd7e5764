import { expect, test, type Locator } from './test';

const ARTICLE = 'cairo-and-khartoum-refuse-one-sided-steps';

/** Words of an element in the order in which they are read there: line by line, from left to right. */
async function asRead(element: Locator, words: readonly string[]): Promise<string[]> {
	return element.evaluate((root, sought) => {
		const placed = sought.map((each) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const node = walker.currentNode as Text;
				const start = node.data.indexOf(each);
				if (start === -1) continue;
				const range = document.createRange();
				range.setStart(node, start);
				range.setEnd(node, start + each.length);
				const [first] = range.getClientRects();
				if (first !== undefined) return { each, line: Math.round(first.bottom / 8), x: first.x };
			}
			throw new Error(`“${each}” is not there.`);
		});
		return placed
			.sort((one, other) => one.line - other.line || one.x - other.x)
			.map(({ each }) => each);
	}, words);
}

test('an Arabic article and the lines about it are read in the right order', async ({ page }) => {
	await page.goto(`/nile-agreement?article=${ARTICLE}&select=talks:cairo`);
	await page.getByRole('tab', { name: 'Story' }).click();
	const story = page.locator('article[lang="ar"]');
	await expect(story).toBeVisible();
	for (const text of [story.getByRole('heading', { level: 2 }), story.locator('mark').first()]) {
		expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
	}
	const imprint = ['Sourceline editors', '10 September', '2025'];
	expect(await asRead(story.locator('header'), imprint)).toEqual(imprint);

	// A sentence of the page that begins with an Arabic title goes on from left to right.
	await page.getByRole('combobox', { name: 'Search' }).fill('القانون');
	const found = page.getByRole('option').filter({ hasText: 'paragraph 1' });
	const line = (paragraph: string) => ['Sourceline editors', '10 September 2025', paragraph];
	expect(await asRead(found, line('paragraph 1'))).toEqual(line('paragraph 1'));
	expect(
		await found.locator('.name > *').evaluate((element) => getComputedStyle(element).direction)
	).toBe('rtl');
	await page.keyboard.press('Escape');

	await page.getByRole('tab', { name: 'Cairo' }).click();
	const quote = page.getByRole('link', { name: 'وقال الجانبان' }).filter({ visible: true }).first();
	await expect(quote).toHaveAttribute('lang', 'ar');
	await expect(quote).toHaveAttribute('dir', 'rtl');
	expect(await asRead(quote, line('paragraph 2'))).toEqual(line('paragraph 2'));

	// Notes stand beside the end of the lines, on paper as well.
	await page.getByRole('tab', { name: 'Story' }).click();
	await page.emulateMedia({ media: 'print' });
	const block = story
		.locator('.block')
		.filter({ has: page.getByRole('list') })
		.first();
	const words = await block.locator('.text').boundingBox();
	const notes = await block.getByRole('list').boundingBox();
	expect((notes?.x ?? 0) + (notes?.width ?? 0)).toBeLessThanOrEqual(words?.x ?? 0);
});
