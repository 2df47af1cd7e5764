import { extentOf, type Point } from './geometry';

/**
 * The outline of areas together: what two of them share exactly, once in each direction, is inside
 * and left out. Filled by the nonzero rule it covers what the areas cover.
 * @param rings of whole numbers, holes the other way round
 */
export function unite(rings: readonly (readonly Point[])[]): Point[][] {
	const { points, corners } = numbered(rings);
	/** Where the edges lead that are left, by the point that they lead away from. */
	const ways: number[][] = points.map(() => []);
	for (const ring of corners) {
		for (const [index, from] of ring.entries()) {
			const to = ring[index + 1] ?? ring[0] ?? from;
			const back = ways[to]?.indexOf(from) ?? -1;
			if (back === -1) ways[from]?.push(to);
			else ways[to]?.splice(back, 1);
		}
	}

	const united: Point[][] = [];
	for (const [start, open] of ways.entries()) {
		while (open.length > 0) {
			const ring: Point[] = [];
			let at: number | undefined = start;
			// As many edges lead to a point as away from it, so the way ends where it began.
			while (at !== undefined && (at !== start || ring.length === 0)) {
				ring.push(points[at] as Point);
				at = ways[at]?.shift();
			}
			united.push(ring);
		}
	}
	return united;
}

/** Each place as a number, from 0 on in the order in which the rings come to it. */
function numbered(rings: readonly (readonly Point[])[]): {
	readonly points: readonly Point[];
	readonly corners: readonly (readonly number[])[];
} {
	const points: Point[] = [];
	const numbers = new Map<number, number>();
	// Counted from the corner of them all: maps are twice as quick where their keys are small.
	const [left, top, , bottom] = extentOf(rings.flat());
	const rows = bottom - top + 1;
	const numberOf = (point: Point): number => {
		const key = (point[0] - left) * rows + point[1] - top;
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, points.length);
		return points.push(point) - 1;
	};
	return { corners: rings.map((ring) => ring.map(numberOf)), points };
}
