import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { bySquares } from '../cartography/svg/writers/split-by-tile';
import { worldSize } from '../cartography/projection';
import { drawMap } from '../cartography/svg/draw/draw-map';
import { element } from '../cartography/svg/writers/markup';
import { writeLayers } from '../cartography/svg/writers/write-map';
import type { FrameView } from '../cartography/frame-view';
import { stepRules } from './picture-steps';
import { withLayers, type PictureStyle } from './picture-style';

/** Zooms that have hatchings of their own; further in or out, those nearest are shown larger or smaller. */
const ZOOMS = [1, 2, 3, 4] as const;
/** Where between two whole zooms the widths of lines are taken from. */
const BETWEEN = 0.25;
/** Lines of a hatching begin and end at outlines; CSS pixels. */
const PRECISION = 0.5;

export interface Hatchings {
	/** A `<g>` for each zoom, in the units of the picture's shapes. */
	readonly markup: string;
	/** Says which of them shows in a frame of what size. */
	readonly rules: string;
}

/** Whether a style layer fills areas with a pattern. */
export function isHatching(layer: LayerSpecification): boolean {
	return layer.type === 'fill' && layer.paint?.['fill-pattern'] !== undefined;
}

/**
 * The patterns that fill areas, once for every whole zoom: MapLibre lays them anew there, so that
 * they are as wide on a phone as on a desktop.
 * @param viewOf a view of nothing but the frame, by its width in CSS pixels
 * @param width of the frame as the shapes are drawn, CSS pixels
 * @param shapes how the shapes are drawn and written: CSS pixels
 */
export function hatchings(
	style: PictureStyle,
	viewOf: (width: number) => FrameView,
	width: number,
	shapes: { readonly margin: number; readonly squares: number }
): Hatchings {
	const { camera, size } = viewOf(width);
	const widthAt = (zoom: number): number => (width * worldSize(zoom)) / worldSize(camera.zoom);
	const markup = ZOOMS.map((zoom) => {
		const scale = widthAt(zoom + BETWEEN) / width;
		const drawn = drawMap({
			...withLayers(style, isHatching),
			...viewOf(width * scale),
			states: new Map(),
			margin: shapes.margin * scale,
			precision: PRECISION
		});
		const options = { theme: 'both', apart: bySquares(shapes.squares * scale) } as const;
		const transform = `scale(${(1 / scale).toPrecision(6)})`;
		return element('g', { class: nameOf(zoom), transform }, writeLayers(drawn.shapes, options));
	});
	const steps = ZOOMS.map((zoom, index) => ({
		name: nameOf(zoom),
		from: index === 0 ? 0 : widthAt(zoom)
	}));
	return { markup: markup.join(''), rules: stepRules(steps, size) };
}

function nameOf(zoom: number): string {
	return `hatching-${zoom}`;
}
