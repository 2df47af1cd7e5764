import type { Item, Rectangle } from '../cartography/display-list';
import type { Ink } from '../layers/palette';
import {
	baseOf,
	breakLines,
	placeLines,
	type Measure,
	type PlacedRun,
	type Run
} from './text-layout';

/** The smallest thing that is drawn; no two of them may overlap. */
export type Mark = MarkLook & {
	/** What all marks of one item of a list have, and no others; items that follow on each other are one list. */
	readonly item?: object;
	/** What all marks of one cell of a table have, and no others. */
	readonly cell?: TableCell;
};

/** A cell's place; cells of one row, and rows of one table, follow on each other. */
export interface TableCell {
	readonly table: object;
	readonly row: object;
	/** It says what stands below it. */
	readonly heading?: true;
}

type MarkLook =
	| {
			readonly kind: 'text';
			readonly box: Rectangle;
			/** Distance of the baseline from the box's upper edge. */
			readonly baseline: number;
			readonly runs: readonly PlacedRun[];
			/** A further line of the paragraph that the text before it belongs to. */
			readonly continues: boolean;
			/** The paragraph is a heading of this level. */
			readonly heading?: 1 | 2;
			/** The paragraph's language (BCP 47), where it is not the sheet's. */
			readonly language?: string;
	  }
	/** A bar or a rule: a filled rectangle. */
	| {
			readonly kind: 'rule';
			readonly box: Rectangle;
			readonly ink: Ink;
			readonly outlined?: boolean;
	  }
	/** A finished drawing of the box's size, its corner at 0, 0. */
	| { readonly kind: 'drawing'; readonly box: Rectangle; readonly items: readonly Item[] };

/** Marks that belong together. */
export interface Block {
	readonly width: number;
	readonly height: number;
	/**
	 * The marks, with the block's upper left corner at this place. A layout tries many arrangements,
	 * and only those of the best are ever asked for.
	 */
	readonly marks: (x: number, y: number) => Mark[];
}

/** The block within one that is larger by the distances given, on the left and above. */
export function inset(block: Block, left: number, top: number): Block {
	return {
		width: block.width + left,
		height: block.height + top,
		marks: (x, y) => block.marks(x + left, y + top)
	};
}

/** The block as an item of a list. */
export function listItem(block: Block): Block {
	return {
		...block,
		marks: (x, y) => block.marks(x, y).map((mark) => ({ ...mark, item: block }))
	};
}

/** The block as a cell of a table. */
export function inCell(block: Block, place: TableCell): Block {
	const cell = { ...place };
	return { ...block, marks: (x, y) => block.marks(x, y).map((mark) => ({ ...mark, cell })) };
}

/** A filled rectangle of this size. */
export function bar(width: number, height: number, ink: Ink): Block {
	return {
		width,
		height,
		marks: (x, y) => [{ kind: 'rule', box: { x, y, width, height }, ink }]
	};
}

/** Running text in a column, at the side where its lines begin; a heading has its level. */
export function paragraph(
	runs: readonly Run[],
	width: number,
	leading: number,
	measure: Measure,
	heading?: 1 | 2
): Block {
	const lines = breakLines(runs, width, measure);
	const base = baseOf(runs);
	const language = runs[0]?.language;
	return {
		width,
		height: lines.length * leading,
		marks: (x, y) =>
			placeLines(lines, base, measure).map((line, index) => {
				const size = Math.max(...line.runs.map(({ font }) => font.size));
				const left = base === 'rtl' ? x + width - line.width : x;
				return {
					kind: 'text',
					box: { x: left, y: y + index * leading, width: line.width, height: leading },
					// The letters (about 0.8 em above the baseline, 0.2 em below) in the line's middle.
					baseline: (leading - size) / 2 + size * 0.8,
					runs: line.runs,
					continues: index > 0,
					...(heading !== undefined && { heading }),
					...(language !== undefined && { language })
				};
			})
	};
}

