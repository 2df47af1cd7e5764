import { bar, inCell, inset, paragraph, stack, type Block, type Mark } from '../block';
import type { Tools } from '../legend-layout';
import { breakLines, type Run } from '../text-layout';
import { INK, RULE, type TextStyle, type Typography } from '../typography';
import { columnWidths, lowestWidths, type ColumnNeed } from './column-widths';
import type { SheetTable, SheetTableGroup, SheetTableItem, SheetTableRow } from './sheet-table';

/** Of rules between rows, and above and below what is selected; CSS pixels. */
const THIN = 0.75;
const THICK = 1.5;
/** Between the lines of a cell, in their own size. */
const LEADING = 1.32;
/** In sizes of its type: a narrower sheet has fewer columns, if it is read from afar. */
const NARROW = 60;
/** The most that a text may want of a line, in sizes of its type: a longer one has several lines. */
const LONGEST_LINE = 36;

/** A table that is set: its rows have heights before any of them is placed. */
export interface TableBlock {
	/** In reading order, by the row's id: CSS pixels. */
	readonly heights: ReadonlyMap<string, number>;
	/** Above a group's first row. */
	readonly headHeights: ReadonlyMap<string, number>;
	readonly build: (kept: SheetTable) => Block;
}

interface Column {
	readonly label: string;
	/** Paragraphs of the cell of a row. */
	readonly cell: (row: SheetTableRow) => Run[][];
	readonly leading: number;
	/** What stands before its texts: the swatch. */
	readonly indent: number;
}

/** Sets a table's rows in a width; undefined where it has no room for its words. @param width CSS pixels */
export function tableBlock(table: SheetTable, width: number, tools: Tools): TableBlock | undefined {
	const { type, measure } = tools;
	const rows = table.groups.flatMap((group) => group.rows);
	const columns = columnsOf(table, type, width).filter(({ cell }) =>
		rows.some((row) => cell(row).length > 0)
	);
	const gap = type.step * 2;
	const needs = columns.map(({ label, cell, indent }): ColumnNeed => {
		const texts = [[{ text: label, ...type.label }], ...rows.flatMap(cell)];
		const widest = (measured: (runs: readonly Run[]) => number): number =>
			indent + Math.max(0, ...texts.map(measured));
		// A little more than was measured: a line must not break because of rounding.
		const most = widest((runs) =>
			runs.reduce((sum, run) => sum + measure(run.text, run.font) + 2, 0.5)
		);
		const least = widest((runs) => longestWord(runs, tools));
		return {
			least,
			most: Math.max(least, Math.min(most, indent + type.entry.font.size * LONGEST_LINE))
		};
	});
	const room = width - gap * (columns.length - 1);
	const even = columnWidths(needs, room);
	if (even === undefined) return undefined;
	const widths = lowestWidths(even, needs, room, (tried) =>
		rows.reduce((sum, row) => {
			const lines = columns.map(({ cell, indent }, place) =>
				cell(row)
					.map((runs) => breakLines(runs, (tried[place] ?? 0) - indent, measure).length)
					.reduce((all, count) => all + count, 0)
			);
			return sum + Math.max(0, ...lines);
		}, 0)
	);
	const lefts = widths.map((_, place) =>
		widths.slice(0, place).reduce((left, each) => left + each + gap, 0)
	);
	/** Cells side by side, as one row of what is read aloud. */
	const across = (cells: readonly Block[], table: object, heading?: true): Block => {
		const row = {};
		return {
			width,
			height: Math.max(0, ...cells.map(({ height }) => height)),
			marks: (x, y) =>
				cells.flatMap((cell, place) =>
					inCell(cell, { table, row, ...(heading && { heading }) }).marks(
						x + (lefts[place] ?? 0),
						y
					)
				)
		};
	};
	const set = (runs: readonly Run[], leading: number, own: number): Block =>
		paragraph(runs, own, leading, measure);
	const headOf = (key: object): Block =>
		across(
			columns.map(({ label }, place) =>
				set([{ text: label, ...type.label }], type.label.leading, widths[place] ?? 0)
			),
			key,
			true
		);
	const rowOf = (row: SheetTableRow, key: object): Block =>
		across(
			columns.map(({ cell, leading, indent }, place) => {
				const own = (widths[place] ?? 0) - indent;
				const texts = stack(
					cell(row).map((runs) => set(runs, leading, own)),
					0
				);
				return indent === 0 ? texts : withSwatch(inset(texts, indent, 0), row, tools);
			}),
			key
		);
	const nameOf = (group: SheetTableGroup): Block =>
		stack(
			[
				paragraph(
					[{ text: group.name, ...type.heading, base: 'auto' }],
					width,
					type.heading.leading,
					measure,
					2
				),
				set(
					type.display ? [] : [{ text: group.summary, ...type.small, base: 'auto' }],
					type.small.leading,
					Math.min(width, type.small.font.size * 75)
				)
			],
			0
		);
	const pad = type.step / 2;
	const headed = (group: SheetTableGroup, key: object): Block =>
		stack([nameOf(group), headOf(key)], pad);
	const heightOf = (row: SheetTableRow): number => rowOf(row, {}).height + 2 * pad + THICK;
	return {
		heights: new Map(rows.map((row) => [row.id, heightOf(row)])),
		headHeights: new Map(
			table.groups.map((group) => [group.id, headed(group, {}).height + pad + groupGap(type)])
		),
		build: (kept) =>
			stack(
				kept.groups.map((group) => {
					const key = {};
					const rules: Block[] = [];
					const parts = group.rows.map((row, place) => {
						const isEdge = [row, group.rows[place - 1]].some((each) => each?.selected === true);
						const rule = isEdge ? bar(width, THICK, INK) : bar(width, THIN, RULE);
						rules.push(rule);
						return { block: rowOf(row, key), rule };
					});
					const head = headed(group, key);
					const last = group.rows.at(-1)?.selected === true ? bar(width, THICK, INK) : undefined;
					let height = head.height + pad;
					const tops = parts.map(({ block }) => {
						const top = height;
						height += THICK + 2 * pad + block.height;
						return top;
					});
					return {
						width,
						height: height + (last === undefined ? 0 : THICK),
						// Rules first: they part no row of the table from the next for those who hear it.
						marks: (x, y): Mark[] => [
							...parts.flatMap(({ rule }, place) => rule.marks(x, y + (tops[place] ?? 0))),
							...(last?.marks(x, y + height) ?? []),
							...head.marks(x, y),
							...parts.flatMap(({ block }, place) =>
								block.marks(x, y + (tops[place] ?? 0) + THICK + pad)
							)
						]
					};
				}),
				groupGap(type)
			)
	};
}

