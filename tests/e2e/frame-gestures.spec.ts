import { closeHost, frameOf, listen, mapIsDrawn, openHost } from './host-page';
import { expect, test, type Page } from './test';
import { drawnByMapLibre, withGraphicsCard } from './graphics-card';

const SLUG = 'ukraine-guarantees';

test.beforeAll(listen);
test.afterAll(closeHost);

/** Drags fingers upwards, from these places across and so far down the page. */
async function drag(page: Page, across: readonly number[], down: number): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove', y: number) =>
		devtools.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: across.map((x, id) => ({ x, y, id }))
		});
	await touch('touchStart', down);
	for (let moved = 10; moved <= 150; moved += 10) await touch('touchMove', down - moved);
	await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.describe('the live map does not trap the page around it', () => {
	test.use({ hasTouch: true });

	for (const engine of ['our own renderer', 'MapLibre'] as const) {
		test(`wheel and one finger scroll that page, with Ctrl the map of ${engine} zooms`, async ({
			page,
			baseURL
		}) => {
			if (engine === 'MapLibre') await withGraphicsCard(page);
			await openHost(
				page,
				`<div style="height:2400px"><p style="height:200px"></p><iframe src="${baseURL}/embed/${SLUG}" width="800" height="600"></iframe></div>`
			);
			const frame = frameOf(page);
			await mapIsDrawn(frame);
			if (engine === 'MapLibre') await drawnByMapLibre(frame);
			const link = frame.getByRole('link', { name: /^Open in Sourceline/ });
			const scrolled = () => page.evaluate(() => scrollY);

			await page.mouse.move(300, 600);
			await page.mouse.wheel(0, 100);
			await expect.poll(scrolled).toBeGreaterThan(50);
			await expect(frame.getByText(/^Hold (Ctrl|⌘) and scroll/)).toHaveCSS('opacity', '1');
			await expect(link).not.toHaveAttribute('href', /map=/);

			const before = await scrolled();
			await drag(page, [300], 550);
			await expect.poll(scrolled).toBeGreaterThan(before + 50);
			await expect(frame.getByText('Use two fingers to move the map')).toBeAttached();
			await expect(link).not.toHaveAttribute('href', /map=/);

			// What a finger has pushed goes on for a moment.
			let rest = NaN;
			await expect
				.poll(async () => {
					const before = rest;
					rest = await scrolled();
					return rest - before;
				})
				.toBe(0);
			// The frame has moved up with its page.
			await page.mouse.move(300, 300);
			await page.keyboard.down('Control');
			await page.mouse.wheel(0, -200);
			await page.keyboard.up('Control');
			await expect(link).toHaveAttribute('href', /map=/);
			const zoomed = await link.getAttribute('href');
			await drag(page, [300, 400], 350);
			await expect(link).not.toHaveAttribute('href', zoomed ?? '');
			expect(await scrolled()).toBe(rest);
		});
	}
});
