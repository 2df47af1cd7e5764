import { distance, lengthOf, type LineAnchor } from './line-anchors';
import type { PixelPoint } from '../../projection';
import type { Circle } from './collision-index';

/** A letter's middle on a line, and the line's direction there. */
export interface LetterPlace extends PixelPoint {
	/** Clockwise from the right, radians. */
	readonly angle: number;
}

interface Walked {
	readonly place: LetterPlace;
	/** From the anchor to the place. */
	readonly path: readonly PixelPoint[];
}

/**
 * Places letters on a line, upright: MapLibre's `placeGlyphAlongLine` without an offset.
 * @param offsets of the letters' middles from the anchor, CSS pixels, ascending
 * @returns undefined where the line is too short
 */
export function placeLetters(
	line: readonly PixelPoint[],
	anchor: LineAnchor,
	offsets: readonly number[]
): LetterPlace[] | undefined {
	const [first, last] = ends(line, anchor, offsets);
	if (first === undefined || last === undefined) return undefined;
	const flipped = first.place.x > last.place.x;
	const places = offsets.map((offset) => walk(line, anchor, flipped ? -offset : offset)?.place);
	if (places.includes(undefined)) return undefined;
	return places
		.filter((place) => place !== undefined)
		.map((place) => (flipped ? { ...place, angle: place.angle + Math.PI } : place));
}

/** The room that letters on a line take, as circles that follow it: none where it is too short. */
export function circlesAlong(
	line: readonly PixelPoint[],
	anchor: LineAnchor,
	offsets: readonly number[],
	radius: number
): Circle[] {
	const [first, last] = ends(line, anchor, offsets);
	if (first === undefined || last === undefined) return [];
	const path = [...first.path.slice(1).reverse(), ...last.path.slice(1)];
	const length = lengthOf(path);
	// MapLibre leaves a little room at both ends, and between two circles.
	const inset = Math.min(radius / 4, length / 2);
	const count = length <= radius / 2 ? 1 : Math.ceil((length - 2 * inset) / (2.5 * radius)) + 1;
	return Array.from({ length: count }, (_, index) => {
		const share = index / Math.max(count - 1, 1);
		return { ...pointAt(path, inset + share * (length - 2 * inset)), radius };
	});
}

function ends(
	line: readonly PixelPoint[],
	anchor: LineAnchor,
	offsets: readonly number[]
): [Walked | undefined, Walked | undefined] {
	return [walk(line, anchor, offsets[0] ?? 0), walk(line, anchor, offsets.at(-1) ?? 0)];
}

/** Goes along the line from its anchor, backwards where the offset is negative. */
function walk(line: readonly PixelPoint[], anchor: LineAnchor, offset: number): Walked | undefined {
	const direction = offset > 0 ? 1 : -1;
	const path: PixelPoint[] = [];
	let index = direction > 0 ? anchor.segment : anchor.segment + 1;
	let left = Math.abs(offset);
	let from: PixelPoint = anchor;
	for (;;) {
		index += direction;
		const to = line[index];
		if (to === undefined) return undefined;
		path.push(from);
		const stretch = distance(from, to);
		if (left < stretch) {
			const share = left / stretch;
			const [dx, dy] = [to.x - from.x, to.y - from.y];
			const place = {
				x: from.x + dx * share,
				y: from.y + dy * share,
				angle: Math.atan2(dy * direction, dx * direction)
			};
			return { place, path: [...path, place] };
		}
		left -= stretch;
		from = to;
	}
}

function pointAt(path: readonly PixelPoint[], along: number): PixelPoint {
	let left = along;
	for (const [index, from] of path.entries()) {
		const to = path[index + 1];
		if (to === undefined) return { x: from.x, y: from.y };
		const stretch = distance(from, to);
		if (left <= stretch) {
			const share = stretch === 0 ? 0 : left / stretch;
			return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
		}
		left -= stretch;
	}
	throw new RangeError('A path needs a point to walk from.');
}
