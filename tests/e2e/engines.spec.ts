import { drawnByMapLibre, loseGraphicsCard, withGraphicsCard, withoutWebgl } from './graphics-card';
import { changedPixels, MapPage } from './map-page';
import { expect, test, type Page } from './test';

/** Western and central Europe. */
const EUROPE = { zoom: 4, latitude: 49, longitude: 10 };
const FRANCE = [2.4, 46.6] as const;
const GERMANY = [9.6, 51.4] as const;

/** A machine, and how its map is waited for. */
interface Machine {
	readonly arrange: (page: Page) => Promise<void>;
	readonly drawn: (page: Page) => Promise<void>;
}

const OURS: Machine = {
	arrange: () => Promise.resolve(),
	drawn: (page) => new MapPage(page).idle()
};
const MAPLIBRE: Machine = { arrange: withGraphicsCard, drawn: drawnByMapLibre };

for (const [engine, { arrange, drawn }] of Object.entries({
	'our own renderer': OURS,
	MapLibre: MAPLIBRE
})) {
	test(`the map of ${engine} is pointed at, clicked, moved, led through by keys, and says when it is drawn`, async ({
		page
	}) => {
		await arrange(page);
		const mapPage = new MapPage(page);
		await mapPage.openAt(EUROPE, 'layers=troops');
		await drawn(page);
		await expect(mapPage.map.getByText(/Natural Earth/).first()).toBeVisible();

		// Picking: a name where the mouse rests, a card where it clicks.
		const before = await mapPage.picture();
		await mapPage.map.hover({ position: await mapPage.pixelOf(GERMANY, EUROPE) });
		await expect(mapPage.map.getByText('Germany: Potential, on conditions')).toBeVisible();
		await mapPage.clickAt(FRANCE, EUROPE);
		await expect(page).toHaveURL(/select=troops:FRA/);
		await expect(page.getByRole('heading', { name: 'France', exact: true })).toBeVisible();
		// States: what is selected stands out, and what is not gives way.
		expect(changedPixels(before, await mapPage.picture())).toBeGreaterThan(1000);

		// Layers come and go.
		const selected = await mapPage.picture();
		await page.getByRole('switch', { name: 'Coalition members', exact: true }).click();
		await expect
			.poll(async () => changedPixels(selected, await mapPage.picture()))
			.toBeGreaterThan(1000);

		// The camera: buttons, a drag, keys.
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/map=5\//);
		await mapPage.idle();
		const box = await mapPage.map.boundingBox();
		if (box === null) throw new Error('The map is not visible.');
		await page.mouse.move(box.x + 300, box.y + 400);
		await page.mouse.down();
		await page.mouse.move(box.x + 100, box.y + 400, { steps: 8 });
		await page.mouse.up();
		// 200 pixels at zoom 5: 200 / (512 · 2^5) · 360 = 4.4 degrees to the east.
		await expect(page).toHaveURL(/map=5\/49[\d.]*\/1[3-6]/);
		await mapPage.idle();
		await mapPage.map.getByRole('application').focus();
		await page.keyboard.press('-');
		await expect(page).toHaveURL(/map=4\//);
		await mapPage.idle();
	});
}

for (const [machine, arrange] of Object.entries({
	'without WebGL': withoutWebgl,
	'with a program in the place of a graphics card': () => Promise.resolve(),
	'with a graphics card, where the reader saves data': async (page: Page) => {
		await withGraphicsCard(page);
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
		});
	}
})) {
	test(`${machine}, the map is live without MapLibre, which is not fetched`, async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => scripts.push(request.url()));
		await arrange(page);
		const mapPage = new MapPage(page);
		await mapPage.open();
		await page.waitForLoadState('networkidle');
		await expect(mapPage.map.locator('svg [data-layer="troops"]').first()).toBeVisible();
		await expect(mapPage.map.locator('canvas')).toHaveCount(0);
		expect(scripts.filter((address) => address.includes('maplibre'))).toEqual([]);
	});
}

test('when the graphics card is taken away, the map goes on as it was', async ({ page }) => {
	await withGraphicsCard(page);
	const mapPage = new MapPage(page);
	await mapPage.openAt(EUROPE, 'layers=troops&select=troops:FRA');
	await drawnByMapLibre(page);
	await mapPage.map.getByRole('application').focus();
	await loseGraphicsCard(page);
	await expect(mapPage.map.locator('svg [data-layer="troops"]').first()).toBeVisible();
	await expect(mapPage.map.locator('canvas')).toHaveCount(0);
	await mapPage.idle();
	await expect(mapPage.map.getByRole('application')).toBeFocused();
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page).toHaveURL(/map=4\/49\/10.*select=troops:FRA/);
	await mapPage.clickAt(GERMANY, EUROPE);
	await expect(page.getByRole('heading', { name: 'Germany', exact: true })).toBeVisible();
});
