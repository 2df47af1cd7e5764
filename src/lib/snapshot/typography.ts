import type { Ink } from '../layers/palette';
import type { Font } from './text-layout';

/** Inks on the paper of their theme; each has a contrast of at least 7:1 where it is text. */
export const INK: Ink = { light: '#1b1a18', dark: '#ece9e3' };
export const INK_SOFT: Ink = { light: '#4d4a45', dark: '#c0bdb7' };
export const RULE: Ink = { light: '#bcb7af', dark: '#4b535e' };
export const PAPER: Ink = { light: '#ffffff', dark: '#14181d' };

export interface TextStyle {
	readonly font: Font;
	readonly leading: number;
	readonly ink: Ink;
}

/** A sheet's type and white space, all lengths in CSS pixels. */
export interface Typography {
	/** How large it is, as a part of the type on A4. */
	readonly scale: number;
	/** Of a sheet that is looked at from afar: only what is needed is said, in large letters. */
	readonly display: boolean;
	readonly margin: number;
	/** Between columns. */
	readonly gutter: number;
	/** One step of white space. */
	readonly step: number;
	readonly swatch: { readonly width: number; readonly height: number };
	/** From the largest that is wished for to the smallest that still is a title. */
	readonly titles: readonly TextStyle[];
	/** As the titles, for the line below. */
	readonly decks: readonly TextStyle[];
	readonly dateline: TextStyle;
	readonly heading: TextStyle;
	readonly entry: TextStyle;
	readonly label: TextStyle;
	readonly claim: TextStyle;
	readonly quote: TextStyle;
	readonly small: TextStyle;
	readonly smallStrong: TextStyle;
}

/** Area of an A4 sheet in CSS pixels, for which the sizes below are meant. */
const REFERENCE_AREA = 1123 * 794;

/**
 * Type for a sheet: that of a newspaper on A4, slightly larger on larger sheets, which are looked
 * at from further away, and never so small that a screen cannot show it.
 * @param reduction how much smaller it is made, where there is too much to say
 */
export function typography(
	size: { readonly width: number; readonly height: number; readonly display?: true },
	reduction = 1
): Typography {
	const { display = false } = size;
	const growth = ((size.width * size.height) / REFERENCE_AREA) ** 0.25;
	const scale = Math.min(Math.max(growth, 0.94), 1.6) * reduction;
	const length = (cssPixels: number): number => Math.round(cssPixels * scale * 4) / 4;
	const style = (
		family: Font['family'],
		weight: Font['weight'],
		fontSize: number,
		leading: number,
		ink: Ink,
		italic = false
	): TextStyle => ({
		font: { family, weight, size: length(fontSize), ...(italic && { italic }) },
		leading: length(leading),
		ink
	});
	const short = Math.min(size.width, size.height);
	return {
		scale,
		display,
		margin: Math.round(Math.min(Math.max(short * 0.042, 16), 72)),
		gutter: length(22),
		step: length(6),
		swatch: { width: length(26), height: length(13.5) },
		titles: [32, 28, 24, 21, 18, 16].map((points) =>
			style('serif', 600, points, points * 1.14, INK)
		),
		decks: display
			? [style('serif', 400, 11, 14, INK_SOFT)]
			: [style('serif', 400, 14.5, 19, INK_SOFT), style('serif', 400, 12, 15.5, INK_SOFT)],
		dateline: style('sans', 600, 10.25, 14, INK),
		heading: style('sans', 600, 10.25, 14, INK),
		entry: style('sans', 400, 10, 14.5, INK),
		label: style('sans', 600, 8.75, 12, INK_SOFT),
		claim: style('serif', 400, 11, 14, INK),
		quote: display
			? style('serif', 400, 12.5, 15.5, INK, true)
			: style('serif', 400, 10.25, 13, INK_SOFT, true),
		small: style('sans', 400, 8.75, 12, INK_SOFT),
		smallStrong: style('sans', 600, 8.75, 12, INK)
	};
}
