import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Locator, type Page } from './test';
import { Resvg } from '@resvg/resvg-js';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { MapPage } from './map-page';

const FRANCE = 'layers=troops,contact-line&select=troops:FRA';

async function openDialog(page: Page, query: string): Promise<Locator> {
	await new MapPage(page).open(query === '' ? '' : `?${query}`);
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	return page.getByRole('dialog');
}

async function download(page: Page, format: 'PNG' | 'SVG' | 'PDF'): Promise<Buffer> {
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: `Download ${format}` }).click();
	const file = await saved;
	expect(file.suggestedFilename()).toMatch(
		new RegExp(`^ukraine-guarantees-(france-)?2026-01-19-.*\\.${format.toLowerCase()}$`)
	);
	return readFile(await file.path());
}

/** What the command line makes of the same words. */
async function byCommand(words: readonly string[], format: string): Promise<Buffer> {
	const out = join(await mkdtemp(join(tmpdir(), 'sourceline-')), `sheet.${format}`);
	const command = ['--import', 'tsx', 'src/cli/snapshot.ts', '--out', out, ...words];
	await promisify(execFile)(process.execPath, command);
	return readFile(out);
}

/** How many pixels have a colour, each channel within a small tolerance. */
function countColour(picture: PNG, [red, green, blue]: readonly [number, number, number]): number {
	let count = 0;
	for (let offset = 0; offset < picture.data.length; offset += 4) {
		const near = [red, green, blue].every(
			(value, channel) => Math.abs((picture.data[offset + channel] ?? 0) - value) <= 3
		);
		if (near) count += 1;
	}
	return count;
}

// 297 mm at 300 dots per inch of 25.4 mm: ISO 216.
for (const [preset, scale, width, height] of [
	['Slide 16:9', '2×', 3840, 2160],
	['A4 landscape, 300 dpi', '1×', 3508, 2480],
	['Portrait 4:5', '1×', 1080, 1350]
] as const) {
	test(`a PNG of ${preset} at ${scale} is ${width} by ${height} pixels`, async ({ page }) => {
		const dialog = await openDialog(page, FRANCE);
		await dialog.getByRole('radio', { name: preset }).check();
		await dialog.getByText(scale, { exact: true }).click();
		await expect(dialog.getByText(`${width} × ${height} pixels`)).toBeVisible();
		const picture = PNG.sync.read(await download(page, 'PNG'));
		expect([picture.width, picture.height]).toEqual([width, height]);
		// Okabe–Ito blue and vermilion, in which the swatches are drawn: of those who signed, and of those beyond the
		// map's edge, whom its legend passes over.
		expect(countColour(picture, [0x00, 0x72, 0xb2])).toBeGreaterThan(100);
		expect(countColour(picture, [0xd5, 0x5e, 0x00])).toBe(0);
		// Paper, and at least as much that is not paper.
		const paper = countColour(picture, [255, 255, 255]);
		expect(paper).toBeGreaterThan(0);
		expect(paper).toBeLessThan(picture.width * picture.height * 0.75);
	});
}

test('a PNG larger than any graphics card draws, with progress, or stopped half-way', async ({
	page
}) => {
	test.setTimeout(600_000);
	const dialog = await openDialog(page, FRANCE);
	await dialog.getByRole('radio', { name: 'Other size' }).check();
	await dialog.getByRole('spinbutton', { name: 'Height' }).fill('9216');
	await dialog.getByRole('spinbutton', { name: 'Width' }).fill('16384');
	await page.keyboard.press('Tab');
	await expect(dialog.getByText('16384 × 9216 pixels')).toBeVisible();
	await page.getByRole('button', { name: 'Download PNG' }).click();
	// Some of it is done, and not yet all.
	await expect(dialog.getByText(/^Writing the file … [1-9]\d?%$/)).toBeVisible({
		timeout: 200_000
	});
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect(dialog.getByText('Cancelled. Nothing was saved.')).toBeVisible();

	const saved = page.waitForEvent('download', { timeout: 500_000 });
	await page.getByRole('button', { name: 'Download PNG' }).click();
	const file = await (await saved).path();
	const head = (await readFile(file)).subarray(0, 24);
	expect([head.readUInt32BE(16), head.readUInt32BE(20)]).toEqual([16_384, 9216]);
});

