import { MapPage } from './map-page';
import { expect, test, type BrowserContext, type Locator, type Page } from './test';

/** Something that a reader asks of an open dialog, and that takes files which nothing took before. */
interface Wish {
	readonly name: string;
	/** The button in the page's head. */
	readonly button: 'Export snapshot' | 'Share';
	readonly ask: (dialog: Locator) => Promise<void>;
	/** Asks for it once more, where that is done in another way. */
	readonly askAgain?: (dialog: Locator) => Promise<void>;
	/** What is seen when it is fulfilled. */
	readonly fulfilled: (dialog: Locator) => Locator;
}

function sheet(format: 'PNG' | 'SVG' | 'PDF', outlines = false): Wish {
	return {
		name: `a sheet as ${format}${outlines ? ' with outlines' : ''}`,
		button: 'Export snapshot',
		ask: async (dialog) => {
			await dialog.getByText(format, { exact: true }).click();
			await dialog.getByRole('radio', { name: 'This window' }).check();
			if (format === 'SVG') {
				await dialog.getByRole('radio', { name: outlines ? /^As outlines/ : /^As text/ }).check();
			}
			await dialog.getByRole('button', { name: `Download ${format}` }).click();
		},
		fulfilled: (dialog) =>
			dialog.getByText(new RegExp(`^Saved as .*\\.${format.toLowerCase()}\\.$`))
	};
}

const PREVIEW: Wish = {
	name: 'the preview of a sheet',
	button: 'Export snapshot',
	ask: () => Promise.resolve(),
	askAgain: (dialog) => dialog.getByRole('button', { name: 'Try again' }).click(),
	fulfilled: (dialog) => dialog.locator('[aria-label^="Preview: "][aria-busy="false"]')
};

const PICTURE: Wish = {
	name: 'the picture in the code',
	button: 'Share',
	ask: (dialog) => dialog.getByRole('radio', { name: 'Picture in the code' }).check(),
	fulfilled: (dialog) => dialog.getByRole('img', { name: /^Preview of the picture/ })
};

const LIVE_CODE: Wish = {
	name: 'the code of a live map',
	button: 'Share',
	ask: (dialog) => dialog.getByRole('radio', { name: 'Live map' }).check(),
	fulfilled: (dialog) => dialog.getByRole('textbox', { name: 'Code' })
};

/** What the dialog can do without a file that this wish takes. */
function instead({ button }: Wish, file: string): Wish {
	if (button === 'Share') return LIVE_CODE;
	return file.endsWith('.woff2') ? sheet('PNG') : sheet('SVG');
}

/** What the dialog says where the file is missing. */
function words(file: string): RegExp {
	return /\.woff2?$/.test(file)
		? /A font of the sheet could not be fetched \(no answer\)\. Check the connection/
		: /The program that .* could not be fetched\. Check the connection/;
}

async function openPage(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	// A view of its own, so that the share dialog asks who serves it.
	await new MapPage(page).open('?select=troops:FRA');
	return page;
}

async function openDialog(page: Page, { button }: Wish): Promise<Locator> {
	await page.locator('header').getByRole('button', { name: button, exact: true }).click();
	return page.getByRole('dialog');
}

/** The files that the wish takes, beyond those of the dialog itself. */
async function filesOf(context: BrowserContext, wish: Wish): Promise<readonly string[]> {
	const page = await openPage(context);
	const files = new Set<string>();
	const note = (address: string) => files.add(new URL(address).pathname);
	if (wish === PREVIEW) page.on('request', (request) => note(request.url()));
	const dialog = await openDialog(page, wish);
	if (wish.button === 'Export snapshot') await expect(PREVIEW.fulfilled(dialog)).toBeVisible();
	else await expect(LIVE_CODE.fulfilled(dialog)).toBeVisible();
	if (wish !== PREVIEW) page.on('request', (request) => note(request.url()));
	await wish.ask(dialog);
	await expect(wish.fulfilled(dialog)).toBeVisible();
	await page.close();
	// The code of the dialog itself is a matter of missing-files.spec.ts.
	const isOfWish = wish === PREVIEW ? /\.woff2$/ : /\.(woff2?|js|wasm)$/;
	return [...files].filter((file) => isOfWish.test(file));
}

