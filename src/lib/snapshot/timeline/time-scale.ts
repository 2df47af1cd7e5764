/** A place on a line of time that has words. */
export interface Tick {
	/** From the line's beginning, CSS pixels. */
	readonly x: number;
	readonly label: string;
}

/** From day to place. */
export type TimeScale = (isoDate: string) => number;

/** Years between ticks: the first that leaves room for their labels. */
const YEARS = [1, 2, 5, 10, 20, 50, 100];
/** With fewer years than this, days are told and no years. */
const FEWEST_YEARS = 3;

/** Places of days on a line of some length, CSS pixels. */
export function timeScale(from: string, to: string, length: number): TimeScale {
	const [start, end] = [Date.parse(from), Date.parse(to)];
	return (day) => ((Date.parse(day) - start) / Math.max(1, end - start)) * length;
}

/**
 * What is told below a line of time: its years, or the first and the last day where it has but a few.
 * @param widthOf a label, CSS pixels, with the white space that it needs
 * @param date words of an ISO 8601 date
 */
export function ticksOf(
	{ from, to, length }: { readonly from: string; readonly to: string; readonly length: number },
	widthOf: (label: string) => number,
	date: (isoDate: string) => string
): Tick[] {
	const scale = timeScale(from, to, length);
	const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
	if (years < FEWEST_YEARS) {
		return [
			{ x: 0, label: date(from) },
			{ x: length, label: date(to) }
		];
	}
	const room = (length / years) * 0.98;
	const step = YEARS.find((each) => each * room >= widthOf('2000')) ?? years;
	const first = Math.ceil((Number(from.slice(0, 4)) + 1) / step) * step;
	const count = Math.floor((Number(to.slice(0, 4)) - first) / step) + 1;
	return Array.from({ length: Math.max(0, count) }, (_, place) => {
		const label = String(first + place * step);
		return { x: scale(`${label.padStart(4, '0')}-01-01`), label };
	});
}