test('the command line makes the same SVG, byte for byte', async ({ page, baseURL }) => {
	const camera = 'map=4.5/49.25/20.125';
	for (const query of ['', FRANCE, `${camera}&${FRANCE}`]) {
		const dialog = await openDialog(page, query);
		await dialog.getByText('SVG', { exact: true }).click();
		const drawing = await download(page, 'SVG');
		await page.keyboard.press('Escape');
		const window = await new MapPage(page).map.evaluate(
			({ clientWidth, clientHeight }) => `${clientWidth}x${clientHeight}`
		);
		const words = ['--view', query, '--site', `${baseURL}/`, '--window', window];
		const same = Buffer.compare(await byCommand(words, 'svg'), drawing) === 0;
		expect(same, query).toBe(true);
	}
});

test('a map is cropped and gets a callout by hand, and the link on its sheet makes the same sheet', async ({
	page,
	context,
	baseURL
}) => {
	const dialog = await openDialog(page, FRANCE);
	await dialog.getByRole('radio', { name: 'Slide 16:9' }).check();
	await dialog.getByText('Dark', { exact: true }).click();
	await dialog.getByText('SVG', { exact: true }).click();
	const preview = dialog.getByRole('img', { name: /^Preview: / });
	await expect(preview).toHaveAttribute('aria-busy', 'false');
	const back = dialog.getByRole('button', { name: 'The view’s own part again' });
	await expect(back).toBeDisabled();

	const map = dialog.getByRole('application', { name: /^Part of the map/ });
	const box = await map.boundingBox();
	if (box === null) throw new Error('The preview shows no map.');
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 - 20, { steps: 3 });
	await page.mouse.up();
	await expect(back).toBeEnabled();
	await map.press('ArrowLeft');
	await dialog.getByRole('button', { name: 'Nearer' }).click();

	await dialog.getByRole('button', { name: 'Add a callout' }).click();
	await dialog.getByRole('textbox', { name: 'Callout 1' }).fill('Parliament, they say, must agree');
	await dialog.getByRole('button', { name: /^Place of callout 1/ }).press('ArrowUp');
	await expect(preview).toHaveAttribute('aria-busy', 'false');
	const sheet = (await download(page, 'SVG')).toString('utf8');
	expect(sheet).toContain('must agree');
	const link = /<dc:identifier>([^<]*)</u.exec(sheet)?.[1]?.replaceAll('&amp;', '&') ?? '';
	expect(link).toMatch(/sheet=.*frame:.*callout:.*size:slide$/u);

	const elsewhere = await context.newPage();
	await elsewhere.goto(link);
	await elsewhere.getByRole('button', { name: 'Export snapshot' }).click();
	const other = elsewhere.getByRole('dialog');
	await expect(other.getByRole('radio', { name: 'Slide 16:9' })).toBeChecked();
	await expect(other.getByRole('textbox', { name: 'Callout 1' })).toHaveValue(
		'Parliament, they say, must agree'
	);
	await other.getByText('SVG', { exact: true }).click();
	expect((await download(elsewhere, 'SVG')).toString('utf8')).toBe(sheet);

	const { search } = new URL(link);
	const words = ['--view', search, '--site', baseURL ?? ''];
	expect((await byCommand(words, 'svg')).toString('utf8')).toBe(sheet);

	// What was set for one country is not what another's sheet begins with.
	await elsewhere.keyboard.press('Escape');
	await elsewhere.getByRole('tab', { name: 'Countries' }).click();
	await elsewhere
		.getByRole('link', { name: /^Germany/ })
		.first()
		.click();
	await elsewhere.getByRole('button', { name: 'Export snapshot' }).click();
	await expect(other.getByRole('radio', { name: 'A4 landscape' })).toBeChecked();
	await expect(other.getByRole('textbox', { name: 'Callout 1' })).toHaveCount(0);
});

