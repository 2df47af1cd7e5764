import type { Shape } from './filters';

/** How a feature is looked at that has an outline. */
export type Attended = 'selected' | 'related' | 'hovered';

/** Widths in CSS pixels. */
type Weight = Readonly<Record<Attended, number>>;

export const INNER: Weight = { selected: 1.8, related: 1.1, hovered: 1.5 };
/** To each side of the inner line, so that one of the two stands out from any fill. */
export const CASING: Weight = { selected: 1.6, related: 0.9, hovered: 1.2 };

/**
 * How far outside an area's border its outline begins, CSS pixels: the area's own edge, which tells its
 * category, stays seen within it, and so does an island that is hardly wider than the outline.
 */
export const OUTSIDE = 0.5;

/** Half the width of the widest mark that an outline goes around. */
export const AROUND: Record<Exclude<Shape, 'area'>, number> = { line: 6, point: 8 };

/** Where a band around a shape begins and ends: CSS pixels from an area's border, or the middle of a line or point. */
export type Band = readonly [from: number, to: number];

/** The bands of an outline: its line, and the casing that lies below it. */
export function outlineBands(shape: Shape, attended: Attended): { line: Band; casing: Band } {
	const from = shape === 'area' ? OUTSIDE : AROUND[shape];
	const to = from + INNER[attended];
	return { line: [from, to], casing: [from - CASING[attended], to + CASING[attended]] };
}
