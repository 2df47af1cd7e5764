import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './test';
import { MapPage } from './map-page';

test('a claim is cited from its card, and a view from its link', async ({ page }) => {
	await new MapPage(page).open('?select=troops:FRA');
	const card = page.getByRole('tabpanel', { name: 'France' });
	await card
		.getByRole('button', { name: /^Cite: .*declaration of intent/ })
		.first()
		.click();
	const dialog = page.getByRole('dialog', { name: 'Cite this' });
	const text = dialog.getByRole('textbox', { name: 'Text', exact: true });
	await expect(text).toHaveValue(/^“.*” \(paragraph \d+\)/);
	await expect(text).toHaveValue(/\/ukraine-guarantees\?passage=[a-z0-9-]+$/);
	await expect(dialog.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(/^@misc\{/);
	const axe = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
	expect(axe.violations).toEqual([]);

	// The link in it leads to the words.
	const [link = ''] = /https?:\S+$/.exec(await text.inputValue()) ?? [];
	await page.goto(link);
	await expect(page.locator('mark[data-state="current"]').first()).toBeVisible();

	await page.getByRole('button', { name: 'Share' }).click();
	const share = page.getByRole('dialog', { name: /^Share/ });
	await share.getByText('Cite this').click();
	await expect(share.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
		/Sourceline, as of 19 January 2026\. http/
	);
});
