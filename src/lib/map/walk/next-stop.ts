import type { PixelPoint } from '../../cartography/projection';
import type { Stop } from '../../cartography/stops';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where a reader is who goes from feature to feature. */
export interface Walk {
	/** The subject of a stop. */
	readonly at: string;
	/** The step that led here, and from which subject: its opposite leads back. */
	readonly step?: { readonly from: string; readonly direction: Direction };
}

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
	left: 'right',
	right: 'left',
	up: 'down',
	down: 'up'
};

/** Unit vectors; y points down. */
const VECTORS: Readonly<Record<Direction, readonly [right: number, down: number]>> = {
	left: [-1, 0],
	right: [1, 0],
	up: [0, -1],
	down: [0, 1]
};

/**
 * One step on: back where the last step came from if this is its opposite, and otherwise to the nearest
 * stop in the quarter of the plane around the direction. undefined: there is none.
 *
 * Each other stop lies in one quarter alone, so every stop can be reached from every other. Stops that
 * lie on each other stand side by side: going right leads through them in their order.
 */
export function stepOn(
	stops: readonly Stop[],
	{ at, step }: Walk,
	direction: Direction
): Walk | undefined {
	const here = stops.findIndex(({ subject }) => subject === at);
	const from = stops[here];
	if (from === undefined) return undefined;
	if (step?.direction === OPPOSITE[direction]) {
		const back = stops.find(({ subject }) => subject === step.from);
		if (back !== undefined) return { at: back.subject, step: { from: at, direction } };
	}
	const found = nearest(stops, here, from, direction);
	return found && { at: found.subject, step: { from: at, direction } };
}

function nearest(
	stops: readonly Stop[],
	here: number,
	from: Stop,
	direction: Direction
): Stop | undefined {
	// To the left, stops that lie on each other are come to from their other end.
	const [right] = VECTORS[direction];
	const order = right < 0 ? stops.toReversed() : stops;
	let found: { readonly stop: Stop; readonly distance: number } | undefined;
	for (const stop of order) {
		if (stop === from || !isTowards(from, stop, direction, stops.indexOf(stop) - here)) continue;
		const distance = distanceBetween(from, stop);
		if (found === undefined || distance < found.distance) found = { stop, distance };
	}
	return found?.stop;
}

/** @param after how many places later the stop is in the list */
function isTowards(
	from: PixelPoint,
	stop: PixelPoint,
	direction: Direction,
	after: number
): boolean {
	const [right, down] = VECTORS[direction];
	const [x, y] = [stop.x - from.x, stop.y - from.y];
	if (x === 0 && y === 0) return after * right > 0;
	const [along, aside] = [x * right + y * down, y * right - x * down];
	// Of the quarter's two edges one belongs to it, and the other to the next quarter.
	return along > 0 && -along < aside && aside <= along;
}

/** The stop that is nearest to a place, where a walk begins. */
export function nearestStop(stops: readonly Stop[], place: PixelPoint): Stop | undefined {
	return stops.reduce<Stop | undefined>(
		(found, stop) =>
			found === undefined || distanceBetween(stop, place) < distanceBetween(found, place)
				? stop
				: found,
		undefined
	);
}

function distanceBetween(one: PixelPoint, other: PixelPoint): number {
	return Math.hypot(one.x - other.x, one.y - other.y);
}
