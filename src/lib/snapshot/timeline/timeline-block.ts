import type { Item } from '../../cartography/display-list';
import { paragraph, stack, type Block, type Mark } from '../block';
import { area } from '../flat-shapes';
import { legendBlocks, type Tools } from '../legend-layout';
import { INK, RULE, type TextStyle } from '../typography';
import type {
	SheetSpan,
	SheetTimeline,
	SheetTimelineGroup,
	SheetTimelineRow
} from './sheet-timeline';
import { ticksOf, timeScale } from './time-scale';

/** The greatest part of the width that names take. */
const WIDEST_NAMES = 0.32;
/** A span is at least so wide, however short it was: a part of its row's height. */
const LEAST_SPAN = 0.5;
/** The bar in its row, as a part of the row's height. */
const BAR = 0.66;
/** Of lines at the ticks, and of that at the sheet's day: CSS pixels. */
const THIN = 0.75;
const THICK = 1.75;

interface Frame {
	readonly width: number;
	/** Of a row, CSS pixels. */
	readonly pitch: number;
	readonly date: (isoDate: string) => string;
}

/** The least height of a row in which its name can be read, CSS pixels. */
export function leastPitch({ type }: Tools): number {
	return type.entry.font.size * 1.65;
}

/**
 * The rows of a timeline as bars, each layer's below its legend, with the sheet's day marked above and the time
 * told below.
 */
export function timelineBlock(timeline: SheetTimeline, frame: Frame, tools: Tools): Block {
	const { type, measure } = tools;
	const { small, smallStrong, step } = type;
	const { width, date } = frame;
	const rows = timeline.groups.flatMap((group) => group.rows);
	const names = rows.map((row) =>
		nameRuns(row, tools).reduce((sum, run) => sum + measure(run.text, run.font) + 3, 1)
	);
	const namesWidth = Math.min(width * WIDEST_NAMES, Math.max(0, ...names));
	const left = namesWidth + step * 2;
	const length = width - left;
	const scale = timeScale(timeline.from, timeline.to, length);
	const dayX = scale(timeline.day);
	const ticks = ticksOf(
		{ ...timeline, length },
		(label) => measure(label, small.font) + step * 2,
		date
	);
	const chart = { ...frame, left, length, scale, dayX, ticks: ticks.map(({ x }) => x) };
	const groups = timeline.groups.map((group) => {
		const [legend] = legendBlocks(
			[{ layer: group.id, summary: '', basis: '', basisName: '', sources: [], ...group }],
			width,
			'flow',
			tools
		);
		return stack([...(legend === undefined ? [] : [legend]), rowsBlock(group, chart, tools)], step);
	});
	return stack(
		[
			stack(groups.slice(0, -1), step * 2),
			stack(
				[
					...groups.slice(-1),
					labelsBlock(
						ticks.map(({ x, label }) => ({ x: left + x, label })),
						width,
						small,
						tools
					),
					labelsBlock([{ x: left + dayX, label: timeline.dayLabel }], width, smallStrong, tools)
				],
				step / 3
			)
		],
		step * 2
	);
}

function nameRuns({ name, selected, reference }: SheetTimelineRow, { type }: Tools) {
	const style = selected === true ? type.heading : type.entry;
	return [
		{ text: name, ...style, font: { ...style.font, size: type.entry.font.size } },
		{ text: ` ${reference}`, ...type.small }
	];
}

interface Chart extends Frame {
	readonly left: number;
	readonly length: number;
	readonly scale: (isoDate: string) => number;
	readonly dayX: number;
	readonly ticks: readonly number[];
}

function rowsBlock({ rows, entries }: SheetTimelineGroup, chart: Chart, tools: Tools): Block {
	const { measure, type } = tools;
	const { width, pitch, left, length, dayX, ticks } = chart;
	const height = rows.length * pitch;
	const { leading } = type.entry;
	const names = rows.map((row) => paragraph(nameRuns(row, tools), left, leading, measure));
	const line = (x: number, thickness: number, ink: typeof INK): Item => {
		const at = Math.min(Math.max(x - thickness / 2, 0), length - thickness);
		return area([[at, 0, at + thickness, 0, at + thickness, height, at, height]], ink);
	};
	const looks = new Map(entries.map(({ value, symbology }) => [value, symbology]));
	const bars = rows.flatMap(({ spans }, place): Item[] => {
		const barHeight = pitch * BAR;
		const top = place * pitch + (pitch - barHeight) / 2;
		return placed(spans, chart, pitch * LEAST_SPAN).flatMap(({ x, wide, value }): Item[] => {
			const look = looks.get(value);
			if (look === undefined) return [];
			return [
				{
					kind: 'group',
					origin: { x, y: top },
					items: [...tools.swatch(look, { width: wide, height: barHeight })]
				}
			];
		});
	});
	return {
		width,
		height,
		marks: (x, y): Mark[] => [
			{
				kind: 'drawing',
				box: { x: x + left, y, width: length, height },
				items: [...ticks.map((tick) => line(tick, THIN, RULE)), ...bars, line(dayX, THICK, INK)]
			},
			...names.flatMap((name, place) =>
				name.marks(x, y + place * pitch + (pitch - name.height) / 2)
			)
		]
	};
}

/** Where the spans of a row lie: each wide enough to be seen, none on the one before it. */
function placed(
	spans: readonly SheetSpan[],
	{ scale, length }: Chart,
	least: number
): { readonly x: number; readonly wide: number; readonly value: string }[] {
	// From the last on: what a short one lacks, it takes from the one before it.
	let limit = length;
	return spans
		.toReversed()
		.map(({ from, to, value }) => {
			const end = Math.min(scale(to), limit);
			const start = Math.max(0, Math.min(scale(from), end - least));
			limit = start;
			return { x: start, wide: end - start, value };
		})
		.filter(({ wide }) => wide > 0)
		.reverse();
}

/** Labels on one line, each in the middle below its place, and none beyond the ends. */
function labelsBlock(
	labels: readonly { readonly x: number; readonly label: string }[],
	width: number,
	style: TextStyle,
	{ measure }: Tools
): Block {
	const set = labels.map(({ x, label }) => {
		// A little more than was measured: a line must not break because of rounding.
		const own = measure(label, style.font) + 0.5;
		const block = paragraph([{ text: label, ...style }], own, style.leading, measure);
		return { block, left: Math.min(Math.max(x - own / 2, 0), width - own) };
	});
	return {
		width,
		height: style.leading,
		marks: (x, y) => set.flatMap(({ block, left }) => block.marks(x + left, y))
	};
}
