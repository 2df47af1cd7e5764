import { extentOf, type Extent, type Path } from './geometry';
import { fromLeft, nearerThan, segmentsOf, somePair, type Segment } from './segments';

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
	const [left, top, right, bottom] = extentOf(path.points);
	let segments: readonly Segment[] | undefined;
	return {
		path,
		extent: [left - half, top - half, right + half, bottom + half],
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
	return somePair(one.segments(), other.segments(), reach, nearerThan(reach));
}
