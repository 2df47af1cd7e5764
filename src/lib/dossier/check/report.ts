import { LIMITS } from '../model/limits';
import { DossierError, NAMED_PLACES, type Place, type Problem } from '../model/problem';

/** What else a report may say of a problem. */
export interface Circumstances {
	/** Id of the item that it is about; see {@link namingItems}. */
	readonly subject?: string | undefined;
	/** What has the same cause elsewhere, where the message tells it in words of its own: see {@link reportInto}. */
	readonly cause?: string | undefined;
}

/** Takes down one problem of one file: place in it, what is wrong, and what to do about it. */
export type Report = (
	path: string,
	message: string,
	remedy: string,
	circumstances?: Circumstances
) => void;

/** A `Report` that adds by its id which item of the file's lists it speaks of. */
export function namingItems(raw: unknown, report: Report): Report {
	return (path, message, remedy, circumstances) => {
		const [, list = '', index = ''] = /^(claims|notes|features)\[(\d+)\]/.exec(path) ?? [];
		const items = (raw as Readonly<Record<string, unknown>> | null)?.[list];
		const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
		const id: unknown = (item as Readonly<Record<string, unknown>> | null | undefined)?.['id'];
		const subject = typeof id === 'string' ? shorten(id) : undefined;
		report(path, message, remedy, { ...circumstances, subject });
	};
}

/** A `Report` that says one thing to do about whatever is wrong, as with a file that nobody writes by hand. */
export function withRemedy(remedy: string, report: Report): Report {
	return (path, message, _remedy, circumstances) => {
		report(path, message, remedy, circumstances);
	};
}

/**
 * A `Report` that appends to a list, for one file. What has one cause and one remedy at different items
 * of a list in the file is one problem, with its other places. The message tells the cause, unless the
 * report says it: the item's own id, value or count in a message make no other cause of it.
 *
 * @returns a function that throws a DossierError of this list where it grows too long to be of use
 */
export function reportInto(problems: Problem[], file: string): Report {
	const byCause = new Map<string, GrowingProblem>();
	return (path, message, remedy, { subject, cause = message } = {}) => {
		const place: Place = { path, ...(subject !== undefined && { subject }) };
		const key = JSON.stringify([anyItem(path), anyItem(cause), remedy]);
		const known = byCause.get(key);
		if (known) {
			const { places, count } = (known.elsewhere ??= { places: [], count: 0 });
			known.elsewhere.count = count + 1;
			if (places.length < NAMED_PLACES) places.push(place);
			return;
		}
		const problem: GrowingProblem = { file, ...place, message, remedy };
		byCause.set(key, problem);
		problems.push(problem);
		if (problems.length < LIMITS.problems) return;
		problems.push({
			file,
			path: '',
			message: `There are ${LIMITS.problems} problems, and maybe more.`,
			remedy: 'Mend these first, then check again.'
		});
		throw new DossierError(problems);
	};
}

/** A problem whose other places are still being found. */
interface GrowingProblem extends Problem {
	elsewhere?: { places: Place[]; count: number };
}

/** A path, or a message that names one, whichever items of lists it means. */
function anyItem(path: string): string {
	return path.replaceAll(/(?:\[\d+\])+/g, '[]');
}

/**
 * A JSON path from its steps: names are joined with dots, numbers stand in brackets
 * (`claims[3].passages[0].exact`); a name that is no plain word is quoted in brackets.
 */
export function jsonPath(...steps: readonly (string | number)[]): string {
	let path = '';
	for (const step of steps) {
		if (typeof step === 'number') path += `[${step}]`;
		else if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(step)) path += `[${JSON.stringify(step)}]`;
		else path += path === '' ? step : `.${step}`;
	}
	return path;
}

/** A text that is quoted in a message, cut off where it is long. */
export function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
