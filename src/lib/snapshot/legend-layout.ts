import type { Item } from '../cartography/display-list';
import type { Symbology } from '../layers/definition';
import { beside, listItem, paragraph, stack, type Block } from './block';
import type { SheetLegendSection } from './sheet-content';
import { baseOf, type Measure, type Run } from './text-layout';
import type { TextStyle, Typography } from './typography';

type Entry = SheetLegendSection['entries'][number];

/** What laying out needs to know and cannot know by itself. */
export interface Tools {
	readonly type: Typography;
	readonly measure: Measure;
	/** A category's swatch: a drawing of the size given in CSS pixels, its corner at 0, 0. */
	readonly swatch: (
		symbology: Symbology,
		size: { readonly width: number; readonly height: number }
	) => readonly Item[];
}

/**
 * How much room a legend takes: a line an entry with the layer's summary; the same without the
 * summary; or the entries one after another. Names, entries and the basis are never left out.
 */
export const DENSITIES = ['full', 'list', 'flow'] as const;
export type Density = (typeof DENSITIES)[number];

/** How easy each is to read, from 0 to 1. */
export const EASE: Readonly<Record<Density, number>> = { full: 1, list: 0.85, flow: 0.35 };

/** A block for each layer, for a column of the given width in CSS pixels. */
export function legendBlocks(
	sections: readonly SheetLegendSection[],
	width: number,
	density: Density,
	tools: Tools
): Block[] {
	const { type, measure } = tools;
	return sections.map((section) => {
		const entries =
			density === 'flow'
				? flow(section, width, tools)
				: stack(
						[
							paragraph([heading(section, type.heading)], width, type.heading.leading, measure, 2),
							...section.entries.map((entry) => listed(entry, width, tools))
						],
						0
					);
		const text = textBelow(section, density, type);
		const summary = paragraph(
			[{ text, ...type.small, base: 'auto' }],
			width,
			type.small.leading,
			measure
		);
		return stack([entries, summary], type.step / 3);
	});
}

function textBelow(
	{ summary, basis, basisName }: SheetLegendSection,
	density: Density,
	{ display }: Typography
): string {
	if (display) return basisName;
	return density === 'full' ? summary : basis;
}

/** The layers in words alone, each with its basis: what remains of a legend that is left out. */
export function legendInWords(
	sections: readonly SheetLegendSection[],
	{ small, smallStrong }: Typography
): Run[] {
	return sections.flatMap(({ name, basis, sources }) => [
		{ text: `${name}: `, ...smallStrong },
		{ text: `${[basis, ...citation(sources)].join(' ')} `, ...small }
	]);
}

function heading(section: SheetLegendSection, { font, ink }: TextStyle): Run {
	const text = [section.name, ...citation(section.sources)].join(' ');
	return { text, font, ink, base: 'auto' };
}

function citation(sources: readonly number[]): string[] {
	return sources.length === 0 ? [] : [`[${sources.join(', ')}]`];
}

/** One entry: its swatch level with the first line of its label, and where that begins. */
function listed(entry: Entry, width: number, { type, measure, swatch: draw }: Tools): Block {
	const { swatch, entry: style } = type;
	const runs: Run[] = [{ text: entry.label, ...style, base: 'auto' }];
	const turned = baseOf(runs) === 'rtl';
	const label = paragraph(runs, width - labelIndent(type), style.leading, measure);
	const above = (style.leading - swatch.height) / 2;
	return listItem({
		width,
		height: Math.max(label.height, swatch.height),
		marks: (x, y) => [
			{
				kind: 'drawing',
				box: { x: turned ? x + width - swatch.width : x, y: y + above, ...swatch },
				items: draw(entry.symbology, swatch)
			},
			...label.marks(turned ? x : x + labelIndent(type), y)
		]
	});
}

/** Name and entries one after another, in as many rows as they need. */
function flow(section: SheetLegendSection, width: number, tools: Tools): Block {
	const { type, measure } = tools;
	const title = heading(section, type.heading);
	// As of the labels below: a little more than was measured.
	const titleWidth = Math.min(width, measure(title.text, title.font) + 0.5);
	const items = [
		paragraph([title], titleWidth, type.heading.leading, measure, 2),
		...section.entries.map((entry) => {
			// A little more than was measured: a line must not break because of rounding.
			const labelWidth = measure(entry.label, type.entry.font) + 0.5;
			return listed(entry, Math.min(width, labelIndent(type) + labelWidth), tools);
		})
	];
	const gap = type.step * 2;
	const rows: Block[][] = [];
	let used = Infinity;
	for (const item of items) {
		if (used + gap + item.width > width) {
			rows.push([]);
			used = -gap;
		}
		rows.at(-1)?.push(item);
		used += gap + item.width;
	}
	return {
		...stack(
			rows.map((row) => beside(row, gap)),
			0
		),
		width
	};
}

function labelIndent({ swatch, step }: Typography): number {
	return swatch.width + step;
}
