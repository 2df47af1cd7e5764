import type { ResolvedPattern } from '../../pattern';
import type { Path, Point } from '../geometry/geometry';

/** A pattern that fills areas. */
export type RepeatedPattern = Exclude<ResolvedPattern, { kind: 'mark' }>;

/** Lines that fill an area with a pattern, and how they are drawn; lengths in CSS pixels. */
export interface Hatching {
	readonly lines: readonly Path[];
	readonly width: number;
	/** A dot is a line without length, with round ends. */
	readonly round: boolean;
}

/**
 * What is seen of a pattern through an area, as lines that end at its edge: sharp at every size, and
 * open to every program that can draw a line. In the middle of the area the same as `rasterPattern`
 * draws in pixels.
 * @param rings in CSS pixels; the area is what the nonzero rule fills
 * @param origin a place where the corners of four of the pattern's squares meet
 * @param scale how much larger it is drawn than it was designed
 */
export function hatching(
	pattern: RepeatedPattern,
	rings: readonly (readonly Point[])[],
	[originX, originY]: Point,
	scale: number
): Hatching {
	const spacing = pattern.spacing * scale;
	switch (pattern.kind) {
		case 'hatch': {
			// Lines along which x + y, or x − y, is the same.
			const sign = pattern.direction === 'up' ? 1 : -1;
			const first = originX + sign * originY + spacing / 2;
			const turned = rings.map((ring) => ring.map(([x, y]): Point => [x - sign * y, x + sign * y]));
			const lines = spans(turned, first, spacing).map(({ at, from, to }) =>
				[from, to].map((along): Point => [(at + along) / 2, (sign * (at - along)) / 2])
			);
			return { lines: lines.map(asPath), width: pattern.width * scale, round: false };
		}
		case 'bars': {
			const half = (pattern.length * scale) / 2;
			const lines = inRows(rings, [originX, originY], spacing, half)
				.map(({ at, middle, from, to }): readonly Point[] => [
					[Math.max(from, middle - half), at],
					[Math.min(to, middle + half), at]
				])
				.filter(([start, end]) => start !== undefined && end !== undefined && start[0] < end[0]);
			return { lines: lines.map(asPath), width: pattern.width * scale, round: false };
		}
		case 'dots': {
			const lines = inRows(rings, [originX, originY], spacing, 0).map(({ at, middle }) => {
				const place = [middle, at] as const;
				return [place, place];
			});
			return { lines: lines.map(asPath), width: 2 * pattern.radius * scale, round: true };
		}
	}
}

function asPath(points: readonly Point[]): Path {
	return { points, closed: false, before: 0 };
}

/** A stretch of a level line that lies in an area. */
interface Span {
	/** The line's y. */
	readonly at: number;
	/** In x. */
	readonly from: number;
	readonly to: number;
}

/** Where level lines at equal distances run through an area, from the uppermost down. */
function spans(rings: readonly (readonly Point[])[], first: number, period: number): Span[] {
	const crossings = new Map<number, { readonly x: number; readonly turn: number }[]>();
	for (const ring of rings) {
		let previous = ring.at(-1);
		for (const point of ring) {
			if (previous !== undefined) cross(previous, point);
			previous = point;
		}
	}

	function cross(from: Point, to: Point): void {
		const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
		const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
		for (
			let line = Math.ceil((upper[1] - first) / period);
			first + line * period < lower[1];
			line++
		) {
			const known = crossings.get(line) ?? [];
			crossings.set(line, known);
			const x = upper[0] + slope * (first + line * period - upper[1]);
			known.push({ x, turn: upper === from ? 1 : -1 });
		}
	}

	return [...crossings]
		.sort(([a], [b]) => a - b)
		.flatMap(([line, found]) => {
			const inside: Span[] = [];
			let turns = 0;
			let from = 0;
			for (const { x, turn } of found.sort((a, b) => a.x - b.x)) {
				if (turns === 0) from = x;
				turns += turn;
				if (turns === 0 && x > from) inside.push({ at: first + line * period, from, to: x });
			}
			return inside;
		});
}

/** Places laid like bricks, two to a square, and the stretch of the area that each lies in. */
function inRows(
	rings: readonly (readonly Point[])[],
	[originX, originY]: Point,
	spacing: number,
	reach: number
): (Span & { readonly middle: number })[] {
	return spans(rings, originY, spacing / 2).flatMap((span) => {
		const row = Math.round((span.at - originY) / (spacing / 2));
		const start = originX + (row % 2 === 0 ? 0 : spacing / 2);
		const first = Math.ceil((span.from - reach - start) / spacing);
		const last = Math.floor((span.to + reach - start) / spacing);
		return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
			...span,
			middle: start + (first + index) * spacing
		}));
	});
}
