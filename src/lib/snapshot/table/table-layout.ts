import type { PlainLayout, PlainTools } from '../any-sheet';
import { paragraph, stack, type Block } from '../block';
import { footerBlock, warningBlock } from '../footer-layout';
import { headerBlock } from '../header-layout';
import type { SheetBody } from '../sheet-body';
import { citing, type SheetContent } from '../sheet-content';
import { SheetTooSmall, type SheetArea } from '../sheet-layout';
import type { Tools } from '../legend-layout';
import { typography } from '../typography';
import { firstRows } from './fitting-rows';
import { rowsOf, sourcesOfRow, type SheetTable } from './sheet-table';
import { groupGap, tableBlock } from './table-block';

/** How much larger or smaller than usual the rows are tried: the largest in which all have room. */
const SCALES = [1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6];

/** What is the same in whatever size the rows are. */
interface Surroundings {
	readonly content: SheetContent;
	readonly size: SheetArea;
	readonly width: number;
	/** Of head and foot. */
	readonly usual: Tools;
	readonly head: Block;
	readonly note: Block;
}

interface Attempt {
	readonly content: SheetContent;
	readonly shown: number;
	readonly block: Block;
	readonly foot: Block;
	/** Size of the smallest letters, CSS pixels. */
	readonly smallest: number;
}

/**
 * Places as many of a table's rows as have room between head and foot, in the largest letters in which all
 * have; of the others it says how many there are.
 * @throws SheetTooSmall
 */
export function layoutTable(
	content: SheetContent,
	{ table }: Extract<SheetBody, { show: 'table' }>,
	size: SheetArea,
	tools: PlainTools
): PlainLayout {
	const usual = { ...tools, type: typography(size) };
	const { margin, step } = usual.type;
	const width = size.width - 2 * margin;
	const head = headerBlock(content, width, usual);
	const note = warningBlock(content, width, usual);
	const around = { content, size, width, usual, head, note };
	const total = rowsOf(table).length;
	let best: Attempt | undefined;
	for (const scale of SCALES) {
		// What is read from afar is made smaller nowhere.
		if (scale < 1 && size.display === true) break;
		const attempt = attemptWith(table, scale, around);
		if (attempt !== undefined && (best === undefined || attempt.shown > best.shown)) best = attempt;
		if (best?.shown === total) break;
	}
	if (best === undefined) throw new SheetTooSmall(size);
	const { foot, block } = best;
	const noteTop = size.height - margin - foot.height - (note.height === 0 ? 0 : step + note.height);
	return {
		parts: [
			{ name: 'head', marks: head.marks(margin, margin) },
			{ name: 'table', marks: block.marks(margin, margin + head.height + step * 2) },
			{ name: 'caption', marks: note.marks(margin, noteTop) },
			{ name: 'foot', marks: foot.marks(margin, size.height - margin - foot.height) }
		],
		printed: best.content,
		hiddenClaims: 0,
		hiddenRows: total - best.shown,
		smallestType: best.smallest
	};
}

/** The most rows that have room in one size of type; undefined where none has. */
function attemptWith(
	table: SheetTable,
	scale: number,
	{ content, size, width, usual, head, note }: Surroundings
): Attempt | undefined {
	const tools = { ...usual, type: typography(size, scale) };
	const set = tableBlock(table, width, tools);
	if (set === undefined) return undefined;
	const { margin, step, small, label } = usual.type;
	const { measure } = usual;
	const total = rowsOf(table).length;
	for (let shown = total; shown > 0; shown -= 1) {
		const kept = firstRows(table, shown);
		const printed = printedWith(content, kept);
		const foot = footerBlock(printed, width, usual);
		const room =
			size.height -
			2 * margin -
			head.height -
			foot.height -
			note.height -
			step * (note.height > 0 ? 5 : 4);
		const more = shown === total ? 0 : label.leading + step;
		const needed = rowsOf(kept).reduce((sum, { row }) => sum + (set.heights.get(row.id) ?? 0), 0);
		const heads = kept.groups.reduce((sum, { id }) => sum + (set.headHeights.get(id) ?? 0), 0);
		if (needed + heads - groupGap(tools.type) + more > room) continue;
		const rest = content.words.moreRows(total - shown);
		const block = stack(
			[
				set.build(kept),
				paragraph(shown === total ? [] : [{ text: rest, ...label }], width, label.leading, measure)
			],
			step
		);
		const smallest = Math.min(small.font.size, tools.type.small.font.size);
		return { content: printed, shown, block, foot, smallest };
	}
	return undefined;
}

/** The content with some rows alone, and the sources that these refer to. */
function printedWith(content: SheetContent, table: SheetTable): SheetContent {
	const cited = rowsOf(table).flatMap(({ row }) => sourcesOfRow(row));
	return { ...citing(content, cited), body: { show: 'table', table } };
}
