import type { FeatureReference } from '../../../dossier/model/types';
import type { Face } from '../../../fonts/face';
import type { FeatureState } from '../../emphasis';
import type { Camera, Size } from '../../projection';
import type { CompiledStyle } from '../../style';

/** A line of text with its baseline's start, in the drawing's user units (CSS pixels). */
export interface PlacedText {
	readonly text: string;
	readonly face: Face;
	/** CSS pixels. */
	readonly size: number;
	readonly x: number;
	readonly y: number;
	/** Added after each character, CSS pixels. */
	readonly letterSpacing?: number;
	/** Further SVG attributes, escaped: fill, stroke, transform. */
	readonly attributes: string;
}

/** Writes a text into a drawing: as `<text>`, or as the outlines of its letters. */
export type WriteText = (text: PlacedText) => string;

/** What a renderer needs to know of a feature to make it reachable. */
export interface FeatureLink {
	readonly href: string;
	/** The feature's name, for the pointer's tip and for screen readers. */
	readonly name: string;
}

/** Everything that a drawing of the map depends on. */
export interface MapDrawing {
	readonly compiled: CompiledStyle;
	/** Where the map looks; the whole of the frame is `size` CSS pixels. */
	readonly camera: Camera;
	readonly size: Size;
	readonly states: ReadonlyMap<FeatureReference, FeatureState>;
	/** Drawn beyond the frame on each side, CSS pixels: room to pan. 0 where it is left out. */
	readonly margin?: number;
	/**
	 * What coordinates are rounded to, and how far simplified shapes may be off, CSS pixels: a tenth
	 * where it is left out. Coarser is smaller: at half a pixel MapLibre's own shapes are as coarse.
	 */
	readonly precision?: number;
	/**
	 * For browsers, which draw a page tile by tile: opaque lines that look the same are written apart,
	 * by squares of this many CSS pixels. Left out: as one path, which drawing programs like better.
	 */
	readonly squares?: number;
	/** Put before every id, so that two drawings can stand in one document. */
	readonly prefix?: string;
	/** `<text>` where it is left out. */
	readonly writeText?: WriteText;
	/**
	 * Draws the style's interactive layers as transparent shapes with `data-feature="<reference>"`,
	 * as links where the feature has one. Left out: nothing answers the pointer.
	 */
	readonly interactive?: (reference: FeatureReference) => FeatureLink | undefined;
}

/** A drawing in parts, so that a page can show geometry and names apart. */
export interface DrawnMap {
	/**
	 * Background, fills, lines, circles and marks: a `<g data-layer="<layer>">` for each run of style
	 * layers of one layer (`base` and `countries` among them), in drawing order.
	 */
	readonly geometry: string;
	/** All symbols with their texts, grouped the same way. */
	readonly labels: string;
	/** The transparent shapes that answer the pointer; '' where none do. */
	readonly targets: string;
}
