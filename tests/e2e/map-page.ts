import { expect, type Locator, type Page } from '@playwright/test';
import { PNG } from 'pngjs';

/** A camera as it stands in the URL: degrees, and MapLibre's zoom. */
export interface TestCamera {
	readonly zoom: number;
	readonly latitude: number;
	readonly longitude: number;
}

export interface Pixel {
	readonly x: number;
	readonly y: number;
}

/** Web Mercator (EPSG:3857) on a world of 512·2^zoom pixels; [longitude, latitude] in degrees. */
export function worldPixel([longitude, latitude]: readonly [number, number], zoom: number): Pixel {
	const world = 512 * 2 ** zoom;
	const sine = Math.sin((latitude * Math.PI) / 180);
	return {
		x: ((longitude + 180) / 360) * world,
		y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world
	};
}

/** The page as a reader uses it, and as any automation may: by roles, names and `data-idle`. */
export class MapPage {
	readonly map: Locator;

	constructor(readonly page: Page) {
		this.map = page.getByRole('region', { name: 'Map', exact: true });
	}

	/** Opens a view of the first dossier and waits until everything in it is drawn. */
	async open(query = ''): Promise<void> {
		await this.page.goto(`/ukraine-guarantees${query}`);
		await this.idle();
	}

	/** Opens a view at a camera, with more parameters such as `layers=troops`. */
	async openAt({ zoom, latitude, longitude }: TestCamera, parameters = ''): Promise<void> {
		const rest = parameters === '' ? '' : `&${parameters}`;
		await this.open(`?map=${zoom}/${latitude}/${longitude}${rest}`);
	}

	async idle(): Promise<void> {
		// Without a graphics card, on a busy machine, the first picture takes its time.
		await expect(this.map).toHaveAttribute('data-idle', 'true', { timeout: 60_000 });
	}

	/** Where a place is drawn, in CSS pixels from the map's upper left corner. */
	async pixelOf(place: readonly [number, number], camera: TestCamera): Promise<Pixel> {
		const box = await this.map.boundingBox();
		if (box === null) throw new Error('The map is not visible.');
		const centre = worldPixel([camera.longitude, camera.latitude], camera.zoom);
		const point = worldPixel(place, camera.zoom);
		return {
			x: box.width / 2 + point.x - centre.x,
			y: box.height / 2 + point.y - centre.y
		};
	}

	/** Clicks the map at a place: [longitude, latitude] in degrees. */
	async clickAt(place: readonly [number, number], camera: TestCamera): Promise<void> {
		await this.map.click({ position: await this.pixelOf(place, camera) });
	}

	/** The map as it is drawn now, without the panels that lie over it. */
	async picture(): Promise<PNG> {
		await this.idle();
		return PNG.sync.read(await this.map.getByRole('application').screenshot());
	}
}

/** Red, green and blue, 0 to 255. */
export function colourAt(picture: PNG, { x, y }: Pixel): readonly [number, number, number] {
	const offset = (Math.round(y) * picture.width + Math.round(x)) * 4;
	const [red = 0, green = 0, blue = 0] = picture.data.subarray(offset, offset + 3);
	return [red, green, blue];
}

/** How many pixels differ by more than a just noticeable amount in any channel. */
export function changedPixels(before: PNG, after: PNG): number {
	expect([after.width, after.height]).toEqual([before.width, before.height]);
	let changed = 0;
	for (let offset = 0; offset < before.data.length; offset += 4) {
		const differs = [0, 1, 2].some(
			(channel) =>
				Math.abs((before.data[offset + channel] ?? 0) - (after.data[offset + channel] ?? 0)) > 8
		);
		if (differs) changed += 1;
	}
	return changed;
}
