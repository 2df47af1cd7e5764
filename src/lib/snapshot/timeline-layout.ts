import { beside, paragraph, type Block, type Mark } from './block';
import type { Tools } from './legend-layout';
import type { SheetContent } from './sheet-content';

/** How long a timeline is at most, in widths of its letters: over a whole poster it says no more. */
const LONGEST = 64;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Where the sheet's day lies among those on which something was said: a tick for each, apart as the days
 * are, between the first and the last in words. Without height where the sheet is of no chosen day.
 */
export function timelineBlock(content: SheetContent, width: number, tools: Tools): Block {
	const { days, words } = content;
	const [first, last] = [days?.days[0], days?.days.at(-1)];
	if (days === undefined || first === undefined || last === undefined || first === last)
		return NONE;
	const { type, measure } = tools;
	const { small } = type;
	const end = (day: string): Block => {
		const text = words.date(day);
		return paragraph([{ text, ...small }], measure(text, small.font), small.leading, measure);
	};
	const [left, right] = [end(first), end(last)];
	const length =
		Math.min(width, small.font.size * LONGEST) - left.width - right.width - 2 * type.step;
	// On a sheet too narrow for it the day in words must do.
	if (length < small.font.size * 8) return NONE;
	return beside([left, ticks(days, length, tools), right], type.step);
}

const NONE: Block = { width: 0, height: 0, marks: () => [] };

function ticks(
	{ days, current }: NonNullable<SheetContent['days']>,
	room: number,
	{ type }: Tools
): Block {
	const { small, dateline, step } = type;
	const height = small.leading;
	const line = { thickness: step / 6, y: height * 0.8 };
	const thin = step / 6;
	const thick = step / 2;
	const dayNumbers = days.map((day) => Date.parse(day) / DAY);
	const [first = 0, last = 1] = [dayNumbers[0], dayNumbers.at(-1)];
	// Days that come closer than a tick and a gap of its width share one.
	const steps = Math.floor((room - thin) / (2 * thin));
	const width = steps * 2 * thin + thin;
	const places = dayNumbers.map(
		(day) => Math.round(((day - first) / (last - first)) * steps) * 2 * thin
	);
	const here = Math.min(Math.max((places[current] ?? 0) - (thick - thin) / 2, 0), width - thick);
	const others = [...new Set(places)].filter((x) => x + thin <= here || x >= here + thick);
	return {
		width,
		height,
		marks: (left, top) => {
			const rule = (x: number, y: number, across: number, down: number, ink: string): Mark => ({
				kind: 'rule',
				box: { x: left + x, y: top + y, width: across, height: down },
				ink
			});
			return [
				rule(0, line.y, width, line.thickness, small.ink),
				...others.map((x) => rule(x, height * 0.4, thin, line.y - height * 0.4, small.ink)),
				rule(here, height * 0.1, thick, line.y - height * 0.1, dateline.ink)
			];
		}
	};
}
