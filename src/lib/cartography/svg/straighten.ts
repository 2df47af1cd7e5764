import type { Point } from './plane';

/**
 * Leaves out the points that lie on the straight way from the one before to the one after. Only
 * exactly: two areas that share a border keep sharing it, whatever each of them leaves out.
 * @param points whole numbers, no two in a row the same
 */
export function straighten(points: readonly Point[], closed: boolean): Point[] {
	const kept: Point[] = [];
	points.forEach((point, index) => {
		const before = kept.at(-1) ?? (closed ? points.at(-1) : undefined);
		const after = points[index + 1] ?? (closed ? (kept[0] ?? points[0]) : undefined);
		if (before === undefined || after === undefined || !isBetween(before, point, after)) {
			kept.push(point);
		}
	});
	return kept;
}

function isBetween([ax, ay]: Point, [x, y]: Point, [bx, by]: Point): boolean {
	const [inX, inY, outX, outY] = [x - ax, y - ay, bx - x, by - y];
	return inX * outY === inY * outX && inX * outX + inY * outY > 0;
}