/** White space above a group. */
export function groupGap({ step }: Typography): number {
	return step * 2;
}

function columnsOf(
	{ headings, between, groups }: SheetTable,
	type: Typography,
	width: number
): Column[] {
	const { heading, small, swatch, step } = type;
	const entry = { ...type.entry, leading: type.entry.font.size * LEADING };
	// From afar, what qualifies a status is smaller than the status; on a narrow sheet it stands below it.
	const lesser = type.display ? type.small : type.entry;
	const isNarrow = type.display && width < type.entry.font.size * NARROW;
	const items = (said: readonly SheetTableItem[]): Run[][] =>
		(type.display ? runIn(said, between) : said).map(({ text, reference }) => [
			{ text, ...lesser, base: 'auto' as const },
			...(reference === '' ? [] : [{ text: ` ${reference}`, ...small }])
		]);
	const words = (text: string, style: TextStyle): Run[][] =>
		text === '' ? [] : [[{ text, ...style, base: 'auto' as const }]];
	const plain = { indent: 0, leading: entry.leading };
	const days = new Set(groups.flatMap(({ rows }) => rows.map(({ since }) => since)));
	days.delete('');
	// One day is said once.
	const [day = ''] = days;
	const isOneDay = days.size === 1;
	return [
		{
			...plain,
			label: headings.actor,
			cell: ({ name }) =>
				words(name, { ...entry, font: { ...heading.font, size: entry.font.size } })
		},
		{
			...plain,
			label: isOneDay ? headings.statusSince(day) : headings.status,
			indent: swatch.width + step,
			cell: ({ status, voices }) => [...words(status, entry), ...(isNarrow ? items(voices) : [])]
		},
		{
			...plain,
			label: headings.since,
			cell: ({ since }) => (isOneDay ? [] : words(since, entry))
		},
		{
			...plain,
			label: headings.voices,
			cell: ({ voices }) => (isNarrow ? [] : items(voices))
		},
		{ ...plain, label: headings.terms, cell: ({ terms }) => items(terms) }
	];
}

/** Everything in one paragraph, with each reference once, where letters are large. */
function runIn(said: readonly SheetTableItem[], between: string): SheetTableItem[] {
	const [first] = said;
	if (first === undefined) return [];
	const references = [...new Set(said.map(({ reference }) => reference))];
	return [
		{
			text: said.map(({ text }) => text).join(between),
			reference: references.filter((each) => each !== '').join(' '),
			source: first.source
		}
	];
}

/** A status with its look before it, level with its first line. */
function withSwatch(block: Block, { symbology }: SheetTableRow, { type, swatch }: Tools): Block {
	if (symbology === undefined) return block;
	const above = (type.entry.font.size * LEADING - type.swatch.height) / 2;
	return {
		...block,
		marks: (x, y) => [
			{
				kind: 'drawing',
				box: { x, y: y + above, ...type.swatch },
				items: swatch(symbology, type.swatch)
			},
			...block.marks(x, y)
		]
	};
}

/** The widest of the words, which no line parts. */
function longestWord(runs: readonly Run[], { measure }: Tools): number {
	const words = runs.flatMap(({ text, font }) =>
		text.split(/ +/u).map((word) => measure(word, font) + 0.5)
	);
	return Math.max(0, ...words);
}
