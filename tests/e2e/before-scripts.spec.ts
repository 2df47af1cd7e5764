import { DrawnMap } from './drawn-map';
import { hold } from './held-requests';
import { expect, test, type Page } from './test';

/** @returns lets the scripts come */
async function openBeforeScripts(page: Page): Promise<() => void> {
	const { made, release } = await hold(page, /_app\/immutable\/entry\/start\.[^/]*\.js$/);
	await page.goto('/ukraine-guarantees');
	await made;
	return release;
}

test('what is typed before the scripts are there is searched for once they are', async ({
	page
}) => {
	const release = await openBeforeScripts(page);
	await page.getByRole('combobox', { name: /^Search/ }).fill('Germ');
	release();
	await expect(page.getByRole('option', { name: /Germany/ }).first()).toBeVisible();
});

test('a country that is picked on the drawn map before the scripts are there has its card', async ({
	page
}) => {
	const release = await openBeforeScripts(page);
	await new DrawnMap(page).clickAt([2.4, 46.6]);
	release();
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
	await expect(page).toHaveURL(/\/ukraine-guarantees\?select=troops:FRA$/);
});

test('what is pressed before the scripts are there is done once they are', async ({ page }) => {
	const release = await openBeforeScripts(page);
	await page.getByRole('tab', { name: 'Countries' }).click();
	await page.getByRole('switch', { name: 'Places', exact: true }).click();
	release();
	await expect(page.getByRole('tabpanel', { name: 'Countries' })).toBeVisible();
	await expect(page.getByRole('switch', { name: 'Places', exact: true })).not.toBeChecked();
	await expect(page).toHaveURL(/layers=troops,contact-line(&|$)/);
});

test('each switch that is pressed before the scripts are there is switched once', async ({
	page
}) => {
	const release = await openBeforeScripts(page);
	await page.getByRole('switch', { name: 'Places', exact: true }).click();
	await page.getByRole('switch', { name: 'Coalition members', exact: true }).click();
	release();
	await expect(page).toHaveURL(/layers=troops,coalition,contact-line(&|$)/);
	await expect(page.getByRole('switch', { name: 'Places', exact: true })).not.toBeChecked();
	await expect(page.getByRole('switch', { name: 'Coalition members', exact: true })).toBeChecked();
	await page.goBack();
	await expect(page).toHaveURL(/layers=troops,contact-line(&|$)/);
});
