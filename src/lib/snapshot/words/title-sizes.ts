import { paragraph, inset, type Block } from '../block';
import { baseOf, breakLines, type Measure, type Run } from '../text-layout';
import type { TextStyle } from '../typography';

/** How much of a sheet's shorter side the largest letters take. */
const LARGEST = 0.2;
/** From one size to the next smaller one. */
const STEP = 0.95;
/** Between the lines of large letters, in their own size: it is tight. */
const LEADING = 1.1;
/** A line of fewer letters than this is a scrap. */
const FEWEST_LETTERS = 9;

/** A title in one size. */
export interface SizedTitle {
	/** Of its letters, CSS pixels. */
	readonly size: number;
	readonly block: Block;
}

/**
 * A title in every size in which none of its words is parted, from the largest that a sheet can carry.
 * @param style its face and ink
 * @param width of its column, CSS pixels
 * @param shorter side of the sheet, CSS pixels
 * @param smallest size, CSS pixels
 */
export function sizedTitles(
	title: string,
	{ font, ink }: Pick<TextStyle, 'font' | 'ink'>,
	{ width, shorter, smallest }: { width: number; shorter: number; smallest: number },
	measure: Measure
): SizedTitle[] {
	const sized = (size: number): SizedTitle => {
		const runs: Run[] = [{ text: title, font: { ...font, size }, ink, base: 'auto' }];
		return { size, block: balanced(runs, size * LEADING, width, measure) };
	};
	const found: SizedTitle[] = [];
	for (let size = shorter * LARGEST; size >= smallest; size *= STEP) {
		const isCut = title.split(/\s+/u).some((word) => measure(word, { ...font, size }) > width);
		const letters = width / (size * 0.5);
		if (!isCut && letters >= Math.min(FEWEST_LETTERS, title.length)) found.push(sized(size));
	}
	// A word that is longer than any line has to be parted.
	return found.length === 0 ? [sized(smallest)] : found;
}

/** Its lines about equally long, at the side where they begin. */
function balanced(runs: readonly Run[], leading: number, width: number, measure: Measure): Block {
	const count = breakLines(runs, width, measure).length;
	let narrow = width;
	while (count > 1 && narrow > width / 2) {
		if (breakLines(runs, narrow * 0.97, measure).length > count) break;
		narrow *= 0.97;
	}
	const block = paragraph(runs, narrow, leading, measure, 1);
	return { ...inset(block, baseOf(runs) === 'rtl' ? width - narrow : 0, 0), width };
}