test('a drawing needs nothing else, and another program draws the same', async ({
	page,
	context
}) => {
	const dialog = await openDialog(page, FRANCE);
	await dialog.getByRole('radio', { name: 'Slide 16:9' }).check();
	await dialog.getByText('SVG', { exact: true }).click();
	const lettered = (await download(page, 'SVG')).toString('utf8');
	await dialog.getByRole('radio', { name: 'As outlines' }).check();
	const outlined = await download(page, 'SVG');
	expect(outlined.toString('utf8')).not.toMatch(/<text|font-family|@font-face/u);

	const viewer = await context.newPage();
	const requested: string[] = [];
	viewer.on('request', (request) => requested.push(request.url()));
	await viewer.setViewportSize({ width: 1920, height: 1080 });
	await viewer.setContent(`<style>body{margin:0}svg{display:block}</style>${lettered}`);
	await viewer.evaluate(() => document.fonts.ready);
	const inChromium = PNG.sync.read(await viewer.screenshot());
	expect(requested.filter((url) => !url.startsWith('data:'))).toEqual([]);

	// Letters of its own fonts in one, outlines in the other, and two programs to draw them.
	const inResvg = new Resvg(outlined, { font: { loadSystemFonts: false } }).render();
	expect([inResvg.width, inResvg.height]).toEqual([1920, 1080]);
	const differing = pixelmatch(inChromium.data, inResvg.pixels, undefined, 1920, 1080, {
		threshold: 0.2
	});
	expect(differing / (1920 * 1080)).toBeLessThan(0.005);
});

test('a PDF has texts, and links that work', async ({ page }) => {
	const dialog = await openDialog(page, FRANCE);
	await dialog.getByText('PDF', { exact: true }).click();
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const data = Uint8Array.from(await download(page, 'PDF'));
	const sheet = await (await getDocument({ data, verbosity: 0 }).promise).getPage(1);
	const { items } = await sheet.getTextContent();
	const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
	expect(text).toContain('France: Signed intent; approval needed');
	expect(text).toContain('68/262');
	const annotations: { url?: string }[] = await sheet.getAnnotations();
	expect(annotations.map(({ url }) => url)).toContain(page.url());
});

test('a sheet of words has no map: it is chosen in the dialog, and the command line makes the same', async ({
	page,
	baseURL
}) => {
	const dialog = await openDialog(page, FRANCE);
	await expect(dialog.getByRole('checkbox', { name: 'Legend' })).toBeVisible();
	await dialog.getByText('Words', { exact: true }).click();
	await expect(dialog.getByRole('checkbox', { name: 'Legend' })).toBeHidden();
	await expect(dialog.getByRole('checkbox', { name: 'Claims: France' })).toBeVisible();
	await dialog.getByText('SVG', { exact: true }).click();
	const drawing = await download(page, 'SVG');
	const text = drawing.toString('utf8');
	expect(text).toContain('signed a');
	expect(text).not.toMatch(/68\/262|Natural Earth|No word on sending troops/u);
	const window = await new MapPage(page).map.evaluate(
		({ clientWidth, clientHeight }) => `${clientWidth}x${clientHeight}`
	);
	const words = ['--view', FRANCE, '--show', 'words', '--site', `${baseURL}/`, '--window', window];
	expect((await byCommand(words, 'svg')).toString('utf8')).toBe(text);
});

test('a table and a timeline have rows of everybody, and the command line makes the same', async ({
	page,
	baseURL
}) => {
	const slug = 'nile-agreement';
	await page.goto(`/${slug}`);
	await new MapPage(page).idle();
	await page.getByRole('button', { name: 'Export snapshot' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('SVG', { exact: true }).click();
	for (const [label, show, words] of [
		['Table', 'table', /Burundi[^]*13 October 2024/u],
		['Timeline', 'timeline', /Burundi[^]*Not yet a state|Not yet a state[^]*Burundi/u]
	] as const) {
		await dialog.getByText(label, { exact: true }).click();
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Download SVG' }).click();
		const file = await saved;
		expect(file.suggestedFilename()).toBe(`${slug}-2025-09-10-${show}-a4.svg`);
		const text = (await readFile(await file.path())).toString('utf8');
		expect(text).toMatch(words);
		const order = ['--dossier', slug, '--show', show, '--site', `${baseURL}/`];
		expect((await byCommand(order, 'svg')).toString('utf8')).toBe(text);
	}
});

test('no timeline is offered of what was said on one day, and the command line says why', async ({
	page
}) => {
	const dialog = await openDialog(page, '');
	await expect(dialog.getByText('Table', { exact: true })).toBeVisible();
	await expect(dialog.getByText('Timeline', { exact: true })).toHaveCount(0);
	await expect(byCommand(['--show', 'timeline'], 'svg')).rejects.toThrow(/said on one day/u);
});
