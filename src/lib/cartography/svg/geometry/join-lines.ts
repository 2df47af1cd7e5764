import type { Point } from './geometry';

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
	// A table that is at least half empty, in which a place looks for its number from where its coordinates say
	// on: of the many points of a map, a Map with keys of both coordinates takes three times as long.
	const count = rings.reduce((sum, { length }) => sum + length, 1);
	const size = 2 ** Math.ceil(Math.log2(2 * count));
	const table = new Int32Array(size);
	const numberOf = (point: Point): number => {
		let slot = (Math.imul(point[0], 73_856_093) ^ Math.imul(point[1], 19_349_663)) & (size - 1);
		for (let number = table[slot]; number; number = table[slot]) {
			const known = points[number - 1];
			if (known?.[0] === point[0] && known[1] === point[1]) return number - 1;
			slot = (slot + 1) & (size - 1);
		}
		table[slot] = points.push(point);
		return points.length - 1;
	};
	return { corners: rings.map((ring) => ring.map(numberOf)), points };
}
