import type { Page } from '@playwright/test';
import { MapPage } from './map-page';
import { expect, test } from './test';

/**
 * Does what page translators do: each text is put away, and a copy in a <font> element takes its place, at
 * once and for every text that comes later.
 */
function translate(): void {
	const isText = (node: Node): node is Text =>
		node.nodeType === Node.TEXT_NODE &&
		node.parentElement?.closest('svg, script, style, font') === null;
	const put = (text: Text): void => {
		if (text.data.trim() === '') return;
		const font = document.createElement('font');
		font.textContent = text.data;
		text.replaceWith(font);
	};
	const textsBelow = (root: Node): Text[] => {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		const found: Text[] = [];
		while (walker.nextNode()) if (isText(walker.currentNode)) found.push(walker.currentNode);
		return found;
	};
	for (const text of textsBelow(document.body)) put(text);
	new MutationObserver((records) => {
		for (const { target, addedNodes } of records) {
			if (isText(target)) put(target);
			for (const node of addedNodes) {
				if (isText(node)) put(node);
				else for (const text of textsBelow(node)) put(text);
			}
		}
	}).observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** All words that can be read or heard now, where they stand. */
async function words(page: Page): Promise<string> {
	return page.evaluate(() => {
		const live = [...document.querySelectorAll('[aria-live], [role="status"]')];
		return [document.title, document.body.innerText, ...live.map(({ textContent }) => textContent)]
			.join('\n')
			.replace(/[ \u00a0]+/gu, ' ')
			.replace(/\s*\n\s*/gu, '\n');
	});
}

/** What a reader does, and a sentence or two that stand there afterwards. */
const STEPS: readonly [string, (page: Page) => Promise<void>][] = [
	[
		'a country is chosen in the list',
		async (page) => {
			await page.getByRole('tab', { name: 'Countries' }).click();
			await page
				.getByRole('tabpanel', { name: 'Countries' })
				.getByRole('link', { name: 'Germany' })
				.click();
			await expect(page.getByRole('heading', { name: 'Germany', exact: true })).toBeVisible();
		}
	],
	[
		'a passage is opened',
		async (page) => {
			await page
				.getByRole('tabpanel', { name: 'Germany' })
				.getByRole('link', { name: /Bundestag approval/ })
				.first()
				.click();
			await expect(page).toHaveURL(/passage=/);
		}
	],
	[
		'a layer is switched off, and another on',
		async (page) => {
			await page.getByRole('switch', { name: 'Troops' }).click();
			await page.getByRole('switch', { name: 'Monitoring' }).click();
			await expect(page).toHaveURL(/layers=[^&]*monitoring/);
		}
	],
	[
		'all layers are hidden, and shown',
		async (page) => {
			await page.getByRole('button', { name: 'Hide all' }).click();
			await page.getByRole('button', { name: 'Show all' }).click();
			await expect(page).toHaveURL(/layers=[^&]*troops/);
		}
	],
	[
		'a place is searched and chosen',
		async (page) => {
			await page.getByRole('combobox', { name: 'Search' }).fill('Spain');
			await page.getByRole('option', { name: /Spain/ }).first().click();
			await expect(page.getByRole('heading', { name: 'Spain', exact: true })).toBeVisible();
		}
	],
	[
		'the reader goes back',
		async (page) => {
			await page.goBack();
			await expect(page.getByRole('heading', { name: 'Spain', exact: true })).not.toBeVisible();
		}
	]
];

test('a translated page says at every step what the same page says untranslated', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	await new MapPage(page).open('?select=troops:FRA');
	await new MapPage(other).open('?select=troops:FRA');
	await page.evaluate(translate);
	for (const [what, step] of STEPS) {
		await step(other);
		await step(page);
		await expect(async () => {
			expect(await words(page), what).toBe(await words(other));
		}).toPass();
	}
});
