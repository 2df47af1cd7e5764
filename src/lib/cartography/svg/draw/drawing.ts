import type { FeatureReference } from '../../../dossier/model/types';
import type { FeatureLink, Rectangle } from '../../display-list';
import type { FeatureState } from '../../emphasis';
import type { Camera, Size } from '../../projection';
import type { CompiledStyle } from '../../style';

/** Everything that a drawing of the map depends on. */
export interface MapDrawing {
	readonly compiled: CompiledStyle;
	/**
	 * The same style in dark colours, where the drawing is to have both: what it draws is read from
	 * `compiled`, and only colours from here. Left out: those of `compiled` stand for both.
	 */
	readonly dark?: CompiledStyle;
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
	 * Asks for hit areas of the style's interactive layers, each with the link that this gives. Left
	 * out: nothing answers the pointer.
	 */
	readonly interactive?: (reference: FeatureReference) => FeatureLink | undefined;
	/**
	 * Asks for shapes that are told apart by feature, each with the name that this gives, and undefined
	 * for those that are nobody's. Left out: shapes that look the same are one, without seams.
	 */
	readonly nameOf?: (reference: FeatureReference) => string | undefined;
	/** What is laid over the drawing by whoever shows it, CSS pixels of the frame: no name stands below it. */
	readonly covered?: readonly Rectangle[];
}
