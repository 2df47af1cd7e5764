import { LIMITS } from '../model/limits';
import { DossierError, type Problem } from '../model/problem';

/** Takes down one problem of one file: place in it, what is wrong, and what to do about it. */
export type Report = (path: string, message: string, remedy: string, subject?: string) => void;

/** A `Report` that adds by its id which item of the file's lists it speaks of. */
export function namingItems(raw: unknown, report: Report): Report {
	return (path, message, remedy) => {
		const [, list = '', index = ''] = /^(claims|notes|features)\[(\d+)\]/.exec(path) ?? [];
		const items = (raw as Readonly<Record<string, unknown>> | null)?.[list];
		const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
		const id: unknown = (item as Readonly<Record<string, unknown>> | null | undefined)?.['id'];
		report(path, message, remedy, typeof id === 'string' ? shorten(id) : undefined);
	};
}

/**
 * A `Report` that appends to a list, for one file.
 *
 * @returns a function that throws a DossierError where the list grows too long to be of use: a file
 *   may be wrong at a million places
 */
export function reportInto(problems: Problem[], file: string): Report {
	return (path, message, remedy, subject) => {
		problems.push({ file, path, message, remedy, ...(subject !== undefined && { subject }) });
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
