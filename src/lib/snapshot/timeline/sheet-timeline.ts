import type { SheetLegendEntry } from '../sheet-content';

/** How long something stood as it did. */
export interface SheetSpan {
	/** ISO 8601 dates: the first day of it, and the first on which it is over, or the timeline's last. */
	readonly from: string;
	readonly to: string;
	/** Of the legend's entry. */
	readonly value: string;
}

/** How an actor stood from day to day; where it had no position there is no span. */
export interface SheetTimelineRow {
	/** Unique in its timeline. */
	readonly id: string;
	readonly name: string;
	/** It is what is selected. */
	readonly selected?: true;
	/** In the order of time; at least one. */
	readonly spans: readonly SheetSpan[];
	/** Numbers of the sources that say so, and these as they are printed: “[1, 3]”. */
	readonly sources: readonly number[];
	readonly reference: string;
}

/** Those of a layer of positions. */
export interface SheetTimelineGroup {
	/** Id of the layer. */
	readonly id: string;
	readonly name: string;
	/** The statuses that rows have, in the order of the layer's scale. */
	readonly entries: readonly SheetLegendEntry[];
	readonly rows: readonly SheetTimelineRow[];
}

/** How positions changed. */
export interface SheetTimeline {
	/** ISO 8601 dates: the first and the last day on which something was said. */
	readonly from: string;
	readonly to: string;
	/** The sheet's day, an ISO 8601 date. */
	readonly day: string;
	/** “As of 10 September 2025”: what its mark says. */
	readonly dayLabel: string;
	readonly groups: readonly SheetTimelineGroup[];
}

/** Its rows in reading order. */
export function timelineRows({ groups }: SheetTimeline): SheetTimelineRow[] {
	return groups.flatMap(({ rows }) => rows);
}

/**
 * The timeline with so many rows: those that changed most, in the order in which they stand; what is selected is
 * always among them. Its legends have what is left.
 */
export function mostChanged(timeline: SheetTimeline, count: number): SheetTimeline {
	const weight = ({ selected, spans }: SheetTimelineRow): number =>
		selected === true ? Infinity : spans.length;
	const kept = new Set(
		timelineRows(timeline)
			.toSorted((one, other) => (weight(one) === weight(other) ? 0 : weight(other) - weight(one)))
			.slice(0, count)
	);
	const groups = timeline.groups.map((group) => {
		const rows = group.rows.filter((row) => kept.has(row));
		const values = new Set(rows.flatMap(({ spans }) => spans.map(({ value }) => value)));
		return { ...group, rows, entries: group.entries.filter(({ value }) => values.has(value)) };
	});
	return { ...timeline, groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** The timeline as sentences, for those who do not see it. @param date words of an ISO 8601 date */
export function timelineInWords(
	{ groups }: SheetTimeline,
	date: (isoDate: string) => string
): string {
	return groups
		.map(({ name, rows, entries }) => {
			const labels = new Map(entries.map(({ value, label }) => [value, label]));
			const said = rows.map((row) => {
				const steps = row.spans.map(
					({ from, value }) => `${date(from)} ${labels.get(value) ?? value}`
				);
				return `${row.name}: ${steps.join(', ')}`;
			});
			return `${name}. ${said.join('; ')}.`;
		})
		.join(' ');
}