async function wishWithout(file: string, context: BrowserContext, wish: Wish): Promise<void> {
	const page = await openPage(context);
	const matching = `**${file}`;
	await page.route(matching, (route) => route.abort());
	const dialog = await openDialog(page, wish);
	await wish.ask(dialog);
	await expect(dialog.getByRole('alert').filter({ hasText: words(file) })).toBeVisible();
	await expect(wish.fulfilled(dialog)).toBeHidden();
	await expect(dialog.getByText('being drawn')).toBeHidden();

	const other = instead(wish, file);
	await other.ask(dialog);
	await expect(other.fulfilled(dialog)).toBeVisible();

	// What can be tried again is there once the file is. Browsers remember code that has not come.
	await page.unroute(matching);
	if (!file.endsWith('.js')) {
		await (wish.askAgain ?? wish.ask)(dialog);
		await expect(wish.fulfilled(dialog)).toBeVisible();
		await expect(dialog.getByRole('alert').filter({ hasText: words(file) })).toBeHidden();
	}
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await page.getByRole('tab', { name: 'Countries' }).click();
	const countries = page.getByRole('tabpanel', { name: 'Countries' });
	await countries.getByRole('link', { name: /Germany/ }).click();
	await expect(page.getByRole('heading', { name: 'Germany', exact: true })).toBeVisible();
	await page.close();
}

test.describe('each file that an open dialog takes is missing in turn: it says so, and does the rest', () => {
	test.describe.configure({ timeout: 900_000 });

	for (const wish of [PREVIEW, sheet('PNG'), sheet('SVG', true), sheet('PDF'), PICTURE]) {
		test(wish.name, async ({ context }) => {
			const files = await filesOf(context, wish);
			expect(files).not.toEqual([]);
			for (const file of files) {
				await test.step(file, () => wishWithout(file, context, wish));
			}
		});
	}
});

test('files of data take nothing that could be missing', async ({ context }) => {
	const page = await openPage(context);
	await page.locator('header').getByRole('button', { name: 'Download data' }).click();
	const dialog = page.getByRole('dialog', { name: 'Download data' });
	await expect(dialog).toBeVisible();
	await context.setOffline(true);
	for (const file of [
		'All layers, GeoJSON',
		'All layers, CSV',
		'All layers, KML',
		'Claims as Web Annotations, JSON-LD',
		'Sources as citations, CSL-JSON'
	]) {
		const saved = page.waitForEvent('download');
		await dialog.getByRole('button', { name: file, exact: true }).click();
		const name = (await saved).suggestedFilename();
		await expect(dialog.getByRole('status')).toContainText(`Saved as ${name}`);
	}
	await expect(dialog.getByRole('alert')).toBeEmpty();
});

for (const [what, answer] of Object.entries({
	'nothing comes': undefined,
	'a page of HTML comes': '<!doctype html><title>Sign in to this network</title>'
})) {
	test(`when ${what} as oEmbed answer, the share dialog offers what works on any server`, async ({
		context
	}) => {
		const page = await openPage(context);
		await page.route('**/oembed.json?*', (route) =>
			answer === undefined ? route.abort() : route.fulfill({ body: answer })
		);
		const dialog = await openDialog(page, PICTURE);
		await dialog.getByRole('radio', { name: 'Frozen map' }).check();
		await expect(dialog.getByText('This site is served as plain files and can')).toBeVisible();
		await LIVE_CODE.ask(dialog);
		await expect(LIVE_CODE.fulfilled(dialog)).toHaveValue(/<iframe /);
	});
}
