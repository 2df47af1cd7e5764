import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { closeHost, frameOf, listen, mapIsDrawn, openHost } from './host-page';
import { expect, test, type Page } from './test';
import { PNG } from 'pngjs';

const SLUG = 'ukraine-guarantees';

test.beforeAll(listen);
test.afterAll(closeHost);

/** How many pixels have Okabe–Ito blue, the colour of a signed intent. */
function bluePixels(picture: PNG): number {
	let count = 0;
	for (let offset = 0; offset < picture.data.length; offset += 4) {
		const near = [0x00, 0x72, 0xb2].every(
			(value, channel) => Math.abs((picture.data[offset + channel] ?? 0) - value) <= 3
		);
		if (near) count += 1;
	}
	return count;
}

test.describe('the live map in a frame on another site', () => {
	for (const [width, height] of [
		[320, 240],
		[600, 400],
		[800, 600]
	] as const) {
		test(`shows the view, who made it, and the way to the evidence at ${width} × ${height}`, async ({
			page,
			baseURL
		}) => {
			await openHost(
				page,
				`<iframe src="${baseURL}/embed/${SLUG}?select=troops:FRA" width="${width}" height="${height}" style="border:0"></iframe>`
			);
			const frame = frameOf(page);
			await mapIsDrawn(frame);
			const card = frame.getByRole('region', { name: 'What is selected' });
			await expect(card).toContainText('France');
			await expect(card).toContainText('Signed intent');
			const link = frame.getByRole('link', { name: /^Open in Sourceline/ });
			await expect(link).toHaveAttribute('href', /ukraine-guarantees\?select=troops:FRA$/);
			await expect(link).toHaveAttribute('target', '_blank');
			await expect(link).toHaveAttribute('rel', /noopener/);
			const credits = frame.getByText('Map data', { exact: false }).filter({ visible: true });
			await expect(credits).toBeInViewport();
			if (width < 640) await credits.click();
			await expect(
				frame.getByText(/Natural Earth.*GeoNames.*resolution 68\/262/).filter({ visible: true })
			).toBeVisible();
			expect(bluePixels(PNG.sync.read(await page.locator('iframe').screenshot()))).toBeGreaterThan(
				200
			);
		});
	}

	test('leaves the history of the page around it alone', async ({ page, baseURL }) => {
		await openHost(
			page,
			`<iframe src="${baseURL}/embed/${SLUG}" width="800" height="600"></iframe>`
		);
		const frame = frameOf(page);
		await mapIsDrawn(frame);
		const before = await page.evaluate(() => history.length);
		await frame.getByRole('switch', { name: 'Coalition members', exact: true }).click();
		await frame.getByRole('button', { name: 'Zoom in' }).click();
		const link = frame.getByRole('link', { name: /^Open in Sourceline/ });
		await expect(link).toHaveAttribute('href', /layers=.*coalition/);
		await expect(link).toHaveAttribute('href', /map=/);
		expect(await page.evaluate(() => history.length)).toBe(before);
	});
});

test.describe('the frozen map, without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 600, height: 400 } });

	test('is a drawing with title, date, legend, sources and a link, and has no script', async ({
		page
	}) => {
		await page.goto(`/embed/${SLUG}/frozen`);
		await expect(page.locator('script')).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByText('As of 19 January 2026')).toBeVisible();
		expect(bluePixels(PNG.sync.read(await page.screenshot()))).toBeGreaterThan(2000);
		await expect(page.getByRole('link', { name: /^Open in Sourceline/ })).toHaveAttribute(
			'href',
			`../../${SLUG}`
		);
		await expect(page.getByText('Signed intent', { exact: true })).toBeHidden();
		await page.getByRole('button', { name: 'Legend' }).click();
		await expect(page.getByText('Signed intent', { exact: true })).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Sources and credits' }).click();
		await expect(page.getByText(/resolution 68\/262/).filter({ visible: true })).toBeVisible();
		await expect(page.getByText(/waters: Natural Earth/).filter({ visible: true })).toBeVisible();
	});

	test('shows any view where our server answers', async ({ page }) => {
		await page.goto(`/embed/${SLUG}/frozen?select=troops:FRA&layers=troops`);
		await expect(page.getByText('France: Signed intent', { exact: false }).first()).toBeVisible();
		await expect(page.locator('script')).toHaveCount(0);
	});

	test('has its legend beside it where there is room', async ({ page }) => {
		await page.setViewportSize({ width: 960, height: 540 });
		await page.goto(`/embed/${SLUG}/frozen`);
		await expect(page.getByText('Signed intent', { exact: true })).toBeVisible();
	});
});

test('embedded maps are accessible', async ({ page }) => {
	for (const path of [`/embed/${SLUG}?select=troops:FRA`, `/embed/${SLUG}/frozen`]) {
		await page.setViewportSize({ width: 600, height: 400 });
		await page.goto(path);
		if (!path.includes('frozen')) {
			await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveAttribute(
				'data-idle',
				'true'
			);
		}
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
	}
});

