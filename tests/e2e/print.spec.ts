import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MapPage } from './map-page';
import { expect, test } from './test';

const DOSSIER = join(import.meta.dirname, '../../geo/dossiers/ukraine-guarantees');
const ARTICLE = 'us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine';

interface Claim {
	readonly actors: readonly string[];
	readonly summary: string;
	readonly condition?: string;
	readonly passages: readonly { readonly exact: string }[];
}
const { claims } = JSON.parse(readFileSync(join(DOSSIER, 'claims.json'), 'utf8')) as {
	readonly claims: readonly Claim[];
};

/** Letters alone: line breaks, page numbers and the numbers of notes are none of the text, and quotes look alike. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{Ll}\p{Lu}]/gu, '');

interface Print {
	/** Letters of each page. */
	readonly pages: readonly string[];
	/** Letters of all pages. */
	readonly text: string;
	/** Addresses that its links lead to. */
	readonly links: readonly string[];
}

/** What the browser prints. */
async function print(page: Page, options: Parameters<Page['pdf']>[0] = {}): Promise<Print> {
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const data = Uint8Array.from(await page.pdf({ format: 'A4', ...options }));
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	const sheets = await Promise.all(
		Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
	);
	const pages = await Promise.all(
		sheets.map(async (sheet) => {
			const { items } = await sheet.getTextContent();
			return letters(items.map((item) => ('str' in item ? item.str : '')).join(' '));
		})
	);
	const annotations = await Promise.all(sheets.map((sheet) => sheet.getAnnotations()));
	const links = (annotations.flat() as { url?: string }[]).flatMap(({ url }) => url ?? []);
	return { pages, text: pages.join(''), links };
}

/** Opens a view, and waits until what is drawn for paper can be: that comes last of all. */
async function open(page: Page, query = ''): Promise<void> {
	const arrived = page.waitForResponse(
		async (answer) =>
			/_app\/immutable\/.*\.js$/.test(answer.url()) && (await answer.text()).includes('beforeprint')
	);
	await new MapPage(page).open(query);
	await arrived;
}

const claimsOf = (actor: string): readonly Claim[] =>
	claims.filter(({ actors }) => actors.includes(actor));

test('of what is selected the whole card is printed, below a map that shows it', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	// The window shows the Sea of Azov: France lies far outside.
	await open(page, '?map=7/46/36.5&select=troops:FRA');
	const france = await print(page);
	const [first = ''] = france.pages;
	for (const words of [
		'Who would guarantee Ukraine’s security?',
		'As of 19 January 2026',
		'Signed intent',
		'Contact line, approximate',
		'General Assembly resolution 68/262',
		'Natural Earth'
	]) {
		expect(first, words).toContain(letters(words));
	}
	// On the map alone: the card begins on the next page.
	expect(first).toContain('FranceSignedintent');
	expect(claimsOf('FRA').length).toBeGreaterThan(5);
	for (const { summary, condition = '', passages } of claimsOf('FRA')) {
		expect(france.text).toContain(letters(summary));
		expect(france.text).toContain(letters(condition));
		for (const { exact } of passages) expect(france.text).toContain(letters(exact));
	}
	expect(france.text).toContain(letters('claims about whole groups that include France'));
	expect(france.text).toContain('Sources');
	expect(france.links).toContain(page.url());
	for (const control of ['Show on map', 'Close the card', 'Export snapshot', 'Hide all']) {
		expect(france.text).not.toContain(letters(control));
	}

	// What is printed next is true to what is then selected.
	await page.getByRole('tab', { name: 'Countries' }).click();
	await page
		.getByRole('tabpanel', { name: 'Countries' })
		.getByRole('link', { name: /^Spain/ })
		.click();
	await expect(page.getByRole('heading', { name: 'Spain', exact: true })).toBeVisible();
	const spain = await print(page, { format: 'Letter', landscape: true });
	for (const { summary } of claimsOf('ESP')) expect(spain.text).toContain(letters(summary));
	expect(spain.links).toContain(page.url());
	expect(page.url()).toContain('ESP');
	// Nothing of it is left on the screen.
	await expect(page.getByRole('img', { name: /^Map sheet/ })).toHaveCount(0);
	await expect(page.getByText('This view:')).toHaveCount(0);
});

test('without a selection the whole article is printed, with every claim', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	const { pages, text } = await print(page);
	const [, body = ''] = readFileSync(join(DOSSIER, `articles/${ARTICLE}.md`), 'utf8').split(
		/^---$[\s\S]*?^---$/m
	);
	const blocks = body.split(/\n\s*\n/).map(letters);
	expect(blocks.length).toBeGreaterThan(15);
	for (const block of blocks) expect(text).toContain(block);
	for (const { summary, condition = '' } of claims) {
		expect(text).toContain(letters(summary));
		expect(text).toContain(letters(condition));
	}
	expect(pages[0]).toContain(letters('Contact line, approximate'));
	// The legend has every status in its order, one below the other.
	expect(pages[0]).toContain(
		letters(
			'Signed intent Host and signatory Potential, on conditions Willing, unspecified Suggested by an expert No commitment No word on sending troops'
		)
	);
	// Letter is lower than A4, and its first page has the map all the same.
	const letter = await print(page, { format: 'Letter', landscape: true });
	expect(letter.pages[0]).toContain(letters('Contact line, approximate'));

	// For programs that say nothing before they print; the paper is light.
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('img', { name: /^Map sheet/ })).toBeVisible();
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.getByRole('tab')).toHaveCount(0);
	// With its number, and without the look of what is pressed.
	const statuses = page.getByRole('region', { name: 'Legend' }).getByRole('button');
	await expect(statuses).toHaveText([
		...['2 Signed intent', '1 Host and signatory', '1 Potential, on conditions'],
		...['1 Willing, unspecified', '2 Suggested by an expert', '1 No commitment']
	]);
	await expect(statuses.first()).toHaveCSS('border-top-width', '0px');
	await expect(statuses.first()).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	await page.emulateMedia({ media: 'screen' });
	await expect(page.getByRole('img', { name: /^Map sheet/ })).toHaveCount(0);
	await expect(page.getByRole('tab', { name: 'Story' })).toBeVisible();
});

test('before the map has come the first drawing is printed', async ({ page }) => {
	await page.route(/basemap\.json/, (route) => route.abort());
	await page.goto('/ukraine-guarantees');
	await expect(page.getByText('The map could not be loaded')).toBeVisible();
	const { pages } = await print(page, { landscape: true });
	expect(pages[0]).toContain(letters('France Signed intent'));
	expect(pages[0]).not.toContain(letters('The map could not be loaded'));
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('map, legend and article are printed', async ({ page }) => {
		await page.goto('/ukraine-guarantees');
		const { pages, text } = await print(page);
		for (const words of ['Who would guarantee', 'As of 19 January 2026', 'France Signed intent']) {
			expect(pages[0]).toContain(letters(words));
		}
		expect(text).toContain(letters('Natural Earth'));
		for (const { summary } of claims.filter(({ actors }) => actors.length > 0)) {
			expect(text).toContain(letters(summary));
		}
	});
});
