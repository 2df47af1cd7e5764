import type { Ink } from '../../../layers/palette';
import type { Colour, Pen } from '../../display-list';
import type { Attributes } from './markup';
import { shortest } from './path-data';
import type { SvgOptions } from './svg-options';

/** A colour as SVG and CSS write it. */
function inkText({ light, dark }: Ink, theme: SvgOptions['theme']): string {
	if (theme === 'both') return light === dark ? light : `light-dark(${light},${dark})`;
	return theme === 'light' ? light : dark;
}

/** How a shape is painted; what SVG takes for granted is left out. */
export function paintAttributes(
	{ fill, pen }: { readonly fill?: Colour | undefined; readonly pen?: Pen | undefined },
	options: SvgOptions
): Attributes {
	return {
		...(fill === undefined ? { fill: 'none' } : fillAttributes(fill, options)),
		...(pen && penAttributes(pen, options))
	};
}

export function fillAttributes({ ink, opacity }: Colour, { theme }: SvgOptions): Attributes {
	return { fill: inkText(ink, theme), 'fill-opacity': unlessWhole(opacity) };
}

export function penAttributes(pen: Pen, { theme }: SvgOptions): Attributes {
	const { ink, opacity, width, join, miterLimit = SVG_MITER_LIMIT, cap, dash } = pen;
	return {
		stroke: inkText(ink, theme),
		'stroke-width': width === 1 ? undefined : width,
		'stroke-opacity': unlessWhole(opacity),
		'stroke-linejoin': join,
		'stroke-linecap': cap,
		'stroke-miterlimit': miterLimit === SVG_MITER_LIMIT ? undefined : miterLimit,
		'stroke-dasharray': dash?.lengths.map((length) => shortest(length, 3)).join(' '),
		'stroke-dashoffset':
			dash === undefined || dash.offset === 0 ? undefined : shortest(dash.offset, 1)
	};
}

const SVG_MITER_LIMIT = 4;

/** An opacity, where it says more than that there is none. */
function unlessWhole(opacity: number): number | undefined {
	return opacity === 1 ? undefined : opacity;
}

/** An item's own opacity: what its fills and strokes have of it, and what is said of the whole. */
export function shared(
	opacity: number,
	{ flat = false }: SvgOptions
): { readonly ofParts: number; readonly ofWhole: number | undefined } {
	return flat
		? { ofParts: opacity, ofWhole: undefined }
		: { ofParts: 1, ofWhole: unlessWhole(opacity) };
}
