import { MapPage } from './map-page';
import { expect, test, type Page } from './test';

const layer = (page: Page, name: string) => page.getByRole('switch', { name, exact: true });
const card = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** Presses some things, and does something else, all before the page can draw a frame. */
function inOneFrame(page: Page, names: readonly string[], then?: 'back' | 'reload'): Promise<void> {
	return page.evaluate(
		({ names, then }) => {
			for (const name of names) {
				const control = document.querySelector<HTMLElement>(name);
				if (control === null) throw new Error(`There is no ${name}.`);
				control.click();
			}
			if (then === 'back') history.back();
			if (then === 'reload') location.reload();
		},
		{ names, then }
	);
}

const PASSAGE = 'mark[data-claim~="drones-sensors-satellites-on-contact-line"] a';
const OTHER_PASSAGE = 'mark[data-claim~="spain-willing-to-contribute"] a';

test('choices of one frame have an entry each: layer, passage, passage', async ({ page }) => {
	await new MapPage(page).open('?layers=troops,coalition');
	await layer(page, 'Coalition members').click();
	await expect(page).toHaveURL(/layers=troops(&|$)/);
	await inOneFrame(page, [PASSAGE, OTHER_PASSAGE]);
	await expect(page).toHaveURL(/passage=spain/);
	await expect(page.locator(OTHER_PASSAGE).first()).toHaveAttribute('aria-current', 'true');
	await page.goBack();
	await expect(page).toHaveURL(/passage=drones/);
	await expect(page.locator(PASSAGE).first()).toHaveAttribute('aria-current', 'true');
	await page.goBack();
	await expect(page).not.toHaveURL(/passage=/);
	await expect(layer(page, 'Coalition members')).not.toBeChecked();
	await page.goBack();
	await expect(layer(page, 'Coalition members')).toBeChecked();
	await page.goForward();
	await page.goForward();
	await expect(page.locator(PASSAGE).first()).toHaveAttribute('aria-current', 'true');
});

test('back, pressed before a choice is seen, takes back that choice and nothing before it', async ({
	page
}) => {
	await new MapPage(page).open('?layers=troops,coalition');
	await layer(page, 'Coalition members').click();
	await expect(page).toHaveURL(/layers=troops(&|$)/);
	await inOneFrame(page, [PASSAGE], 'back');
	await expect(page).toHaveURL(/layers=troops(&|$)/);
	await expect(page.locator(PASSAGE).first()).not.toHaveAttribute('aria-current');
	await expect(layer(page, 'Coalition members')).not.toBeChecked();
	await page.goBack();
	await expect(layer(page, 'Coalition members')).toBeChecked();
});

test('a page that is loaded anew before a choice is seen is as its address says', async ({
	page
}) => {
	const map = new MapPage(page);
	await map.open('?layers=troops,coalition');
	await layer(page, 'Coalition members').click();
	await expect(page).toHaveURL(/layers=troops(&|$)/);
	const loaded = page.waitForEvent('load');
	await inOneFrame(page, [PASSAGE], 'reload');
	await loaded;
	// As it is sent, the page shows its default view: what it reads in the address comes with its scripts.
	await map.idle();
	await expect(layer(page, 'Coalition members')).not.toBeChecked();
	const isAsItsAddress = async (): Promise<void> => {
		const isChosen = page.url().includes('passage=');
		await expect(page.locator(`${PASSAGE}[aria-current]`)).toHaveCount(isChosen ? 1 : 0);
		const isOn = page.url().includes('coalition');
		await expect(layer(page, 'Coalition members')).toBeChecked({ checked: isOn });
	};
	await isAsItsAddress();
	// The browser may have made an entry for the choice, and one more for the page that it loaded.
	for (let steps = 0; steps < 3 && !page.url().includes('coalition'); steps += 1) {
		await page.goBack();
		await map.idle();
		await isAsItsAddress();
	}
	await expect(layer(page, 'Coalition members')).toBeChecked();
});

test('a place in the page that is put into the address opens the card of its subject', async ({
	page
}) => {
	await new MapPage(page).open('?layers=troops');
	await page.evaluate(() => (location.hash = '#claims-FRA'));
	await expect(card(page, 'France')).toBeVisible();
	await expect(page).toHaveURL(/\?layers=troops&select=troops:FRA$/);
	await page.goBack();
	await expect(card(page, 'France')).toBeHidden();
	await page.goForward();
	await expect(card(page, 'France')).toBeVisible();
});

test('after a reload, back and forward walk on through what was chosen before it', async ({
	page
}) => {
	await new MapPage(page).open('?select=troops:FRA');
	await page.getByRole('link', { name: 'Close the card' }).click();
	await expect(page).not.toHaveURL(/select=/);
	await page.reload();
	await new MapPage(page).idle();
	await page.goBack();
	await expect(card(page, 'France')).toBeVisible();
	await page.goForward();
	await expect(card(page, 'France')).toBeHidden();
});
