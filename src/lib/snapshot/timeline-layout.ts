import type { Ink } from '../layers/palette';
import { bar, beside, NO_BLOCK, paragraph, type Block, type Mark } from './block';
import type { Tools } from './legend-layout';
import type { SheetContent } from './sheet-content';

/** How long a timeline is at most, and at least, in sizes of its type: over a whole poster it says no more. */
const LONGEST = 64;
const SHORTEST = 8;

/**
 * Where the sheet's day lies among those on which something was said: a tick for each, apart as the days
 * are, between the first and the last in words. Without height where the sheet is of no chosen day.
 */
export function timelineBlock(content: SheetContent, width: number, tools: Tools): Block {
	const { days, words } = content;
	const [first, last] = [days?.days[0], days?.days.at(-1)];
	if (days === undefined || first === undefined || last === undefined || first === last)
		return NO_BLOCK;
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
	if (length < small.font.size * SHORTEST) return NO_BLOCK;
	return beside([left, ticks(days, length, tools), right], type.step);
}

function ticks(
	{ days, current }: NonNullable<SheetContent['days']>,
	room: number,
	{ type }: Tools
): Block {
	const { small, dateline, step } = type;
	const height = small.leading;
	const lineY = height * 0.8;
	const thin = step / 6;
	const thick = step / 2;
	const times = days.map((day) => Date.parse(day));
	const [first = 0, last = 1] = [times[0], times.at(-1)];
	// Days that come closer than a tick and a gap of its width share one.
	const steps = Math.floor((room - thin) / (2 * thin));
	const width = steps * 2 * thin + thin;
	const places = times.map(
		(time) => Math.round(((time - first) / (last - first)) * steps) * 2 * thin
	);
	const here = Math.min(Math.max((places[current] ?? 0) - (thick - thin) / 2, 0), width - thick);
	const others = [...new Set(places)].filter((x) => x + thin <= here || x >= here + thick);
	return {
		width,
		height,
		marks: (left, top) => {
			const tick = (x: number, y: number, across: number, ink: Ink): Mark[] =>
				bar(across, lineY - y, ink).marks(left + x, top + y);
			return [
				...bar(width, thin, small.ink).marks(left, top + lineY),
				...others.flatMap((x) => tick(x, height * 0.4, thin, small.ink)),
				...tick(here, height * 0.1, thick, dateline.ink)
			];
		}
	};
}
