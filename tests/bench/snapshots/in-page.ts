import { visit } from '../load/visit';
import { SOURCELINE } from '../pages';
import type { Bench } from '../parts';
import type { Format } from '../../../src/lib/snapshot/make-file';

/** The largest take a minute, on a machine without a graphics card. */
const PATIENCE = 600_000;

/**
 * How long the page takes from the press of “Download” to the finished file, as its reader waits:
 * milliseconds. In a browser that knows nothing of the page yet: fonts and programs are fetched.
 */
export async function savedInPage(
	{ browser, servers }: Bench,
	width: number,
	height: number,
	format: Format
): Promise<number> {
	const address = servers.build.origin + SOURCELINE.path(undefined);
	const { page, close } = await visit(browser, { address, until: 'live' });
	try {
		page.setDefaultTimeout(PATIENCE);
		await page.getByRole('button', { name: 'Export snapshot' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByText(format.toUpperCase(), { exact: true }).click();
		await dialog.getByRole('radio', { name: 'Other size' }).check();
		await dialog.getByRole('spinbutton', { name: 'Width' }).fill(String(width));
		await dialog.getByRole('spinbutton', { name: 'Height' }).fill(String(height));
		await page.keyboard.press('Tab');
		await dialog.locator('[role="img"][aria-busy="false"]').waitFor();
		const file = page.waitForEvent('download');
		const button = dialog.getByRole('button', { name: `Download ${format.toUpperCase()}` });
		const taken = button.evaluate(untilSaved);
		const [milliseconds] = await Promise.all([taken, file.then((saved) => saved.path())]);
		return milliseconds;
	} finally {
		await close();
	}
}

/** Presses the button; gives the milliseconds until the page gives the file to the browser to save. */
function untilSaved(button: Element): Promise<number> {
	return new Promise((resolve) => {
		const press = HTMLAnchorElement.prototype.click;
		const began = performance.now();
		HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
			if (this.download !== '') resolve(performance.now() - began);
			press.call(this);
		};
		(button as HTMLElement).click();
	});
}
