import { expect, test, type Page } from './test';
import { PNG } from 'pngjs';
import { DrawnMap } from './drawn-map';
import { hold } from './held-requests';
import { drawnByMapLibre, withGraphicsCard } from './graphics-card';
import { MapPage } from './map-page';

/** Okabe–Ito blue and warm yellow: how the light theme fills France and Ukraine. */
const BLUE = [0x00, 0x72, 0xb2] as const;
const YELLOW = [0xf0, 0xcd, 0x72] as const;
/** Land without a claim. */
const LAND = [0xf1, 0xed, 0xe6] as const;

/** Without it the live map cannot begin. */
const LIVE_MAP = 'basemap.json';

const VIEWS = {
	'the dossier’s frame on a desktop': { viewport: { width: 1440, height: 900 }, query: '' },
	'the dossier’s frame in a small window': { viewport: { width: 1024, height: 768 }, query: '' },
	'the dossier’s frame on a phone': { viewport: { width: 390, height: 844 }, query: '' },
	'a camera of its own': {
		viewport: { width: 1440, height: 900 },
		query: '?map=4.5/48.5/18'
	}
};

for (const [view, { viewport, query }] of Object.entries(VIEWS)) {
	test.describe(view, () => {
		test.use({ viewport, colorScheme: 'light' });
		test('the live map stands where the drawn one stood', async ({ page }) => {
			const { release } = await hold(page, LIVE_MAP);
			await page.goto(`/ukraine-guarantees${query}`);
			const drawn = new DrawnMap(page);
			await expect(page.getByRole('status').filter({ hasText: 'being loaded' })).toBeVisible();
			await drawn.answers();
			const before = PNG.sync.read(await page.screenshot());

			release();
			const mapPage = new MapPage(page);
			await mapPage.idle();
			await expect(drawn.picture).toHaveCount(0);
			const after = PNG.sync.read(await page.screenshot());
			for (const colour of [BLUE, YELLOW]) {
				const [drawnIn, liveIn] = [maskOf(before, colour), maskOf(after, colour)];
				expect(strays(drawnIn, liveIn), 'drawn, and not live').toBeLessThan(0.01);
				expect(strays(liveIn, drawnIn), 'live, and not drawn').toBeLessThan(0.01);
			}
		});
	});
}

test('MapLibre takes over where our own renderer stands, without a frame that shows anything else', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await withGraphicsCard(page);
	const { made, release } = await hold(page, /maplibre-gl-worker/);
	const mapPage = new MapPage(page);
	await mapPage.open('?select=troops:UKR');
	// Moved by hand, so that the camera is no round number.
	await page.mouse.move(700, 500);
	await page.mouse.wheel(0, -150);
	await expect(page).toHaveURL(/map=/);
	await mapPage.idle();
	await page.mouse.move(0, 0);
	await made;
	const address = page.url();
	const before = await mapPage.picture();

	const frames = await filmOf(page);
	release();
	await drawnByMapLibre(page);
	const after = await mapPage.picture();
	const film = await frames.stop();
	for (const colour of [LAND, YELLOW]) {
		const [oursIn, theirsIn] = [maskOf(before, colour), maskOf(after, colour)];
		expect(strays(oursIn, theirsIn), 'ours, and not MapLibre’s').toBeLessThan(0.01);
		expect(strays(theirsIn, oursIn), 'MapLibre’s, and not ours').toBeLessThan(0.01);
	}
	expect(page.url()).toBe(address);
	// Whatever was on the screen meanwhile has as much of Ukraine, and of land without a claim.
	const [first] = film;
	if (first === undefined) throw new Error('Nothing has come on the screen.');
	for (const colour of [LAND, YELLOW]) {
		const whole = share(first, colour);
		expect(whole).toBeGreaterThan(0.005);
		// Edges and letters are drawn a little otherwise.
		for (const frame of film) expect(share(frame, colour) / whole).toBeGreaterThan(0.9);
	}
});

test('the drawn map leaves out what the link leaves out', async ({ page }) => {
	await hold(page, LIVE_MAP);
	await page.goto('/ukraine-guarantees?layers=places');
	await expect(page.getByRole('switch', { name: 'Troops', exact: true })).not.toBeChecked();
	const drawn = new DrawnMap(page);
	await expect(drawn.picture.locator('[data-layer="troops"]').first()).toBeHidden();
	await expect(drawn.picture.locator('[data-layer="countries"]').first()).toBeVisible();
	await page.getByRole('switch', { name: 'Troops', exact: true }).click();
	await expect(drawn.picture.locator('[data-layer="troops"]').first()).toBeVisible();
});

test('a country on the drawn map can be picked before the live map is there', async ({ page }) => {
	await hold(page, LIVE_MAP);
	await page.goto('/ukraine-guarantees');
	const drawn = new DrawnMap(page);
	await drawn.answers();
	await drawn.clickAt([2.4, 46.6]);
	await expect(page).toHaveURL(/select=troops:FRA/);
	await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
});

/** All that comes on the screen from now on, in whatever size the browser tells it. */
async function filmOf(page: Page): Promise<{ stop: () => Promise<readonly PNG[]> }> {
	const session = await page.context().newCDPSession(page);
	const frames: PNG[] = [];
	const keep = ({
		data,
		sessionId
	}: {
		readonly data: string;
		readonly sessionId: number;
	}): void => {
		frames.push(PNG.sync.read(Buffer.from(data, 'base64')));
		void session.send('Page.screencastFrameAck', { sessionId });
	};
	session.on('Page.screencastFrame', keep);
	await session.send('Page.startScreencast', { format: 'png' });
	return {
		stop: async () => {
			session.off('Page.screencastFrame', keep);
			await session.send('Page.stopScreencast');
			return frames;
		}
	};
}

/** How much of a picture has a colour, from 0 to 1. */
function share(picture: PNG, colour: readonly number[]): number {
	const { pixels } = maskOf(picture, colour);
	return pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
}

interface Mask {
	readonly width: number;
	/** 1 for each pixel that has the colour. */
	readonly pixels: Uint8Array;
}

function maskOf({ width, height, data }: PNG, colour: readonly number[]): Mask {
	const pixels = new Uint8Array(width * height).map((_, index) =>
		colour.every((value, channel) => Math.abs((data[4 * index + channel] ?? 0) - value) <= 2)
			? 1
			: 0
	);
	return { width, pixels };
}

/** Two pixels: no more is a jump to the eye. */
const REACH = 2;

/**
 * The share of a mask's pixels that have none of the other's within reach. Only what is solid counts:
 * lines of a hatching are thinner than the reach.
 */
function strays({ width, pixels }: Mask, other: Mask): number {
	let [all, lost] = [0, 0];
	for (let index = 0; index < pixels.length; index += 1) {
		const around = [0, -1, 1, -width, width].map((step) => pixels[index + step]);
		if (!around.every((pixel) => pixel === 1)) continue;
		all += 1;
		if (!isNear(other, index % width, Math.floor(index / width))) lost += 1;
	}
	expect(all).toBeGreaterThan(500);
	return lost / all;
}

function isNear({ width, pixels }: Mask, x: number, y: number): boolean {
	for (let row = y - REACH; row <= y + REACH; row += 1) {
		const start = row * width + x;
		if (pixels.subarray(start - REACH, start + REACH + 1).includes(1)) return true;
	}
	return false;
}
