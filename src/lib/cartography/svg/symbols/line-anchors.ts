import type { PixelPoint } from '../../projection';

/** A place on a line: after its point `segment`. */
export interface LineAnchor extends PixelPoint {
	readonly segment: number;
}

/** What is written along a line, CSS pixels. */
export interface Lettering {
	readonly length: number;
	/** Of the letters. */
	readonly size: number;
	/** Between the middles of two labels. */
	readonly spacing: number;
	/** Of the turns within three fifths of an em, degrees. */
	readonly maximumAngle: number;
}

/** Room before the first label, in ems, so that it stands clear of where lines meet. */
const CLEARANCE = 2;
const ANGLE_WINDOW = 3 / 5;
/** MapLibre counts in sixteenths of a pixel. */
const STEPS = 16;

/**
 * Where labels stand on a line within a tile: MapLibre's `getAnchors`.
 * @param line pixels from the tile's corner, cut at its edges
 * @param tile its side in pixels
 */
export function lineAnchors(
	line: readonly PixelPoint[],
	lettering: Lettering,
	tile: number
): LineAnchor[] {
	const { length, size } = lettering;
	const [first] = line;
	if (first === undefined) return [];
	const isContinued = [0, tile].some((edge) => first.x === edge || first.y === edge);
	// Labels that are long for their spacing are moved apart.
	const spacing =
		lettering.spacing - length < lettering.spacing / 4
			? length + lettering.spacing / 4
			: lettering.spacing;
	const start = isContinued ? spacing / 2 : (length / 2 + CLEARANCE * size) % spacing;
	const anchors = anchorsFrom(line, start, spacing, lettering, tile);
	if (anchors.length > 0 || isContinued) return anchors;
	// A line that is too short for that may have room in the middle.
	return anchorsFrom(line, lengthOf(line) / 2, spacing, lettering, tile);
}

function anchorsFrom(
	line: readonly PixelPoint[],
	start: number,
	spacing: number,
	lettering: Lettering,
	tile: number
): LineAnchor[] {
	const whole = lengthOf(line);
	const half = lettering.length / 2;
	const isInside = (value: number): boolean => value >= 0 && value < tile;
	const anchors: LineAnchor[] = [];
	let next = start;
	let passed = 0;
	line.slice(0, -1).forEach((from, segment) => {
		const to = line[segment + 1] ?? from;
		const stretch = distance(from, to);
		for (; next < passed + stretch; next += spacing) {
			const share = (next - passed) / stretch;
			const x = from.x + (to.x - from.x) * share;
			const y = from.y + (to.y - from.y) * share;
			const fits = next - half >= 0 && next + half <= whole;
			if (!fits || !isInside(x) || !isInside(y)) continue;
			const anchor = { x: onGrid(x), y: onGrid(y), segment };
			if (isStraightEnough(line, anchor, lettering)) anchors.push(anchor);
		}
		passed += stretch;
	});
	return anchors;
}

function onGrid(value: number): number {
	return Math.round(value * STEPS) / STEPS;
}

/** Whether no stretch of a label turns too much to be read: MapLibre's `checkMaxAngle`. */
function isStraightEnough(
	line: readonly PixelPoint[],
	anchor: LineAnchor,
	{ length, size, maximumAngle }: Lettering
): boolean {
	let index = anchor.segment + 1;
	let at: PixelPoint = anchor;
	let along = 0;
	while (along > -length / 2) {
		index--;
		const before = line[index];
		if (before === undefined) return false;
		along -= distance(before, at);
		at = before;
	}
	const following = line[index + 1];
	if (following === undefined) return false;
	along += distance(at, following);
	index++;

	const turns: { along: number; angle: number }[] = [];
	for (; along < length / 2; index++) {
		const [before, corner, after] = [line[index - 1], line[index], line[index + 1]];
		if (before === undefined || corner === undefined || after === undefined) return false;
		turns.push({ along, angle: turn(before, corner, after) });
		const earliest = along - ANGLE_WINDOW * size;
		while ((turns[0]?.along ?? earliest) < earliest) turns.shift();
		const sum = turns.reduce((total, { angle }) => total + angle, 0);
		if (sum > (maximumAngle / 180) * Math.PI) return false;
		along += distance(corner, after);
	}
	return true;
}

/** The change of direction at a corner, 0 to π. */
function turn(before: PixelPoint, corner: PixelPoint, after: PixelPoint): number {
	const change =
		Math.atan2(after.y - corner.y, after.x - corner.x) -
		Math.atan2(corner.y - before.y, corner.x - before.x);
	return Math.abs(Math.atan2(Math.sin(change), Math.cos(change)));
}

export function lengthOf(line: readonly PixelPoint[]): number {
	return line.reduce((sum, point, index) => sum + distance(point, line[index + 1] ?? point), 0);
}

export function distance(a: PixelPoint, b: PixelPoint): number {
	return Math.hypot(b.x - a.x, b.y - a.y);
}

/** The parts of a line within a tile, cut at its edges: pixels from the tile's corner. */
export function clipToTile(line: readonly PixelPoint[], tile: number): PixelPoint[][] {
	const parts: PixelPoint[][] = [];
	line.slice(0, -1).forEach((from, index) => {
		const piece = clipped(from, line[index + 1] ?? from, tile);
		if (piece === undefined) return;
		const [start, end] = piece;
		const last = parts.at(-1);
		const before = last?.at(-1);
		if (last !== undefined && before?.x === start.x && before.y === start.y) last.push(end);
		else parts.push([start, end]);
	});
	return parts;
}

/** Liang–Barsky: the part of a segment within a square. */
function clipped(
	from: PixelPoint,
	to: PixelPoint,
	side: number
): [PixelPoint, PixelPoint] | undefined {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	let [enter, leave] = [0, 1];
	for (const [delta, toStart, toEnd] of [
		[dx, from.x, side - from.x],
		[dy, from.y, side - from.y]
	] as const) {
		if (delta === 0) {
			if (toStart < 0 || toEnd <= 0) return undefined;
			continue;
		}
		const [first, second] = [-toStart / delta, toEnd / delta];
		enter = Math.max(enter, Math.min(first, second));
		leave = Math.min(leave, Math.max(first, second));
	}
	if (enter >= leave) return undefined;
	const at = (share: number): PixelPoint => ({
		x: onGrid(from.x + dx * share),
		y: onGrid(from.y + dy * share)
	});
	return [at(enter), at(leave)];
}
