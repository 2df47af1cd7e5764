import type { Point } from './geometry';

/** Coordinates are less than this from the frame's corner, in steps: a drawing of 100,000 pixels. */
const FARTHEST = 2 ** 20;
const MOST_POINTS = 2 ** 26;

/**
 * The outline of areas together: what two of them share exactly, once in each direction, is inside
 * and left out. Filled by the nonzero rule it covers what the areas cover.
 * @param rings of whole numbers, holes the other way round
 */
export function unite(rings: readonly (readonly Point[])[]): Point[][] {
	const points: Point[] = [];
	const numbers = new Map<number, number>();
	const numberOf = (point: Point): number => {
		const key = (point[0] + FARTHEST) * 2 * FARTHEST + point[1] + FARTHEST;
		const known = numbers.get(key);
		if (known !== undefined) return known;
		numbers.set(key, points.length);
		points.push(point);
		return points.length - 1;
	};

	// How often each edge is run along, less how often it is the other way.
	const edges = new Map<number, number>();
	for (const ring of rings) {
		const corners = ring.map(numberOf);
		corners.forEach((from, index) => {
			const to = corners[index + 1] ?? corners[0] ?? from;
			const back = edges.get(to * MOST_POINTS + from) ?? 0;
			if (back > 1) edges.set(to * MOST_POINTS + from, back - 1);
			else if (back === 1) edges.delete(to * MOST_POINTS + from);
			else edges.set(from * MOST_POINTS + to, (edges.get(from * MOST_POINTS + to) ?? 0) + 1);
		});
	}

	const ways = new Map<number, number[]>();
	for (const [edge, times] of edges) {
		const from = Math.floor(edge / MOST_POINTS);
		const known = ways.get(from) ?? [];
		for (let time = 0; time < times; time++) known.push(edge % MOST_POINTS);
		ways.set(from, known);
	}
	const united: Point[][] = [];
	for (const [start, open] of ways) {
		while (open.length > 0) {
			const ring: Point[] = [];
			let at: number | undefined = start;
			// As many edges lead to a point as away from it, so the way ends where it began.
			while (at !== undefined && (at !== start || ring.length === 0)) {
				ring.push(points[at] as Point);
				at = ways.get(at)?.shift();
			}
			united.push(ring);
		}
	}
	return united;
}
