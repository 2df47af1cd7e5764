import { isolated } from '../language/direction';
import { bar, inset, paragraph, stack, type Block } from './block';
import type { Tools } from './legend-layout';
import type { SheetContent } from './sheet-content';
import { baseOf, breakLines, type Measure, type Run } from './text-layout';
import { timelineBlock } from './timeline-layout';
import type { TextStyle } from './typography';

/** The line above the title: what is selected, the dossier and the day, but for what the title says. */
export function datelineOf({ subject, dossier, title, asOf, words }: SheetContent): string {
	return words.dateline(
		title.includes(subject) ? '' : isolated(subject),
		title === dossier.title ? '' : isolated(dossier.title),
		words.date(asOf)
	);
}

/** What stands above every title: a heavy rule, dossier and date. */
export function datelineBlock(content: SheetContent, width: number, tools: Tools): Block {
	const { type, measure } = tools;
	const { dateline } = type;
	return stack(
		[
			bar(width, type.step / 2, dateline.ink),
			stack(
				[
					paragraph([{ text: datelineOf(content), ...dateline }], width, dateline.leading, measure),
					timelineBlock(content, width, tools)
				],
				type.step / 3
			)
		],
		type.step * 0.75
	);
}

/** The sheet's head: a heavy rule, dossier and date, the title, the line below it. */
export function headerBlock(content: SheetContent, width: number, tools: Tools): Block {
	const { type } = tools;
	const { title, note } = content;
	return stack(
		[
			datelineBlock(content, width, tools),
			stack([titleBlock(title, width, tools), deckBlock(note, width, tools)], type.step / 3)
		],
		type.step * 0.75
	);
}

/** The title in the largest size that needs no more than two lines, both about equally long. */
function titleBlock(title: string, width: number, { type, measure }: Tools): Block {
	const lines = (style: TextStyle): number => linesOf(title, style, width, measure);
	// A title of one line is the best, but not at the price of being small.
	const style =
		type.titles.slice(0, 2).find((candidate) => lines(candidate) <= 1) ??
		largestFitting(type.titles, lines);
	const count = lines(style);
	let narrow = width;
	while (count > 1 && linesOf(title, style, narrow * 0.96, measure) === count) narrow *= 0.96;
	return atStart([{ text: title, ...style, base: 'auto' }], narrow, width, (runs) =>
		paragraph(runs, narrow, style.leading, measure, 1)
	);
}

/** The line below the title, which may have two. */
function deckBlock(note: string, width: number, { type, measure }: Tools): Block {
	// A line that runs over the whole of a large sheet is too long to be read.
	const widthOf = (style: TextStyle): number => Math.min(width, style.font.size * 52);
	const style = largestFitting(type.decks, (candidate) =>
		linesOf(note, candidate, widthOf(candidate), measure)
	);
	const own = widthOf(style);
	return atStart([{ text: note, ...style, base: 'auto' }], own, width, (runs) =>
		paragraph(runs, own, style.leading, measure)
	);
}

/** A paragraph that is narrower than its column, at the side where its lines begin. */
function atStart(
	runs: readonly Run[],
	own: number,
	column: number,
	set: (runs: readonly Run[]) => Block
): Block {
	const block = set(runs);
	const left = baseOf(runs) === 'rtl' ? column - own : 0;
	return { ...inset(block, left, 0), width: column };
}

/** The first style in which a text has at most two lines, otherwise the last. */
function largestFitting(
	styles: readonly TextStyle[],
	lines: (style: TextStyle) => number
): TextStyle {
	const style = styles.find((candidate) => lines(candidate) <= 2) ?? styles.at(-1);
	if (style === undefined) throw new Error('The sheet’s typography names no size for a text.');
	return style;
}

function linesOf(text: string, style: TextStyle, width: number, measure: Measure): number {
	return breakLines([{ text, ...style }], width, measure).length;
}
