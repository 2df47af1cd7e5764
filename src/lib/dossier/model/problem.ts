import { visibleText } from './forbidden-characters';

/**
 * One thing that is wrong with a data file, told so that whoever maintains it can mend it without
 * reading our code: which file, which place in it, what is wrong, and what to do.
 */
export interface Problem {
	/** Path of the file, relative to the folder that is being read. */
	readonly file: string;
	/** JSON path (`claims[3].passages[0].exact`), line (`line 4`), or '' for the file as a whole. */
	readonly path: string;
	readonly message: string;
	/** What to do about it, as an instruction. */
	readonly remedy: string;
	/** Id of the claim, note or feature that it is about, where the file gives it one. */
	readonly subject?: string;
}

/** Problems of one file that have one cause and one remedy: the first of them, and how many more. */
export interface ProblemGroup {
	readonly problem: Problem;
	/** Of the others. */
	readonly places: readonly string[];
}

/**
 * Problems put together that say the same of different items of a file: features of a downloaded
 * file that all lack an id are one thing to mend. In the order of the first of each.
 */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
	const groups = new Map<string, { problem: Problem; places: string[] }>();
	for (const problem of problems) {
		const { file, path, message, remedy } = problem;
		const place = path.replaceAll(/\[\d+\]/g, '[]');
		const key = JSON.stringify([file, place, message, remedy]);
		const group = groups.get(key);
		if (group) group.places.push(path);
		else groups.set(key, { problem, places: [] });
	}
	return [...groups.values()];
}

/** Places that are named of a group; the others are counted. */
const MOST_PLACES = 3;

function placesInWords(places: readonly string[]): string {
	if (places.length === 0) return '';
	const named = places.slice(0, MOST_PLACES).join(', ');
	const more = places.length - MOST_PLACES;
	return `\n    The same at ${named}${more > 0 ? ` and ${more} more places` : ''}.`;
}

/**
 * All problems as text, grouped by cause: two lines each whatever they quote, and a third where there
 * are more of the kind, in the order given.
 */
export function formatProblems(problems: readonly Problem[]): string {
	return groupProblems(problems)
		.map(({ problem: { file, path, message, remedy, subject }, places }) => {
			const item = subject === undefined ? '' : ` (“${subject}”)`;
			const place = path === '' ? file : `${file} › ${path}${item}`;
			return `${visibleText(place)}\n    ${visibleText(`${message} ${remedy}`)}${placesInWords(places)}`;
		})
		.join('\n');
}

/** Thrown when data cannot be used; carries every problem found, not only the first. */
export class DossierError extends Error {
	override readonly name = 'DossierError';

	constructor(readonly problems: readonly Problem[]) {
		const { length } = groupProblems(problems);
		const count = length === 1 ? '1 problem' : `${length} problems`;
		super(`${count} in the data:\n${formatProblems(problems)}`);
	}
}
