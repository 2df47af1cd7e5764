import { MapPage } from './map-page';
import { expect, test, type Page } from './test';

/** A window of 1280 × 1024 at 400 %: WCAG 2.2, 1.4.10 and 2.4.11. */
test.use({ viewport: { width: 320, height: 256 } });

/** What has the focus, and whether its middle, as far as it is in the window, can be pressed there. */
async function focused(page: Page): Promise<{ name: string; isFree: boolean } | undefined> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (element === null || element === document.body) return undefined;
		const [box] = element.getClientRects();
		const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
		if (box === undefined) return { name, isFree: false };
		const middleOf = (from: number, to: number, room: number): number =>
			(Math.max(0, from) + Math.min(room, to)) / 2;
		const there = document.elementFromPoint(
			middleOf(box.left, box.right, innerWidth),
			middleOf(box.top, box.bottom, innerHeight)
		);
		return { name, isFree: element.contains(there) };
	});
}

async function covered(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (let presses = 0; presses < 200; presses += 1) {
		await page.keyboard.press('Tab');
		const target = await focused(page);
		if (target === undefined) {
			expect(presses).toBeGreaterThan(20);
			return found;
		}
		if (!target.isFree) found.push(target.name);
	}
	throw new Error('The focus does not leave the page.');
}

for (const [what, address] of Object.entries({
	'a card': '/ukraine-guarantees?select=troops:FRA',
	'a passage in a dossier of several days':
		'/nile-agreement?passage=treaty-in-force&article=six-states-bring-a-nile-treaty-to-life'
})) {
	test(`nothing of ${what} covers what has the focus, and nothing is wider than the window`, async ({
		page
	}) => {
		await page.goto(address);
		await new MapPage(page).idle();
		await page.getByRole('button', { name: 'Legend' }).click();
		await expect(page.getByRole('button', { name: 'Hide all' })).toBeVisible();
		expect(await covered(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
}

test('the export dialog can be gone through, and scrolls', async ({ page }) => {
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const download = page.getByRole('dialog').getByRole('button').last();
	await download.scrollIntoViewIfNeeded();
	await expect(download).toBeInViewport({ ratio: 1 });
});