test('oEmbed is discovered from the page, and its code shows the map', async ({
	page,
	baseURL,
	request
}) => {
	await page.goto(`/${SLUG}`);
	const found = page.locator('link[rel="alternate"][type="application/json+oembed"]');
	const address = new URL((await found.getAttribute('href')) ?? '', page.url());
	address.searchParams.set('url', `${baseURL}/${SLUG}?select=troops:FRA`);
	address.searchParams.set('maxwidth', '640');
	const response = await request.get(address.href);
	expect(response.headers()['content-type']).toContain('application/json');
	const answer = (await response.json()) as Record<string, string | number>;
	// What https://oembed.com asks of every response, and of those of the type “rich”.
	expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Sourceline' });
	expect(answer['width']).toBeLessThanOrEqual(640);
	expect(answer['height']).toEqual(expect.any(Number));

	await openHost(page, String(answer['html']));
	const frame = frameOf(page);
	await mapIsDrawn(frame);
	await expect(frame.getByRole('region', { name: 'What is selected' })).toContainText('France');
});

test.describe('the share dialog', () => {
	test.beforeEach(async ({ page, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`/${SLUG}?select=troops:FRA&layers=troops`);
		await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
	});

	const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

	test('gives link and code of the view, and says that it has', async ({ page }) => {
		const dialog = page.getByRole('dialog', { name: 'Share this view' });
		await dialog.getByRole('button', { name: 'Copy: Link' }).click();
		await expect(dialog.getByRole('status')).toHaveText('Link copied.');
		expect(new URL(await clipboard(page)).searchParams.get('select')).toBe('troops:FRA');

		await dialog.getByRole('radio', { name: '600 × 400' }).check();
		await dialog.getByRole('button', { name: 'Copy: Code' }).click();
		await expect(dialog.getByRole('status')).toHaveText('Code copied.');
		const code = await clipboard(page);
		expect(code).toContain('width="600" height="400"');

		await openHost(page, code);
		await mapIsDrawn(frameOf(page));
		await expect(frameOf(page).getByRole('region', { name: 'What is selected' })).toContainText(
			'France'
		);
	});

	test('gives the frozen map of the view, not of the default', async ({ page }) => {
		const dialog = page.getByRole('dialog', { name: 'Share this view' });
		await dialog.getByRole('radio', { name: 'Frozen map' }).check();
		await dialog.getByRole('button', { name: 'Copy: Code' }).click();
		await openHost(page, await clipboard(page));
		await expect(frameOf(page).locator('header')).toContainText('France: Signed intent');
	});

	test('offers only the default view frozen where there are only files', async ({ page }) => {
		await page.keyboard.press('Escape');
		// Plain files answer the same, whatever they are asked.
		await page.route('**/oembed.json**', (route) =>
			route.fulfill({ json: { version: '1.0', type: 'link' } })
		);
		await page.getByRole('button', { name: 'Share', exact: true }).click();
		const dialog = page.getByRole('dialog', { name: 'Share this view' });
		await dialog.getByRole('radio', { name: 'Frozen map' }).check();
		await expect(dialog.getByText('can only freeze its default view')).toBeVisible();
		await expect(dialog.getByRole('button', { name: 'Copy: Code' })).toHaveCount(0);
	});

	test('gives a picture that needs nothing else', async ({ page, context }) => {
		const dialog = page.getByRole('dialog', { name: 'Share this view' });
		await dialog.getByRole('radio', { name: 'Picture in the code' }).check();
		await expect(dialog.getByRole('img')).toBeVisible();
		const saved = page.waitForEvent('download');
		await dialog.getByRole('button', { name: 'Download as HTML' }).click();
		const file = await saved;
		expect(file.suggestedFilename()).toBe('ukraine-guarantees-2026-01-19.html');
		const html = await readFile(await file.path(), 'utf8');

		const other = await context.newPage();
		const asked: string[] = [];
		other.on('request', (request) => asked.push(request.url()));
		await other.setContent(html);
		const picture = other.getByRole('img');
		await expect(picture).toBeVisible();
		expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
		expect(bluePixels(PNG.sync.read(await picture.screenshot()))).toBeGreaterThan(2000);
		await expect(other.getByRole('link')).toHaveAttribute('href', /select=troops:FRA/);
		expect(asked.filter((address) => !address.startsWith('data:'))).toEqual([]);
	});

	test('can be used with the keyboard on a phone’s width', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 640 });
		const dialog = page.getByRole('dialog', { name: 'Share this view' });
		await dialog.getByRole('textbox', { name: 'Link' }).focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(dialog.getByRole('status')).toHaveText('Link copied.');
		const width = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
		expect(width).toBe(0);
		await page.keyboard.press('Escape');
		await expect(dialog).toBeHidden();
	});
});
