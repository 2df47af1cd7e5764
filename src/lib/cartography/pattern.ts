import type { Pattern } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import { channels } from './contrast';
import { RING_HOLE, type ResolvedMark } from './point-mark';

type Resolved<P> = P extends { readonly ink: unknown }
	? Omit<P, 'ink'> & { readonly ink: string }
	: never;

/** A pattern or mark in one theme's colours (`#rrggbb`): all that is needed to draw its image. */
export type ResolvedPattern = Resolved<Pattern> | ResolvedMark;

interface PatternImage {
	/** Device pixels. */
	readonly width: number;
	readonly height: number;
	/** Red, green, blue, alpha, not premultiplied; row by row from the top left. */
	readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** The pattern in one theme. */
export function resolvePattern(pattern: Pattern, theme: ThemeName): ResolvedPattern {
	return { ...pattern, ink: pattern.ink[theme] };
}

/** An id made of everything that the image depends on, so that equal images have equal ids. */
export function patternId(pattern: ResolvedPattern): string {
	const ink = pattern.ink.slice(1);
	switch (pattern.kind) {
		case 'hatch':
			return `hatch/${pattern.direction}/${pattern.spacing}/${pattern.width}/${ink}`;
		case 'dots':
			return `dots/${pattern.spacing}/${pattern.radius}/${ink}`;
		case 'bars':
			return `bars/${pattern.spacing}/${pattern.length}/${pattern.width}/${ink}`;
		case 'mark': {
			const edge = pattern.edge ? `/${pattern.edge.width}/${pattern.edge.ink.slice(1)}` : '';
			return `mark/${pattern.mark}/${pattern.radius}/${ink}${edge}`;
		}
	}
}

/** Samples a side of a device pixel that an edge crosses: 64 levels of grey. */
const SAMPLES = 8;

/**
 * The image of a pattern or mark. A pattern's tile is seamless: what leaves it on one side enters
 * on the other.
 * @param pixelRatio device pixels for one CSS pixel
 */
export function rasterPattern(pattern: ResolvedPattern, pixelRatio: number): PatternImage {
	const length = sideOf(pattern);
	const side = Math.max(1, Math.round(length * pixelRatio));
	const data = new Uint8ClampedArray(side * side * 4);
	const [red, green, blue] = channels(pattern.ink);
	const edge = pattern.kind === 'mark' ? pattern.edge : undefined;
	const edgeChannels = edge === undefined ? undefined : channels(edge.ink);
	// No distance within a pixel differs by more from that of its middle.
	const pixel = length / side;
	const reach = pixel * Math.SQRT1_2;
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			const middle = signedDistance(pattern, (column + 0.5) * pixel, (row + 0.5) * pixel);
			const isCrossed = [0, edge?.width ?? 0].some((line) => Math.abs(middle - line) <= reach);
			const samples = isCrossed ? SAMPLES : 1;
			const step = length / (side * samples);
			let inside = 0;
			let onEdge = 0;
			for (let sample = 0; sample < samples * samples; sample++) {
				const x = (column * samples + (sample % samples) + 0.5) * step;
				const y = (row * samples + Math.floor(sample / samples) + 0.5) * step;
				const distance = signedDistance(pattern, x, y);
				if (distance <= 0) inside++;
				else if (edge !== undefined && distance <= edge.width) onEdge++;
			}
			const covered = inside + onEdge;
			// Without coverage the ink stays: a transparent black would darken the edges when scaled.
			const share = covered === 0 ? (edgeChannels === undefined ? 1 : 0) : inside / covered;
			const [edgeRed, edgeGreen, edgeBlue] = edgeChannels ?? [red, green, blue];
			data.set(
				[
					red * share + edgeRed * (1 - share),
					green * share + edgeGreen * (1 - share),
					blue * share + edgeBlue * (1 - share),
					(covered / (samples * samples)) * 255
				],
				(row * side + column) * 4
			);
		}
	}
	return { width: side, height: side, data };
}

/** The side of the square that the image covers, in CSS pixels. */
export function sideOf(pattern: ResolvedPattern): number {
	if (pattern.kind !== 'mark') return pattern.spacing;
	return 2 * Math.ceil(pattern.radius + (pattern.edge?.width ?? 0) + 1);
}

/** How far outside the ink (negative: inside) a place in the square is, in CSS pixels. */
function signedDistance(pattern: ResolvedPattern, x: number, y: number): number {
	if (pattern.kind === 'mark') {
		const middle = sideOf(pattern) / 2;
		return distanceToMark(pattern, x - middle, y - middle);
	}
	const { spacing } = pattern;
	if (pattern.kind === 'hatch') {
		// On screen y points down, so x + y is the same all along a line that rises to the right.
		const along = pattern.direction === 'up' ? x + y : x - y;
		return Math.abs(fromNearest(along - spacing / 2, spacing)) / Math.SQRT2 - pattern.width / 2;
	}
	const distanceTo = (across: number, down: number): number => {
		const dx = Math.abs(fromNearest(x - across, spacing));
		const dy = Math.abs(fromNearest(y - down, spacing));
		return pattern.kind === 'dots'
			? Math.hypot(dx, dy) - pattern.radius
			: Math.max(dx - pattern.length / 2, dy - pattern.width / 2);
	};
	return Math.min(distanceTo(spacing / 2, spacing / 2), distanceTo(0, 0));
}

function distanceToMark({ mark, radius }: ResolvedMark, x: number, y: number): number {
	const [across, down] = [Math.abs(x), Math.abs(y)];
	switch (mark) {
		case 'disc':
			return Math.hypot(x, y) - radius;
		case 'ring':
			return Math.max(Math.hypot(x, y) - radius, radius * RING_HOLE - Math.hypot(x, y));
		case 'square':
			return Math.max(across, down) - radius;
		case 'diamond':
			return (across + down - radius * Math.SQRT2) / Math.SQRT2;
	}
}

/** Distance from the nearest multiple of the period, with its sign. */
function fromNearest(value: number, period: number): number {
	return value - period * Math.round(value / period);
}
