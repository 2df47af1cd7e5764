import type { ThemeName } from '../../../layers/palette';
import type { Contour, TextRun } from '../../display-list';
import type { ElementNames } from './element-names';

/** How a drawing is written as SVG. */
export interface SvgOptions {
	/** Whose colours; both: those of the page's `color-scheme`, by `light-dark()`. */
	readonly theme: ThemeName | 'both';
	/** The path data of a run's letters, for those to whom its fonts are not at hand. Left out: texts. */
	readonly outlines?: (run: TextRun) => string;
	/**
	 * For browsers, which draw a page tile by tile: how opaque lines of one look are written apart, given
	 * their contours and the CSS pixels of a step ({@link bySquares}). Left out: as one path, which
	 * drawing programs like better.
	 */
	readonly apart?: (contours: readonly Contour[], step: number) => readonly (readonly Contour[])[];
	/**
	 * Opacities of whole items as those of their fills and strokes: the same where these do not overlap,
	 * and nothing has to be drawn apart and laid over the rest.
	 */
	readonly flat?: boolean;
	/**
	 * What sets letters and marks off from their ground is an element below them. LibreOffice and
	 * Illustrator do not know `paint-order`, and would draw it over them.
	 */
	readonly halosApart?: boolean;
	/**
	 * Names for programs that have layers and objects: Inkscape, and Illustrator by their ids. Features
	 * that the drawing tells apart are elements of their own then. One for each document.
	 */
	readonly names?: ElementNames;
}
