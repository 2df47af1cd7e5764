import type { MultiPolygon, Polygon, Position } from 'geojson';
import { project } from './projection';

/** Average width of a letter-spaced capital on the map, and height of a line: CSS pixels. */
const LETTER = 7.6;
const LINE = 13;
/** A name may stick out a little; a small country's then shows a zoom earlier. */
const OVERHANG = 1.35;
const SMALLEST = 2;
const LARGEST = 7;

/**
 * The smallest zoom (2 to 7) at which a country's name has room within its largest part. Used as
 * the label's `rank`.
 * @param geometry [longitude, latitude] in degrees
 */
export function countryLabelRank(geometry: Polygon | MultiPolygon, name: string): number {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	let [width, height] = [0, 0];
	for (const [exterior = []] of polygons) {
		const [across, down] = extent(exterior);
		if (across * down > width * height) [width, height] = [across, down];
	}
	const words = name.split(/\s+/);
	const textWidth = Math.max(...words.map(({ length }) => length)) * LETTER;
	const textHeight = words.length * LINE;
	const scale = Math.max(textWidth / width, textHeight / height) / OVERHANG;
	return Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(Math.log2(scale))));
}

/** Width and height of a ring at zoom 0, in CSS pixels. */
function extent(ring: readonly Position[]): [width: number, height: number] {
	const points = ring.map(([longitude = 0, latitude = 0]) => project([longitude, latitude], 0));
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const span = (values: number[]): number =>
		values.reduce((a, b) => Math.max(a, b), -Infinity) -
		values.reduce((a, b) => Math.min(a, b), Infinity);
	return [span(xs), span(ys)];
}
