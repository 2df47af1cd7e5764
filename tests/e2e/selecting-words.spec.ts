import { MapPage } from './map-page';
import { expect, test, type Page } from './test';

/** Where a run of words begins and ends on the screen, CSS pixels. */
async function placeOf(
	page: Page,
	words: string,
	within = 'body'
): Promise<{ from: DOMRect; to: DOMRect }> {
	return page.evaluate(
		({ wanted, within }) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const node = walker.currentNode as Text;
				const start = node.data.indexOf(wanted);
				if (start === -1 || node.parentElement?.closest(within)?.checkVisibility() !== true)
					continue;
				const letter = (offset: number): DOMRect => {
					const range = document.createRange();
					range.setStart(node, offset);
					range.setEnd(node, offset + 1);
					return range.getBoundingClientRect();
				};
				return { from: letter(start), to: letter(start + wanted.length - 1) };
			}
			throw new Error(`No text has “${wanted}”.`);
		},
		{ wanted: words, within }
	);
}

async function select(page: Page, first: string, last: string): Promise<string> {
	await page.getByText(first).filter({ visible: true }).first().scrollIntoViewIfNeeded();
	const { from } = await placeOf(page, first);
	const { to } = await placeOf(page, last);
	await page.mouse.move(from.x + 0.5, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
	await page.mouse.move(to.x + to.width - 0.5, to.y + to.height / 2);
	await page.mouse.up();
	return selectedWords(page);
}

const selectedWords = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '');

test.beforeEach(async ({ page }) => {
	await new MapPage(page).open();
});

test('words within a marked passage are selected as any others, and nothing is opened', async ({
	page
}) => {
	const address = page.url();
	expect(await select(page, 'declaration of intent', 'declaration of intent')).toBe(
		'declaration of intent'
	);
	expect(page.url()).toBe(address);
});

test('words are selected across passages', async ({ page }) => {
	const selected = await select(page, 'gathered in Paris', 'remained engaged');
	expect(selected).toMatch(/^gathered in Paris to consolidate .*remained engaged$/su);
	expect(page.url()).not.toContain('passage=');
});

test('a click still opens the passage, also one on words that are selected', async ({ page }) => {
	await select(page, 'declaration of intent', 'declaration of intent');
	await page
		.locator('mark', { hasText: 'declaration of intent' })
		.getByRole('link')
		.first()
		.click();
	await expect(page).toHaveURL(/passage=/);
});

test.describe('with a finger', () => {
	test.use({ viewport: { width: 390, height: 844 }, isMobile: true });

	test('a word in a passage is selected by a long press, and a tap opens the passage', async ({
		page
	}) => {
		// Touch that Chromium makes of a mouse is read for gestures, and that of `touchscreen` is not.
		const browser = await page.context().newCDPSession(page);
		await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
		await browser.send('Emulation.setEmitTouchEventsForMouse', { enabled: true });
		const words = page.locator('mark', { hasText: 'declaration of intent' }).first();
		await words.scrollIntoViewIfNeeded();
		const { from } = await placeOf(page, 'declaration of intent', 'mark');
		const place = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
		await page.mouse.move(place.x, place.y);
		const address = page.url();
		await page.evaluate(() => {
			addEventListener('touchend', () => (document.body.dataset['lifted'] = 'true'));
		});

		// Chromium answers neither before the gesture has ended, nor always then.
		void Promise.allSettled([page.mouse.down()]);
		await expect.poll(() => selectedWords(page)).toBe('declaration');
		void Promise.allSettled([page.mouse.up()]);
		await expect(page.locator('body[data-lifted]')).toHaveCount(1);
		expect(await selectedWords(page)).toBe('declaration');
		expect(page.url()).toBe(address);

		void Promise.allSettled([page.mouse.down(), page.mouse.up()]);
		await expect(page).toHaveURL(/passage=/);
	});
});
