import type { FeatureReference } from '../dossier/model/types';
import type { Face } from '../fonts/face';
import type { PointMark } from '../layers/definition';
import type { Ink } from '../layers/palette';

/*
 * A drawing as a value: what is to be painted, in the order of painting, and nothing of how a format
 * writes it. It is plain data, so that it can be compared, kept, and sent to and from a worker.
 * Lengths and places are CSS pixels from the drawing's upper left corner, unless told otherwise.
 */

/** A colour in each theme, and how much of what lies below it covers, from 0 to 1. */
export interface Colour {
	readonly ink: Ink;
	readonly opacity: number;
}

/** What a line is drawn with. */
export interface Pen extends Colour {
	readonly width: number;
	/** `miter` where it is left out. */
	readonly join?: 'round' | 'bevel';
	/** How many widths a corner may reach out before it is cut off; 4 where it is left out, as in SVG. */
	readonly miterLimit?: number;
	/** `butt` where it is left out. */
	readonly cap?: 'round' | 'square';
	readonly dash?: Dash;
}

export interface Dash {
	/** Dash and gap by turns. */
	readonly lengths: readonly number[];
	/** How much of the first of them lies before the line begins. */
	readonly offset: number;
}

/** A feature, where a drawing is asked to tell its features apart. */
export interface NamedFeature {
	/** `<source>:<id>`; the source is a layer, or the countries of the base map. */
	readonly reference: FeatureReference;
	/** What it is called, and how it stands. */
	readonly name: string;
}

/** What may belong to a feature. */
export interface Owned {
	/** Left out: it is nobody's, or the drawing does not tell. */
	readonly feature?: NamedFeature;
}

/** A line, or a ring whose last point is joined to its first. */
export interface Contour extends Owned {
	/** x and y by turns, in whole steps of whoever has the contour. */
	readonly points: Int32Array<ArrayBuffer>;
	readonly closed: boolean;
}

export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** How an area and its edge are painted: the area first. */
interface Painted {
	readonly fill?: Colour;
	readonly pen?: Pen;
}

/** Lines, and areas by the nonzero rule, that are one shape: where they overlap nothing adds up. */
export interface PathsItem extends Painted {
	readonly kind: 'paths';
	readonly contours: readonly Contour[];
	/** CSS pixels. */
	readonly step: number;
	/** Its edges are not smoothed, where a format can say so. */
	readonly hardEdges?: true;
}

export interface CircleItem extends Painted, Owned {
	readonly kind: 'circle';
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

export interface RectangleItem extends Painted {
	readonly kind: 'rectangle';
	readonly box: Rectangle;
}

/** A point's mark around its place; `point-mark.ts` has its outline. */
export interface MarkItem extends Owned {
	readonly kind: 'mark';
	readonly mark: PointMark;
	readonly x: number;
	readonly y: number;
	/** Half the mark's width, without its edge. */
	readonly radius: number;
	readonly ink: Ink;
	/** A line around the mark, of this width outside it. */
	readonly edge?: { readonly ink: Ink; readonly width: number };
	/** Of the whole. */
	readonly opacity: number;
}

/** Letters of one face, size and direction on a straight baseline. */
export interface TextRun {
	readonly text: string;
	/** They run from right to left. What a run is made of does not change: `x` is its left end. */
	readonly direction?: 'rtl';
	readonly face: Face;
	readonly size: number;
	/** The left end of the baseline. */
	readonly x: number;
	readonly y: number;
	/** A space parts it from the run before it on its line. */
	readonly spaced?: true;
	/** Added after each character. */
	readonly letterSpacing?: number;
	/** A letter along a line: what `x` and `y` are counted from, and the angle in radians, clockwise. */
	readonly turned?: { readonly x: number; readonly y: number; readonly angle: number };
}

/** A text in one colour: its lines, or the letters of a name that follows a line. */
export interface TextItem {
	readonly kind: 'text';
	readonly runs: readonly TextRun[];
	readonly colour: Colour;
	/** What sets the letters off from their ground: below them, its stroke of this width, round. */
	readonly halo?: Colour & { readonly width: number };
	/** Of letters and halo together. */
	readonly opacity: number;
	/** The place that a name on a map belongs to. */
	readonly at?: { readonly x: number; readonly y: number };
}

/** Items that belong together. */
export interface GroupItem {
	readonly kind: 'group';
	readonly items: readonly Item[];
	/** What tells it apart from others in its drawing; of several of one name, writers number the later ones. */
	readonly name?: string;
	/** What it is to those who have the drawing read to them. */
	readonly role?:
		| { readonly kind: 'list' }
		| { readonly kind: 'item' }
		/** Rows of cells, those that say what is below them first. */
		| { readonly kind: 'table' | 'row' | 'column-heading' | 'cell' }
		| { readonly kind: 'paragraph' }
		/** Texts on one baseline, links among them, in reading order. */
		| { readonly kind: 'line' }
		| { readonly kind: 'heading'; readonly level: 1 | 2 }
		| { readonly kind: 'picture'; readonly description: string };
	/** What it belongs to, in words: people can switch off all of it in programs that have layers. */
	readonly layer?: string;
	/** Language of its texts (BCP 47), where it is not that of what is around it. */
	readonly language?: string;
	/** Where it leads. */
	readonly href?: string;
	/** What is seen of it, in the units around it; it needs a name then. */
	readonly clip?: Rectangle;
	/** Where its own origin lies in the units around it. */
	readonly origin?: { readonly x: number; readonly y: number };
	/** How many of the units around it its own unit is, across and down; 1 where it is left out. */
	readonly scale?: readonly [across: number, down: number];
}

export type ShapeItem = PathsItem | CircleItem | RectangleItem | MarkItem;
export type Item = ShapeItem | TextItem | GroupItem;

/** Where a feature leads. */
export interface FeatureLink {
	readonly href: string;
	/** The feature's name, for the pointer's tip and for screen readers. */
	readonly name: string;
	/** It opens in a window of its own. */
	readonly newWindow?: boolean;
}

/** What a run of style layers of one layer paints: a layer's id, `base` and `countries` among them. */
export interface LayerGroup {
	readonly layer: string;
	readonly items: readonly Item[];
}

/** Where a feature answers the pointer. */
export type HitArea = {
	readonly feature: FeatureReference;
	readonly link?: FeatureLink;
} & (
	| { readonly kind: 'paths'; readonly contours: readonly Contour[]; readonly step: number }
	| {
			readonly kind: 'circles';
			readonly places: readonly (readonly [x: number, y: number])[];
			readonly radius: number;
	  }
);

/** The hit areas of a style layer. */
export interface HitLayer {
	/** Its id. */
	readonly styleLayer: string;
	/** How wide lines are that answer; undefined where areas do. */
	readonly width: number | undefined;
	readonly areas: readonly HitArea[];
}

/** A drawn map. Its parts lie on each other in this order, each part's groups and areas as well. */
export interface DrawnMap {
	/** Background, fills, lines and circles. */
	readonly shapes: readonly LayerGroup[];
	/** Symbols without a text. */
	readonly marks: readonly LayerGroup[];
	/** All other symbols. */
	readonly labels: readonly LayerGroup[];
	/** Empty where nothing answers. */
	readonly hits: readonly HitLayer[];
}

/** Every run of letters in items, in the order of drawing. */
export function runsIn(items: readonly Item[]): TextRun[] {
	return items.flatMap((item) =>
		item.kind === 'group' ? runsIn(item.items) : item.kind === 'text' ? item.runs : []
	);
}
