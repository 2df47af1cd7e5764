import type { Pattern, Stroke, Symbology } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import { LAND } from '../layers/palette';
import type { Contour, PathsItem, Pen, Rectangle, ShapeItem } from './display-list';
import { markInks, resolveMark } from './point-mark';
import type { Size } from './projection';
import { element } from './svg/writers/markup';
import { writeShape } from './svg/writers/write-shape';

const DEFAULT_SIZE: Size = { width: 28, height: 18 };
/** Room for the half of an outline that lies outside. */
const MARGIN = 2;
/** What coordinates are rounded to, CSS pixels. */
const STEP = 0.01;

/**
 * The sample of a symbology for legend and card, as an SVG element in text form. It needs nothing
 * else: no ids, no style sheet, and the same input gives the same text.
 * @param size CSS pixels
 * @param theme both: the colours follow the page's `color-scheme`
 */
export function swatch(
	symbology: Symbology,
	size: Size = DEFAULT_SIZE,
	theme: ThemeName | 'both' = 'both'
): string {
	const { width, height } = size;
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width,
			height,
			viewBox: `0 0 ${width} ${height}`,
			'aria-hidden': 'true'
		},
		swatchItems(symbology, size)
			.map((item) => writeShape(item, { theme }))
			.join('')
	);
}

/** The same as a drawing: its corner is the origin. */
export function swatchItems(symbology: Symbology, size: Size): ShapeItem[] {
	const { width, height } = size;
	const { shape, strokes = [] } = symbology;
	if (shape === 'point') {
		const mark = resolveMark(symbology, 'light');
		const inks = markInks(mark, resolveMark(symbology, 'dark'));
		const place = { x: width / 2, y: height / 2 };
		return [{ kind: 'mark', mark: mark.mark, ...place, radius: mark.radius, ...inks, opacity: 1 }];
	}
	if (shape === 'line') {
		const line = contour([MARGIN, height / 2, width - MARGIN, height / 2]);
		return strokes.flatMap((stroke) => strokeItems(line, stroke));
	}
	const box = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
	const { fill, pattern, crossing } = symbology;
	// A wash or a hatching is seen on land, so its sample is on land too.
	return [
		{ kind: 'rectangle', box, fill: { ink: LAND, opacity: 1 } },
		...(fill === undefined ? [] : [{ kind: 'rectangle' as const, box, fill }]),
		...[pattern, crossing].flatMap((each) => (each === undefined ? [] : patternItem(each, box))),
		...strokes.flatMap((stroke) => strokeItems(outline(box, stroke.inset ?? 0), stroke))
	];
}

/** @param places x and y by turns, CSS pixels */
function contour(places: readonly number[], closed = false): Contour {
	return { points: Int32Array.from(places, (place) => Math.round(place / STEP)), closed };
}

function outline({ x, y, width, height }: Rectangle, inset: number): Contour {
	const [left, top, right, bottom] = [x + inset, y + inset, x + width - inset, y + height - inset];
	return contour([left, top, right, top, right, bottom, left, bottom], true);
}

function strokeItems(line: Contour, stroke: Stroke): PathsItem[] {
	const { ink, width, dash, blur = 0, opacity = 1 } = stroke;
	const dashed = dash && { dash: { lengths: dash.map((part) => part * width), offset: 0 } };
	// A soft edge out of three strokes laid over each other: a filter would need an id.
	const widths = blur === 0 ? [width] : [1, 2, 3].map((step) => (width * step) / 3);
	return widths.map((part) =>
		lines([line], { ink, width: part, opacity: opacity / widths.length, ...dashed })
	);
}

function lines(contours: readonly Contour[], pen: Pen): PathsItem {
	return { kind: 'paths', contours, step: STEP, pen };
}

/** The pattern's strokes, cut off at the box; dots and bars only where they fit whole. */
function patternItem(pattern: Pattern, box: Rectangle): PathsItem {
	const { ink, spacing } = pattern;
	switch (pattern.kind) {
		case 'hatch':
			return lines(hatchLines(pattern, box), { ink, opacity: 1, width: pattern.width });
		case 'bars': {
			const half = pattern.length / 2;
			const bars = inRows(spacing, box, { width: half, height: pattern.width / 2 });
			return lines(
				bars.map(([x, y]) => contour([x - half, y, x + half, y])),
				{ ink, opacity: 1, width: pattern.width }
			);
		}
		case 'dots': {
			const { radius } = pattern;
			// A dot is a line without length, with round ends.
			return lines(
				inRows(spacing, box, { width: radius, height: radius }).map(([x, y]) =>
					contour([x, y, x, y])
				),
				{ ink, opacity: 1, width: 2 * radius, cap: 'round' }
			);
		}
	}
}

function hatchLines(
	{ spacing, direction }: Extract<Pattern, { kind: 'hatch' }>,
	box: Rectangle
): Contour[] {
	const found: Contour[] = [];
	for (let at = spacing / 2; at < box.width + box.height; at += spacing) {
		// The line x + y = at, from where it leaves the lower edge to where it enters the upper.
		const [startX, startY] = at <= box.height ? [0, at] : [at - box.height, box.height];
		const [endX, endY] = at <= box.width ? [at, 0] : [box.width, at - box.width];
		const x = (value: number): number => box.x + (direction === 'up' ? value : box.width - value);
		found.push(contour([x(startX), box.y + startY, x(endX), box.y + endY]));
	}
	return found;
}

/** Places laid like bricks, one in the middle of the box, as far as all of what stands there is in it. */
function inRows(spacing: number, box: Rectangle, half: Size): (readonly [x: number, y: number])[] {
	const [columns, rows] = [fitting(box.width, spacing), fitting(box.height, spacing)];
	const found: (readonly [number, number])[] = [];
	for (let row = -rows; row <= rows; row++) {
		for (let column = -columns; column <= columns; column++) {
			if ((row + column) % 2 !== 0) continue;
			const x = box.x + box.width / 2 + (column * spacing) / 2;
			const y = box.y + box.height / 2 + (row * spacing) / 2;
			if (x - half.width < box.x || x + half.width > box.x + box.width) continue;
			if (y - half.height < box.y || y + half.height > box.y + box.height) continue;
			found.push([x, y]);
		}
	}
	return found;
}

/** Half steps of a pattern from the middle of a length to its end. */
function fitting(length: number, spacing: number): number {
	return Math.ceil(length / spacing);
}
