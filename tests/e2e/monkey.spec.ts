import type { CDPSession } from '@playwright/test';
import { drawnByMapLibre, withGraphicsCard } from './graphics-card';
import { MapPage } from './map-page';
import { Monkey } from './monkey';
import { expect, test, type Page } from './test';

const SEED = 20260119;

/**
 * How many times as much there may be after 1,000 interactions as after 200, by which time every part
 * of the page has been used. A browser may hold on to one sidebar that has been replaced (what had
 * the focus last, what is in its history), which nearly doubles nodes and listeners once; it also
 * remembers some kilobytes for each step of the history. A leak would go on growing: one row of a
 * list with every tenth interaction is above these bounds.
 */
const GROWTH = { nodes: 2.2, listeners: 2.2, documents: 1.5, heap: 1.3 } as const;

test('1,000 random interactions: no error, nothing broken, no growth in memory', async ({
	page
}) => {
	test.setTimeout(1_200_000);
	await begin(page);
	const browser = await page.context().newCDPSession(page);
	const monkey = new Monkey(page, SEED);
	await openEverything(page);
	await monkey.play(200);
	const before = await memory(page, browser);
	await monkey.play(800);
	const after = await memory(page, browser);
	console.log('Memory after 200 interactions', before, 'and after 1,000', after);
	for (const what of ['nodes', 'listeners', 'documents', 'heap'] as const) {
		expect(after[what], what).toBeLessThan(before[what] * GROWTH[what]);
	}
	await answers(page);
});

test('150 random interactions with MapLibre: no error, nothing broken', async ({ page }) => {
	test.setTimeout(600_000);
	await withGraphicsCard(page);
	await begin(page);
	await drawnByMapLibre(page);
	await new Monkey(page, SEED).play(150);
	await calmDown(page);
	await answers(page);
});

async function begin(page: Page): Promise<void> {
	await stayHere(page);
	await new MapPage(page).open();
}

/** Links to sources lead nowhere and are not dragged; what opens in another tab is closed. */
async function stayHere(page: Page): Promise<void> {
	await page
		.context()
		.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => route.fulfill({ status: 204 }));
	page.on('popup', (popup) => void popup.close());
	// Playwright waits for ever for a link's drag that the page allows and the browser then refuses.
	await page.addInitScript(() => {
		addEventListener('dragstart', (event) => event.preventDefault(), { capture: true });
	});
}

async function openEverything(page: Page): Promise<void> {
	for (const name of ['Share', 'Download data', 'Export snapshot']) {
		await page.locator('header').getByRole('button', { name, exact: true }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
	}
	await page.getByRole('combobox', { name: /^Search/ }).fill('Germ');
	await expect(page.getByRole('option', { name: /Germany/ }).first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
}

/** Closes what is open, and brings the window, the view and the sidebar into one known state. */
async function calmDown(page: Page): Promise<void> {
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(async () => {
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 100 });
	}).toPass();
	await page.mouse.move(1, 1);
	// As a link in the page would: without loading it anew, which would empty the memory. Once more where
	// the last thing that was pressed was still leading to another page.
	await expect(async () => {
		await page.evaluate(() => {
			const link = document.createElement('a');
			link.href = '/ukraine-guarantees?layers=troops';
			document.body.append(link);
			link.click();
			link.remove();
		});
		await expect(page).toHaveURL(/ukraine-guarantees\?layers=troops$/, { timeout: 5000 });
	}).toPass();
	await page.getByRole('tab', { name: 'Story' }).click();
	await new MapPage(page).idle();
}

/** After the waste has been collected: heap in bytes, counts of nodes and listeners. */
async function memory(page: Page, browser: CDPSession) {
	await calmDown(page);
	await browser.send('HeapProfiler.enable');
	await browser.send('HeapProfiler.collectGarbage');
	await browser.send('HeapProfiler.collectGarbage');
	await browser.send('Performance.enable');
	const { metrics } = await browser.send('Performance.getMetrics');
	const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
	return {
		nodes: metric('Nodes'),
		listeners: metric('JSEventListeners'),
		documents: metric('Documents'),
		heap: metric('JSHeapUsedSize')
	};
}

async function answers(page: Page): Promise<void> {
	await page.getByRole('tab', { name: 'Countries' }).click();
	const countries = page.getByRole('tabpanel', { name: 'Countries' });
	await countries.getByRole('link', { name: /France/ }).click();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await new MapPage(page).idle();
}
