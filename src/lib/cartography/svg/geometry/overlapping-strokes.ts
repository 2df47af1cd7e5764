import { commonExtent, extentOf, type Extent, type Path } from './geometry';
import { comingInto, fromLeft, nearerThan, segmentsOf, somePair, type Segment } from './segments';

/** A line with its width, that can be asked what it lies on. */
export interface Stroke {
	readonly path: Path;
	/** Its paint included. */
	readonly extent: Extent;
	/** Half its width, in the units of the coordinates. */
	readonly half: number;
	/** Its pieces from left to right. */
	readonly segments: () => readonly Segment[];
}

export function strokeOf(path: Path, half: number): Stroke {
	let segments: readonly Segment[] | undefined;
	return {
		path,
		extent: grown(extentOf(path.points), half),
		half,
		segments: () => (segments ??= fromLeft(segmentsOf([path.points], path.closed)))
	};
}

/**
 * Whether the paint of two lines lies on each other. Lines that touch do, however fine they are.
 * @param allowance how much may lie on each other without being seen, in the units of the coordinates
 */
export function strokesOverlap(one: Stroke, other: Stroke, allowance: number): boolean {
	const reach = Math.max(0, one.half + other.half - allowance);
	const common = commonExtent(one.extent, other.extent);
	const near = ({ segments, half }: Stroke) => comingInto(segments(), grown(common, half));
	return somePair(near(one), near(other), reach, nearerThan(reach));
}

function grown([left, top, right, bottom]: Extent, by: number): Extent {
	return [left - by, top - by, right + by, bottom + by];
}
