import type { FillLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Contour, Owned, PathsItem, Pen } from '../../display-list';
import type { ResolvedPattern } from '../../pattern';
import type { Frame } from '../geometry/viewport-clip';
import { byFeature } from '../by-feature';
import { Groups, type Look } from './group';
import { hatching, type Hatching, type RepeatedPattern } from './hatching';
import { extentOf, twiceArea, type Extent, type Path, type Point } from '../geometry/geometry';
import { areaOf, areasOverlap, type Area, type Rings } from '../geometry/overlapping-areas';
import { Reader, type Images } from '../scene/reader';
import type { Scene } from '../scene/scene';
import { contourOf, straightContour } from './contour';
import { unite } from '../geometry/join-lines';

/** What is fainter is not drawn, here as in MapLibre. */
export const FAINTEST = 0.01;

/**
 * A fill layer: areas that look the same are one shape, so that no seam shows where they meet; where one
 * lies on another through which it is seen, it is a shape of its own, as in MapLibre.
 */
export function drawFill(scene: Scene, frame: Frame, layer: FillLayerSpecification): PathsItem[] {
	const areas = new Groups<Area & Owned>(areasOverlap);
	const hatchings = new Groups<Hatched>((one, other) =>
		one.areas.some((area) => other.areas.some((each) => areasOverlap(area, each)))
	);
	// Without soft edges there are no outlines either.
	const soft = new Reader(scene, layer).flag('fill-antialias');
	for (const feature of scene.featuresOf(layer)) {
		const reader = new Reader(scene, layer, feature);
		const opacity = reader.number('fill-opacity');
		if (opacity < FAINTEST) continue;
		const images = reader.images('fill-pattern');
		const rings = frame.rings(feature.geometry);
		const parts = partsOf(rings).map(areaOf);
		const owner = scene.ownerOf(feature);
		if (images === undefined) {
			const look = colours(reader, soft);
			for (const part of parts) areas.add(look, { ...part, ...owner });
		} else {
			const { light, dark } = patternsOf(scene, images);
			const ink = { light: light.ink, dark: dark.ink };
			const { lines, width, round } = patternIn(scene, frame.step, light, rings);
			const pen: Pen = { ink, opacity, width, ...(round && { cap: 'round' }) };
			if (lines.length > 0)
				hatchings.add({ pen }, { lines, areas: parts, extent: extentOf(rings.flat()), ...owner });
		}
	}
	return [
		...areas.items(frame.step, outlinesOf),
		...hatchings.items(PATTERN_STEP, (hatched) =>
			hatched.flatMap(({ lines, feature }) =>
				lines.map(({ points, closed }) => contourOf(points, closed, feature))
			)
		)
	];
}

/** Areas without the borders between them, but for those between features that are told apart. */
function outlinesOf(areas: readonly (Area & Owned)[]): Contour[] {
	return byFeature(areas).flatMap(({ feature, own }) =>
		unite(own.flatMap(({ rings }) => rings)).map((points) =>
			straightContour({ points, closed: true }, feature)
		)
	);
}

/** Areas of a feature, and the lines of the pattern in them. */
interface Hatched extends Owned {
	readonly areas: readonly Area[];
	readonly extent: Extent;
	readonly lines: readonly Path[];
}

/** Each outline, anticlockwise on the screen, with its holes, which run the other way round. */
function partsOf(rings: readonly Point[][]): Rings[] {
	const parts: Point[][][] = [];
	for (const ring of rings) {
		const last = parts.at(-1);
		if (last === undefined || twiceArea(ring) < 0) parts.push([ring]);
		else last.push(ring);
	}
	return parts;
}

function colours(reader: Reader, soft: boolean): Look {
	const layerOpacity = reader.number('fill-opacity');
	const fill = reader.colour('fill-color');
	const outline = soft ? reader.colour('fill-outline-color') : undefined;
	return {
		...(!soft && { hardEdges: true as const }),
		...(fill && { fill: { ...fill, opacity: fill.opacity * layerOpacity } }),
		// One pixel wide, by the style specification.
		...(outline && { pen: { ...outline, opacity: outline.opacity * layerOpacity, width: 1 } })
	};
}

/** A pattern is laid evenly however coarse the outlines are: CSS pixels. */
const PATTERN_STEP = 0.1;

/**
 * MapLibre lays patterns from the world's corner, at the size they have at whole zooms, and lets them
 * grow with the map from there.
 */
function patternIn(scene: Scene, step: number, pattern: RepeatedPattern, rings: Rings): Hatching {
	const { zoom } = scene.drawing.camera;
	const inPixels = rings.map((ring) => ring.map(([x, y]): Point => [x * step, y * step]));
	const found = hatching(pattern, inPixels, scene.origin, 2 ** (zoom % 1));
	return {
		...found,
		lines: found.lines.map((line) => ({
			...line,
			points: line.points.map(([x, y]): Point => [
				Math.round(x / PATTERN_STEP),
				Math.round(y / PATTERN_STEP)
			])
		}))
	};
}

function patternsOf(
	{ patterns }: Scene,
	{ light, dark }: Images
): { readonly light: RepeatedPattern; readonly dark: RepeatedPattern } {
	return {
		light: repeated(light, patterns.light[light]),
		dark: repeated(dark, patterns.dark[dark])
	};
}

function repeated(image: string, pattern: ResolvedPattern | undefined): RepeatedPattern {
	if (pattern === undefined || pattern.kind === 'mark') {
		throw new RangeError(`The style fills with ${image}, but has no pattern of that name.`);
	}
	return pattern;
}
