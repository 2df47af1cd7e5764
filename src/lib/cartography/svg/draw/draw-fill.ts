import type { FillLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { PathsItem } from '../../display-list';
import type { ResolvedPattern } from '../../pattern';
import type { Frame } from '../geometry/viewport-clip';
import { Groups, type Look } from './group';
import { hatching, type Hatching, type RepeatedPattern } from './hatching';
import type { Path, Point } from '../geometry/geometry';
import { Reader, type Images } from '../scene/reader';
import type { Scene } from '../scene/scene';
import { contourOf, straightContour } from './contour';
import { unite } from '../geometry/join-lines';

/** What is fainter is not drawn, here as in MapLibre. */
export const FAINTEST = 0.01;

/**
 * A fill layer: areas that look the same are one shape, so that neither seams nor doubled opacity
 * show where they meet.
 */
export function drawFill(scene: Scene, frame: Frame, layer: FillLayerSpecification): PathsItem[] {
	const areas = new Groups<Point[]>();
	const hatchings = new Groups<Path>();
	for (const feature of scene.featuresOf(layer)) {
		const reader = new Reader(scene, layer, feature);
		const opacity = reader.number('fill-opacity');
		if (opacity < FAINTEST) continue;
		const images = reader.images('fill-pattern');
		if (images === undefined) areas.add(colours(reader), frame.rings(feature.geometry));
		else {
			const { light, dark } = patternsOf(scene, images);
			const { lines, width, round } = patternIn(scene, frame, light, feature.geometry);
			const ink = { light: light.ink, dark: dark.ink };
			hatchings.add({ pen: { ink, opacity, width, ...(round && { cap: 'round' }) } }, lines);
		}
	}
	return [
		...areas.items(frame.step, (rings) =>
			unite(rings).map((points) => straightContour({ points, closed: true }))
		),
		...hatchings.items(PATTERN_STEP, (lines) =>
			lines.map(({ points, closed }) => contourOf(points, closed))
		)
	];
}

function colours(reader: Reader): Look {
	const layerOpacity = reader.number('fill-opacity');
	const fill = reader.colour('fill-color');
	const outline = reader.colour('fill-outline-color');
	return {
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
function patternIn(
	scene: Scene,
	frame: Frame,
	pattern: RepeatedPattern,
	geometry: Geometry
): Hatching {
	const { zoom } = scene.drawing.camera;
	const rings = frame
		.rings(geometry)
		.map((ring) => ring.map(([x, y]): Point => [x * frame.step, y * frame.step]));
	const found = hatching(pattern, rings, scene.origin, 2 ** (zoom % 1));
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
