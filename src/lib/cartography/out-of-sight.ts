import type { FeatureReference } from '../dossier/model/types';
import { frameOf } from './bounds';
import { featuresOf, type MapData } from './map-sources';
import { project, worldSize, type Bounds, type Camera, type Size } from './projection';
import type { StopOptions } from './stops';
import type { Extent } from './svg/geometry/geometry';
import { isInSight } from './visible-place';

/** In the order in which they are spoken of: what stands in one row has the right one at its end. */
const SIDES = ['left', 'top', 'bottom', 'right'] as const;
/** Where something lies that is out of sight. */
export type Side = (typeof SIDES)[number];

/** A subject of which nothing is seen. */
export interface OutOfSight {
	readonly reference: FeatureReference;
	readonly side: Side;
	/** From the middle of the map to its own, CSS pixels. */
	readonly distance: number;
}

/** What lies beyond one side of a map. */
export interface BeyondSide {
	readonly side: Side;
	/** Ordered as by {@link outOfSight}, but for what is put before it. */
	readonly there: readonly [FeatureReference, ...FeatureReference[]];
}

/**
 * What is out of sight by sides, each that there is.
 * @param isFirst what comes before all others
 */
export function bySide(
	hidden: readonly OutOfSight[],
	isFirst: (reference: FeatureReference) => boolean
): BeyondSide[] {
	return SIDES.flatMap((side) => {
		const there = hidden.filter((each) => each.side === side).map(({ reference }) => reference);
		const [first, ...others] = [
			...there.filter(isFirst),
			...there.filter((reference) => !isFirst(reference))
		];
		return first === undefined ? [] : [{ side, there: [first, ...others] }];
	});
}

/**
 * Subjects of the visible layers of which nothing is in view, each once: by the side of the map on which their
 * middle lies, the shorter way around the world. Those that have a position come before all others, then the nearer.
 * @param box the part of the map that is looked at, CSS pixels
 */
export function outOfSight(
	data: MapData,
	{ visible, subjectOf }: StopOptions,
	camera: Camera,
	size: Size,
	box: Extent
): OutOfSight[] {
	const seen = new Set<string>();
	const hidden = new Map<string, OutOfSight & { readonly hasPosition: boolean }>();
	for (const layer of data.layers) {
		if (!visible.includes(layer.id)) continue;
		for (const { id, geometry } of featuresOf(data, layer.id).features) {
			const reference: FeatureReference = `${layer.id}:${id}`;
			const subject = subjectOf(reference);
			if (geometry === null || seen.has(subject) || hidden.has(subject)) continue;
			if (isInSight(geometry, camera, size, box)) {
				seen.add(subject);
				continue;
			}
			const frame = frameOf(geometry);
			if (frame === undefined) continue;
			const hasPosition = layer.kind === 'positions';
			hidden.set(subject, { reference, hasPosition, ...wayTo(frame, camera, box) });
		}
	}
	return [...hidden]
		.filter(([subject]) => !seen.has(subject))
		.map(([, found]) => found)
		.sort(
			(one, other) =>
				Number(other.hasPosition) - Number(one.hasPosition) || one.distance - other.distance
		);
}

function wayTo(frame: Bounds, camera: Camera, box: Extent): Pick<OutOfSight, 'side' | 'distance'> {
	const [west, south, east, north] = frame;
	const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
	const world = worldSize(camera.zoom);
	const [x, y] = project([middle, (south + north) / 2], camera.zoom);
	const [centreX, centreY] = project([camera.longitude, camera.latitude], camera.zoom);
	const aside = x - centreX;
	const across = aside - world * Math.round(aside / world);
	const down = y - centreY;
	// The corners of what is seen part its sides, as its diagonals do.
	const [left, top, right, bottom] = box;
	const isAside = Math.abs(across) * (bottom - top) >= Math.abs(down) * (right - left);
	const side = isAside ? (across < 0 ? 'left' : 'right') : down < 0 ? 'top' : 'bottom';
	return { side, distance: Math.hypot(across, down) };
}
