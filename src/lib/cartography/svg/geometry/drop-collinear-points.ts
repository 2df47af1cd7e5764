import type { Point } from './geometry';

/**
 * Leaves out points that come twice in a row, or lie on the straight way from the one before to the
 * one after. Only exactly: two areas that share a border keep sharing it, whatever each leaves out.
 * @param points whole numbers
 */
export function straighten(points: readonly Point[], closed: boolean): Point[] {
	const kept: Point[] = [];
	points.forEach((point, index) => {
		const last = kept.at(-1);
		if (last !== undefined && last[0] === point[0] && last[1] === point[1]) return;
		const before = last ?? (closed ? points.at(-1) : undefined);
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
