import type { LineLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Dash, Owned, PathsItem, Pen } from '../../display-list';
import { around } from '../geometry/buffer-line';
import { strokeOf, strokesOverlap, type Stroke } from '../geometry/overlapping-strokes';
import { partedAtCrossings } from '../geometry/part-at-crossings';
import { straightContour } from './contour';
import { FAINTEST } from './draw-fill';
import type { Frame } from '../geometry/viewport-clip';
import { Groups } from './group';
import { offset } from '../geometry/offset';
import { lengthOf, type Path, type Point } from '../geometry/geometry';
import { Reader } from '../scene/reader';
import type { Scene } from '../scene/scene';
import { softened } from './blur-strokes';

/** Of lines through which others are seen, so much may lie on each other and be one: CSS pixels. */
const UNSEEN = 0.5;

/**
 * A line layer, and the outlines of areas in one. Lines that look the same are one shape; where one lies
 * on another through which it is seen, or crosses itself, it is a shape of its own, as in MapLibre.
 */
export function drawLine(scene: Scene, frame: Frame, layer: LineLayerSpecification): PathsItem[] {
	const { zoom } = scene.drawing.camera;
	const { step } = frame;
	const groups = new Groups<Stroke & Owned>((one, other) =>
		strokesOverlap(one, other, UNSEEN / step)
	);
	for (const feature of scene.featuresOf(layer)) {
		const reader = new Reader(scene, layer, feature);
		const pens = pensOf(reader);
		if (pens.length === 0) continue;
		const isSeenThrough = pens.some(({ opacity }) => opacity < 1);
		const dash = dashOf(reader, zoom);
		const shape = shapeOf(reader);
		// Moved aside, a line shows each of its bends larger; in dashes, it shows how long it is. Both
		// look alike only along the very line that MapLibre draws.
		const lines =
			dash !== undefined || reader.number('line-offset') !== 0
				? frame.linesAlone(feature.geometry, dash !== undefined)
				: frame.lines(feature.geometry);
		// In its caps, in dashes that begin anew, and around a gap, a line would show where it is parted.
		const isWhole =
			dash !== undefined ||
			reader.text('line-cap') !== 'butt' ||
			reader.number('line-gap-width') !== 0;
		const owner = scene.ownerOf(feature);
		const parts = isSeenThrough && !isWhole ? lines.flatMap(partedAtCrossings) : lines;
		for (const line of parts) {
			for (const path of shape(line, step)) {
				const dashes = dash?.(line, lengthOf(path) * step);
				for (const pen of pens) {
					groups.add(
						{ pen: { ...pen, ...(dashes && { dash: dashes }) } },
						{ ...strokeOf(path, pen.width / 2 / step), ...owner }
					);
				}
			}
		}
	}
	return groups.items(step, (strokes) =>
		strokes.map(({ path, feature }) => straightContour(path, feature))
	);
}

/** What to draw a line with: one stroke, or several on top of each other for a soft edge. */
function pensOf(reader: Reader): Pen[] {
	const colour = reader.colour('line-color');
	const opacity = reader.number('line-opacity');
	const width = reader.number('line-width');
	if (colour === undefined || opacity < FAINTEST || width === 0) return [];
	const join = reader.text('line-join');
	const cap = reader.text('line-cap');
	// An outline around a line has taken its square ends in.
	const isTakenIn = cap === 'square' && reader.number('line-gap-width') !== 0;
	return softened(width, reader.number('line-blur'), opacity * colour.opacity).map((stroke) => ({
		ink: colour.ink,
		...stroke,
		...(join === 'round' || join === 'bevel'
			? { join }
			: { miterLimit: reader.number('line-miter-limit') }),
		...((cap === 'round' || (cap === 'square' && !isTakenIn)) && { cap })
	}));
}

/** Dashes that are out of step by less than this are left so: CSS pixels. */
const OUT_OF_STEP = 0.5;

/**
 * Dashes, as MapLibre measures them: in widths at the whole zoom below, growing with the map from
 * there, and counted along the line before it is moved.
 */
function dashOf(
	reader: Reader,
	zoom: number
): ((line: Path, drawnLength: number) => Dash) | undefined {
	const wholeZoom = Math.floor(zoom);
	const dashes = reader.numbers('line-dasharray', wholeZoom);
	if (dashes === undefined || dashes.length === 0) return undefined;
	const unit = reader.number('line-width', wholeZoom) * 2 ** (zoom - wholeZoom);
	const { array, start } = evenDashes(dashes);
	const period = array.reduce((sum, dash) => sum + dash * unit, 0);
	if (period === 0) return undefined;
	return ({ before, length = 0 }, drawnLength) => {
		const stretch = Math.abs(drawnLength - length) < OUT_OF_STEP ? 1 : drawnLength / length;
		const shift = ((before + start * unit) % period) * stretch;
		return {
			lengths: array.map((dash) => Math.round(dash * unit * stretch * 1000) / 1000),
			offset: Math.round(shift * 10) / 10
		};
	};
}

/** An odd number of dashes: MapLibre runs the last into the first, where SVG repeats them all. */
function evenDashes(dashes: readonly number[]): {
	readonly array: readonly number[];
	readonly start: number;
} {
	if (dashes.length % 2 === 0) return { array: dashes, start: 0 };
	const last = dashes.at(-1) ?? 0;
	const [first = 0, ...rest] = dashes.slice(0, -1);
	return { array: [first + last, ...rest], start: last };
}

/**
 * What becomes of a line: itself, moved aside, or an outline around it. The style specification counts
 * an offset to the right as positive, which is inwards for the outline of an area.
 */
function shapeOf(reader: Reader): (line: Path, step: number) => Path[] {
	const aside = reader.number('line-offset');
	const gap = reader.number('line-gap-width');
	const width = reader.number('line-width');
	if (aside === 0 && gap === 0) return (line) => [line];
	const cap = reader.text('line-cap');
	// MapLibre's caps are those of the whole line, from one outer edge to the other.
	const beyond = cap === 'square' ? gap / 2 + width : 0;
	return (line, step) => {
		const moved = aside === 0 ? line : offset(line, aside / step);
		const paths =
			gap === 0
				? [moved]
				: around(
						moved,
						(gap + width) / 2 / step,
						cap === 'round' ? 'around' : { beyond: beyond / step }
					);
		return paths.map((path) => ({
			...path,
			points: path.points.map(([x, y]): Point => [Math.round(x), Math.round(y)])
		}));
	};
}
