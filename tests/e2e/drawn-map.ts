import { expect, type Locator, type Page } from '@playwright/test';
import { worldPixel, type Pixel } from './map-page';

/** [west, south, east, north] in degrees: what geo/dossiers/ukraine-guarantees/dossier.json frames. */
const FRAME = { west: -11, south: 35.5, east: 46, north: 62 };

/** The map that is in the page before any script. */
export class DrawnMap {
	readonly picture: Locator;

	constructor(readonly page: Page) {
		this.picture = page.getByRole('group', { name: 'Drawn map' });
	}

	/** Waits until the scripts are there: its links lead to views, and it shows what the address asks for. */
	async answers(): Promise<void> {
		await expect(this.picture.locator('a[data-feature]').first()).toHaveAttribute('href', /^\?/);
	}

	/** Where a place is drawn: CSS pixels from the window's upper left corner. */
	async pixelOf(place: readonly [number, number]): Promise<Pixel> {
		const box = await this.picture.locator('svg.shapes').boundingBox();
		if (box === null) throw new Error('The drawn map is not visible.');
		const corner = worldPixel([FRAME.west, FRAME.north], 0);
		const opposite = worldPixel([FRAME.east, FRAME.south], 0);
		const [width, height] = [opposite.x - corner.x, opposite.y - corner.y];
		// As large as fits, in the middle.
		const scale = Math.min(box.width / width, box.height / height);
		const point = worldPixel(place, 0);
		return {
			x: box.x + box.width / 2 + (point.x - corner.x - width / 2) * scale,
			y: box.y + box.height / 2 + (point.y - corner.y - height / 2) * scale
		};
	}

	/** Where a name's letters stand, of those that are shown: CSS pixels from the window's upper left corner. */
	async lettersOf(name: string): Promise<DOMRect> {
		const found = await this.picture.getByText(name, { exact: true }).evaluateAll((elements) =>
			elements.flatMap((element) => {
				// Texts of SVG have boxes even where they are not drawn, and the tips of links have, too.
				const set = element.closest('g[class]');
				if (set !== null && getComputedStyle(set).display === 'none') return [];
				if (element.localName === 'title') return [];
				const range = document.createRange();
				range.selectNodeContents(element);
				return Array.from(range.getClientRects(), (rect) => rect.toJSON() as DOMRect);
			})
		);
		const [letters] = found;
		// A text and what stands in it may both be found: they are in one place.
		const elsewhere = found.filter(
			({ left, right }) => letters !== undefined && (left > letters.right || right < letters.left)
		);
		if (letters === undefined || elsewhere.length > 0) {
			throw new Error(`The drawn map shows “${name}” ${found.length} times, not once.`);
		}
		return letters;
	}

	async clickAt(place: readonly [number, number]): Promise<void> {
		const { x, y } = await this.pixelOf(place);
		await this.page.mouse.click(x, y);
	}
}
