import type { Problem } from './problem';

/** Takes down one problem of one file: place in it, what is wrong, and what to do about it. */
export type Report = (path: string, message: string, remedy: string) => void;

/** A `Report` that appends to a list, for one file. */
export function reportInto(problems: Problem[], file: string): Report {
	return (path, message, remedy) => {
		problems.push({ file, path, message, remedy });
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
