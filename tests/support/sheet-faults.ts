import type { Rectangle } from '../../src/lib/cartography/display-list';
import type { Mark } from '../../src/lib/snapshot/block';
import type { SheetPart } from '../../src/lib/snapshot/sheet-layout';

/** What lies outside of a sheet, or on something else, in words; lengths in the sheet's CSS pixels. */
export function faultsOf(
	parts: readonly SheetPart[],
	size: { readonly width: number; readonly height: number }
): string[] {
	const marks = parts.flatMap((part) => part.marks);
	const outside = marks.filter(
		({ box }) =>
			box.x < 0 ||
			box.y < 0 ||
			box.x + box.width > size.width ||
			box.y + box.height > size.height ||
			!(box.width > 0 && box.height > 0)
	);
	return [
		...outside.map((mark) => `${nameOf(mark)} is not on the sheet`),
		...marks.flatMap((mark, index) =>
			marks
				.slice(index + 1)
				.filter((other) => overlapping(mark.box, other.box))
				.map((other) => `${nameOf(mark)} lies on ${nameOf(other)}`)
		)
	];
}

/** All words of some parts, in reading order. */
export function wordsIn(parts: readonly SheetPart[]): string {
	return parts
		.flatMap(({ marks }) => marks)
		.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
		.map(({ text }) => text)
		.join(' ');
}

/** Sizes of all letters of some parts, CSS pixels. */
export function letterSizesIn(parts: readonly SheetPart[]): number[] {
	return parts
		.flatMap(({ marks }) => marks)
		.flatMap((mark) => (mark.kind === 'text' ? mark.runs.map(({ font }) => font.size) : []));
}

/** By more than a hundredth of a pixel, which is what rounding may do. */
function overlapping(one: Rectangle, other: Rectangle): boolean {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return width > 0.01 && height > 0.01;
}

function nameOf(mark: Mark): string {
	return mark.kind === 'text' ? `“${mark.runs.map(({ text }) => text).join(' ')}”` : mark.kind;
}