/** A block without height: where there is nothing to set. */
export const NO_BLOCK: Block = { width: 0, height: 0, marks: () => [] };

/** One block below the other; empty ones leave no gap. */
export function stack(blocks: readonly Block[], gap: number): Block {
	const filled = blocks.filter(({ height }) => height > 0);
	return {
		width: Math.max(0, ...filled.map(({ width }) => width)),
		height: lengthOf(
			filled.map(({ height }) => height),
			gap
		),
		marks: (x, y) => {
			let top = y;
			return filled.flatMap((block) => {
				const marks = block.marks(x, top);
				top += block.height + gap;
				return marks;
			});
		}
	};
}

/** One block to the right of the other, their upper edges level; empty ones leave no gap. */
export function beside(blocks: readonly Block[], gap: number): Block {
	const filled = blocks.filter(({ width }) => width > 0);
	return {
		width: lengthOf(
			filled.map(({ width }) => width),
			gap
		),
		height: Math.max(0, ...filled.map(({ height }) => height)),
		marks: (x, y) => {
			let left = x;
			return filled.flatMap((block) => {
				const marks = block.marks(left, y);
				left += block.width + gap;
				return marks;
			});
		}
	};
}

function lengthOf(lengths: readonly number[], gap: number): number {
	return lengths.reduce((total, length) => total + length, Math.max(0, lengths.length - 1) * gap);
}

/** How blocks are set in columns of one width; lengths in CSS pixels. */
export interface ColumnRule {
	readonly columns: number;
	readonly width: number;
	/** Between columns. */
	readonly gap: number;
	/** Between blocks of one column. */
	readonly blockGap: number;
}

/**
 * Blocks in columns, in order, as low as they can be without parting a block.
 * @param blocks laid out for the column's width
 */
export function columns(blocks: readonly Block[], rule: ColumnRule): Block {
	const filled = blocks.filter((block) => block.height > 0);
	let next = 0;
	const parts = partition(
		filled.map(({ height }) => height),
		rule
	).map((count) => {
		const part = stack(filled.slice(next, next + count), rule.blockGap);
		next += count;
		return { ...part, width: rule.width };
	});
	return beside(parts, rule.gap);
}

/** The height that {@link columns} needs for blocks of these heights. */
export function columnsHeight(heights: readonly number[], rule: ColumnRule): number {
	const filled = heights.filter((height) => height > 0);
	let next = 0;
	return Math.max(
		0,
		...partition(filled, rule).map((count) => {
			const part = filled.slice(next, next + count);
			next += count;
			return lengthOf(part, rule.blockGap);
		})
	);
}

/** How many blocks each column gets, so that the highest column is as low as can be. */
function partition(heights: readonly number[], { columns, blockGap }: ColumnRule): number[] {
	if (columns === 1) return heights.length === 0 ? [] : [heights.length];
	let low = Math.max(0, ...heights);
	let high = lengthOf(heights, blockGap);
	// Halving finds the height to a quarter of a pixel.
	while (high - low > 0.25) {
		const middle = (low + high) / 2;
		if (columnsFor(heights, middle, blockGap) <= columns) high = middle;
		else low = middle;
	}
	const counts: number[] = [];
	eachInColumn(heights, high, blockGap, (column) => {
		counts[column] = (counts[column] ?? 0) + 1;
	});
	return counts;
}

/** How many columns there are where none is to be higher than the limit. */
function columnsFor(heights: readonly number[], limit: number, gap: number): number {
	let columns = 0;
	eachInColumn(heights, limit, gap, (column) => {
		columns = column + 1;
	});
	return columns;
}

function eachInColumn(
	heights: readonly number[],
	limit: number,
	gap: number,
	visit: (column: number) => void
): void {
	let column = -1;
	let used = Infinity;
	for (const height of heights) {
		if (used + gap + height > limit + ROUNDING) {
			column += 1;
			used = -gap;
		}
		used += gap + height;
		visit(column);
	}
}

/** Sums of the same lengths in another order may differ by less than this. */
const ROUNDING = 1e-6;
