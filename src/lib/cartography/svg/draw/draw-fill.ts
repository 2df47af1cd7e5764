import type { FillLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import { linesApart } from '../geometry/split-by-tile';
import type { Frame } from '../geometry/viewport-clip';
import { Groups } from './group';
import { colourOf, type Attributes } from '../writers/markup';
import { hatching, type Hatching, type RepeatedPattern } from './hatching';
import { pathData } from '../writers/path-data';
import type { Path, Point } from '../geometry/geometry';
import { read, type Reader } from '../scene/reader';
import type { Scene } from '../scene/scene';
import { straighten } from '../geometry/drop-collinear-points';
import { unite } from '../geometry/join-lines';

/** What is fainter is not drawn, here as in MapLibre. */
export const FAINTEST = 0.01;

/**
 * A fill layer: areas that look the same are one shape, so that neither seams nor doubled opacity
 * show where they meet.
 */
export function drawFill(scene: Scene, frame: Frame, layer: FillLayerSpecification): string {
	const areas = new Groups<Point[]>();
	const hatchings = new Groups<Path>();
	for (const feature of scene.featuresOf(layer)) {
		const reader = read(scene, layer, feature);
		if (reader.number('fill-opacity') < FAINTEST) continue;
		const image = reader.image('fill-pattern');
		if (image === undefined) areas.add(colours(reader), frame.rings(feature.geometry));
		else {
			const { lines, width, round } = patternIn(scene, frame, image, feature.geometry);
			const look = {
				fill: 'none',
				stroke: patternOf(scene, image).ink,
				'stroke-width': width,
				'stroke-opacity': visible(reader.number('fill-opacity')),
				'stroke-linecap': round ? 'round' : undefined
			};
			hatchings.add(look, lines);
		}
	}
	return (
		areas.write((rings) =>
			pathData(
				unite(rings).map((ring) => ({ points: straighten(ring, true), closed: true, before: 0 })),
				frame.step
			)
		) + hatchings.write((lines) => pathData(lines, PATTERN_STEP), linesApart(scene, PATTERN_STEP))
	);
}

function colours(reader: Reader): Attributes {
	const layerOpacity = reader.number('fill-opacity');
	const fill = reader.colour('fill-color');
	const outline = reader.colour('fill-outline-color');
	const [inside, edge] = [fill && colourOf(fill), outline && colourOf(outline)];
	return {
		fill: inside?.ink,
		'fill-opacity': inside && visible(inside.opacity * layerOpacity),
		// One pixel wide, by the style specification.
		stroke: edge?.ink,
		'stroke-opacity': edge && visible(edge.opacity * layerOpacity)
	};
}

/** A pattern is laid evenly however coarse the outlines are: CSS pixels. */
const PATTERN_STEP = 0.1;

/**
 * MapLibre lays patterns from the world's corner, at the size they have at whole zooms, and lets them
 * grow with the map from there.
 */
function patternIn(scene: Scene, frame: Frame, image: string, geometry: Geometry): Hatching {
	const { zoom } = scene.drawing.camera;
	const rings = frame
		.rings(geometry)
		.map((ring) => ring.map(([x, y]): Point => [x * frame.step, y * frame.step]));
	const found = hatching(patternOf(scene, image), rings, scene.origin, 2 ** (zoom % 1));
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

function patternOf({ drawing }: Scene, image: string): RepeatedPattern {
	const pattern = drawing.compiled.patterns[image];
	if (pattern === undefined || pattern.kind === 'mark') {
		throw new RangeError(`The style fills with ${image}, but has no pattern of that name.`);
	}
	return pattern;
}

/** An opacity, where it says more than that there is none. */
export function visible(opacity: number): number | undefined {
	return opacity === 1 ? undefined : Math.round(opacity * 1000) / 1000;
}
