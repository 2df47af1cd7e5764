import type { Feature, Geometry, Position } from 'geojson';
import type { Side } from '../layers/definition';
import { linesOf } from './lines';
import { KILOMETRES, SAMPLES, smoothLine } from './smooth';

/** Kilometres between a line and where the name of a side is fixed. */
const DISTANCE = 14;
/** Kilometres: it keeps at least this far from every bend of the line. */
const CLEARANCE = 7;
/** Kilometres: smaller bends do not move it. From one place to the next it is as far. */
const RADIUS = 25;

/** Where the name of a side can stand. */
export interface SidePlace {
	/** [longitude, latitude] in degrees. */
	readonly position: Position;
	/** Of its line from the beginning, and of what is left of the line: each is 25 kilometres. */
	readonly steps: number;
	readonly stepsLeft: number;
}

/**
 * Places for the names of a side: at a distance from the lines of the features and every 25 kilometres
 * along them, all on that side as one looks along the line from its first position to its last.
 * Features that follow each other, one beginning where another ends, are one line. Where a bend leaves
 * no place that is clear of the line, there is none.
 * @param features [longitude, latitude] in degrees; areas among them have no sides
 */
export function sidePlaces(
	features: readonly Pick<Feature<Geometry | null>, 'geometry'>[],
	side: Side
): SidePlace[] {
	const lines = features.flatMap(({ geometry }) =>
		geometry?.type === 'LineString' || geometry?.type === 'MultiLineString' ? linesOf(geometry) : []
	);
	return joined(lines).flatMap((line) => {
		const beside = moved(smoothLine(line, RADIUS), side);
		return beside.flatMap((position, index): SidePlace[] => {
			if (index % SAMPLES !== 0) return [];
			const { distance, side: found } = standing(position, line);
			if (distance < CLEARANCE || found !== side) return [];
			return [
				{ position, steps: index / SAMPLES, stepsLeft: (beside.length - 1 - index) / SAMPLES }
			];
		});
	});
}

/** Lines of which one begins where another ends, put together. */
function joined(lines: readonly Position[][]): Position[][] {
	const chains: Position[][] = [];
	for (const line of lines) {
		let chain = [...line];
		for (const other of [...chains]) {
			const follows = isSame(other.at(-1), chain[0]);
			if (!follows && !isSame(chain.at(-1), other[0])) continue;
			chains.splice(chains.indexOf(other), 1);
			chain = follows ? [...other, ...chain.slice(1)] : [...chain, ...other.slice(1)];
		}
		chains.push(chain);
	}
	return chains;
}

function isSame(one: Position | undefined, other: Position | undefined): boolean {
	if (one === undefined || other === undefined) return false;
	return one[0] === other[0] && one[1] === other[1];
}

/** Every point of a line moved away from it at a right angle. */
function moved(line: readonly Position[], side: Side): Position[] {
	const turn = side === 'left' ? 1 : -1;
	return line.map((position, index): Position => {
		const before = line[Math.max(0, index - 1)] ?? position;
		const after = line[Math.min(line.length - 1, index + 1)] ?? position;
		const squeeze = squeezeAt(position);
		const [x, y] = vector(before, after, squeeze);
		const length = Math.hypot(x, y) || 1;
		const [longitude = 0, latitude = 0] = position;
		return [
			longitude + ((-y / length) * turn * DISTANCE) / (KILOMETRES * squeeze),
			latitude + ((x / length) * turn * DISTANCE) / KILOMETRES
		];
	});
}

/** How far a position is from a line, in kilometres, and on which side of it. */
function standing(position: Position, line: readonly Position[]): { distance: number; side: Side } {
	const squeeze = squeezeAt(position);
	let nearest = { distance: Infinity, across: 0 };
	for (let index = 0; index < line.length - 1; index++) {
		const [from, to] = [line[index] ?? position, line[index + 1] ?? position];
		const [x, y] = vector(from, to, squeeze);
		const [pointX, pointY] = vector(from, position, squeeze);
		const square = x * x + y * y;
		const share = square === 0 ? 0 : Math.min(1, Math.max(0, (pointX * x + pointY * y) / square));
		const distance = Math.hypot(pointX - share * x, pointY - share * y);
		// At a corner both pieces are as near: the one that the position is more clearly beside tells.
		const across = (x * pointY - y * pointX) / (Math.sqrt(square) || 1);
		const isNearer = distance < nearest.distance - 1e-9;
		const isClearer =
			distance < nearest.distance + 1e-9 && Math.abs(across) > Math.abs(nearest.across);
		if (isNearer || isClearer) nearest = { distance, across };
	}
	return { distance: nearest.distance, side: nearest.across > 0 ? 'left' : 'right' };
}

/** From one position to another in kilometres: east, north. */
function vector(
	[x = 0, y = 0]: Position,
	[toX = 0, toY = 0]: Position,
	squeeze: number
): [x: number, y: number] {
	return [(toX - x) * squeeze * KILOMETRES, (toY - y) * KILOMETRES];
}

/** How much shorter a degree of longitude is than one of latitude. */
function squeezeAt([, latitude = 0]: Position): number {
	return Math.cos((latitude * Math.PI) / 180);
}
