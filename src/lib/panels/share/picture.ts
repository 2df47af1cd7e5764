import { fetchFont } from '../../snapshot/fonts';
import { letteredSvg } from '../../snapshot/make-file';
import { sheetSize } from '../../snapshot/presets';
import { composeSheet } from '../../snapshot/sheet';
import { withMap } from '../../snapshot/sheet-drawing';
import { snapshotOf, type SnapshotInput } from '../../snapshot/snapshot';

/** Of the sheet, CSS pixels: as wide as the text of a page, and 16:9. */
const SIZE = { width: 1200, height: 675 } as const;
/** What the map's coordinates are rounded to, CSS pixels: finer would double the code. */
const PRECISION = 0.5;

export interface SharedPicture {
	/** A whole SVG document that refers to nothing outside itself. */
	readonly svg: string;
	/** What it shows, for those who do not see it. */
	readonly description: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/**
 * The sheet of a view as a picture to be put into a page: with title, legend, sources and credits.
 * @throws SnapshotError where a font cannot be had, SheetTooSmall where too much is to be said
 */
export async function sharedPicture(input: SnapshotInput): Promise<SharedPicture> {
	const { content, viewport, frame, drawMap, prepareMap, window } = snapshotOf(input);
	const size = sheetSize({ preset: 'custom', scale: 1, custom: SIZE }, window);
	const sheet = composeSheet(content, size, viewport, frame);
	await prepareMap({ camera: sheet.map.camera, size: sheet.map });
	const drawing = withMap(sheet, (request) => drawMap({ ...request, precision: PRECISION }));
	return {
		svg: await letteredSvg(drawing, size, fetchFont),
		description: sheet.provenance.description,
		...SIZE
	};
}
