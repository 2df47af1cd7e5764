import type { Pattern, Stroke, Symbology, ThemeName } from '../layers/define';
import { LAND } from '../layers/palette';
import { markPath } from './mark-shape';
import { resolveMark } from './marks';
import { rounded } from './paint';
import type { Size } from './projection';

interface Box extends Size {
	readonly x: number;
	readonly y: number;
}

const DEFAULT_SIZE: Size = { width: 28, height: 18 };
/** Room for the half of an outline that lies outside. */
const MARGIN = 2;

/**
 * The sample of a symbology for legend and card, as an SVG element in text form. It needs nothing
 * else: no ids, no style sheet, and the same input gives the same text.
 * @param size CSS pixels
 */
export function swatch(symbology: Symbology, theme: ThemeName, size: Size = DEFAULT_SIZE): string {
	const { width, height } = size;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">` +
		`${swatchBody(symbology, theme, size)}</svg>`
	);
}

/** What is inside a swatch; its corner is the origin. */
function swatchBody(symbology: Symbology, theme: ThemeName, size: Size): string {
	const { width, height } = size;
	const { shape, strokes = [] } = symbology;
	if (shape === 'point') return markPath(resolveMark(symbology, theme), width / 2, height / 2);
	if (shape === 'line') {
		const path = `M${MARGIN} ${height / 2}H${width - MARGIN}`;
		return strokes.map((stroke) => strokePath(path, stroke, theme)).join('');
	}
	const box: Box = { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
	const { fill, pattern } = symbology;
	// A wash or a hatching is seen on land, so its sample is on land too.
	return [
		rectangle(box, `fill="${LAND[theme]}"`),
		fill === undefined
			? ''
			: rectangle(box, `fill="${fill.ink[theme]}" fill-opacity="${fill.opacity}"`),
		pattern === undefined ? '' : patternPath(pattern, theme, box),
		...strokes.map((stroke) => strokePath(outline(box, stroke.inset ?? 0), stroke, theme))
	].join('');
}

function rectangle({ x, y, width, height }: Box, attributes: string): string {
	return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${attributes}/>`;
}

function outline({ x, y, width, height }: Box, inset: number): string {
	const [left, top] = [rounded(x + inset), rounded(y + inset)];
	return `M${left} ${top}h${rounded(width - 2 * inset)}v${rounded(height - 2 * inset)}h${rounded(2 * inset - width)}z`;
}

function strokePath(path: string, stroke: Stroke, theme: ThemeName): string {
	const { width, dash, blur = 0, opacity = 1 } = stroke;
	const dashes = dash
		? ` stroke-dasharray="${dash.map((part) => rounded(part * width)).join(' ')}"`
		: '';
	// A soft edge out of three strokes laid over each other: a filter would need an id.
	const widths = blur === 0 ? [width] : [1, 2, 3].map((step) => (width * step) / 3);
	return widths
		.map(
			(part) =>
				`<path d="${path}" fill="none" stroke="${stroke.ink[theme]}" stroke-width="${rounded(part)}" stroke-opacity="${rounded(opacity / widths.length)}"${dashes}/>`
		)
		.join('');
}

/** The pattern's strokes, cut off at the box; dots and bars only where they fit whole. */
function patternPath(pattern: Pattern, theme: ThemeName, box: Box): string {
	const ink = pattern.ink[theme];
	const { spacing } = pattern;
	if (pattern.kind === 'hatch') {
		const lines = [];
		for (let at = spacing / 2; at < box.width + box.height; at += spacing) {
			// The line x + y = at, from where it leaves the lower edge to where it enters the upper.
			const [startX, startY] = at <= box.height ? [0, at] : [at - box.height, box.height];
			const [endX, endY] = at <= box.width ? [at, 0] : [box.width, at - box.width];
			const x = (value: number): number =>
				rounded(box.x + (pattern.direction === 'up' ? value : box.width - value));
			lines.push(`M${x(startX)} ${rounded(box.y + startY)}L${x(endX)} ${rounded(box.y + endY)}`);
		}
		return `<path d="${lines.join('')}" fill="none" stroke="${ink}" stroke-width="${pattern.width}"/>`;
	}
	const [halfWidth, halfHeight] =
		pattern.kind === 'dots'
			? [pattern.radius, pattern.radius]
			: [pattern.length / 2, pattern.width / 2];
	const shapes: string[] = [];
	const [columns, rows] = [fitting(box.width, spacing), fitting(box.height, spacing)];
	for (let row = -rows; row <= rows; row++) {
		for (let column = -columns; column <= columns; column++) {
			if ((row + column) % 2 !== 0) continue;
			const x = rounded(box.x + box.width / 2 + (column * spacing) / 2);
			const y = rounded(box.y + box.height / 2 + (row * spacing) / 2);
			if (x - halfWidth < box.x || x + halfWidth > box.x + box.width) continue;
			if (y - halfHeight < box.y || y + halfHeight > box.y + box.height) continue;
			shapes.push(
				pattern.kind === 'dots'
					? `<circle cx="${x}" cy="${y}" r="${pattern.radius}"/>`
					: rectangle(
							{
								x: rounded(x - halfWidth),
								y: rounded(y - halfHeight),
								width: pattern.length,
								height: pattern.width
							},
							''
						)
			);
		}
	}
	return `<g fill="${ink}">${shapes.join('')}</g>`;
}

/** Half steps of a pattern from the middle of a length to its end. */
function fitting(length: number, spacing: number): number {
	return Math.ceil(length / spacing);
}
