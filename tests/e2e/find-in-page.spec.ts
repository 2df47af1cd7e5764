import { expect, test } from './test';
import { MapPage } from './map-page';

/**
 * A browser's own search cannot be asked for by a program, and a link to words (`#:~:text=`) finds none in a
 * browser without a window. A link to a place takes the same way to what it finds: HTML, "ancestor revealing".
 */
test('what stands in a tab behind is found, and the tab comes to the front', async ({ page }) => {
	await new MapPage(page).open();
	const [story, countries] = [
		page.getByRole('tab', { name: 'Story' }),
		page.getByRole('tab', { name: 'Countries' })
	];
	const heading = page.getByRole('heading', { name: 'Signed intent' });
	await expect(countries).toHaveAttribute('aria-selected', 'false');
	await expect(heading).not.toBeInViewport();
	await page.evaluate(() => {
		const found = [...document.querySelectorAll('[role="tabpanel"] h2')].find(({ textContent }) =>
			textContent.includes('Signed intent')
		);
		if (found === undefined) throw new Error('The words are not in the page.');
		found.id = 'found';
		location.hash = 'found';
	});
	await expect(countries).toHaveAttribute('aria-selected', 'true');
	await expect(heading).toBeInViewport();
	await expect(page.getByRole('tabpanel', { name: 'Story' })).toBeHidden();
	await story.click();
	await expect(page.getByRole('tabpanel', { name: 'Story' })).toBeInViewport();
	await expect(heading).not.toBeInViewport();
});

test('a tab keeps its place while it is behind', async ({ page }) => {
	await new MapPage(page).open();
	const panel = page.getByRole('tabpanel', { name: 'Story' });
	await panel.evaluate((element) => element.scrollTo(0, 300));
	await page.getByRole('tab', { name: 'Countries' }).click();
	await expect(panel).toBeHidden();
	await page.getByRole('tab', { name: 'Story' }).click();
	await expect(panel).toBeInViewport();
	expect(await panel.evaluate(({ scrollTop }) => scrollTop)).toBe(300);
});
