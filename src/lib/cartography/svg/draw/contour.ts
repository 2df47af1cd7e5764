import type { Contour, NamedFeature } from '../../display-list';
import type { Path, Point } from '../geometry/geometry';
import { straighten } from '../geometry/drop-collinear-points';

/**
 * Points in whole steps as a contour, as they are.
 * @param feature whose it is
 */
export function contourOf(
	points: readonly Point[],
	closed: boolean,
	feature?: NamedFeature
): Contour {
	const flat = new Int32Array(2 * points.length);
	points.forEach(([x, y], index) => {
		flat[2 * index] = x;
		flat[2 * index + 1] = y;
	});
	return { points: flat, closed, ...(feature && { feature }) };
}

/** A path in whole steps as a contour, without the points that its own lines go through anyway. */
export function straightContour(
	{ points, closed }: Pick<Path, 'points' | 'closed'>,
	feature?: NamedFeature
): Contour {
	return contourOf(straighten(points, closed), closed, feature);
}
