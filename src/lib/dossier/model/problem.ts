import { visibleText } from './forbidden-characters';

/** A place in a data file. */
export interface Place {
	/** JSON path (`claims[3].passages[0].exact`), line (`line 4`), or '' for the file as a whole. */
	readonly path: string;
	/** Id of the claim, note or feature that stands there, where the file gives it one. */
	readonly subject?: string | undefined;
}

/**
 * One thing that is wrong with a data file, told so that whoever maintains it can mend it without
 * reading our code: which file, which place in it, what is wrong, and what to do.
 */
export interface Problem extends Place {
	/** Path of the file, relative to the folder that is being read. */
	readonly file: string;
	readonly message: string;
	/** What to do about it, as an instruction. */
	readonly remedy: string;
	/** Where else the same is wrong: features of a downloaded file that all lack an id are one problem. */
	readonly elsewhere?: {
		/** The first of them, {@link NAMED_PLACES} at most. */
		readonly places: readonly Place[];
		readonly count: number;
	};
}

/** Further places of a problem that are named; the others are counted. */
export const NAMED_PLACES = 3;

function placeInWords({ path, subject }: Place): string {
	return subject === undefined ? path : `${path} (“${subject}”)`;
}

function elsewhereInWords({ elsewhere }: Problem): string {
	if (elsewhere === undefined) return '';
	const named = elsewhere.places.map(placeInWords).join(', ');
	const more = elsewhere.count - elsewhere.places.length;
	const others = more === 0 ? '' : ` and ${more} more ${more === 1 ? 'place' : 'places'}`;
	return `\n    ${visibleText(`The same at ${named}${others}.`)}`;
}

/**
 * All problems as text, in the order given: two lines each whatever they quote, and a third where
 * the same is wrong at other places.
 */
export function formatProblems(problems: readonly Problem[]): string {
	return problems
		.map((problem) => {
			const { file, path, message, remedy } = problem;
			const place = path === '' ? file : `${file} › ${placeInWords(problem)}`;
			return `${visibleText(place)}\n    ${visibleText(`${message} ${remedy}`)}${elsewhereInWords(problem)}`;
		})
		.join('\n');
}

/** Thrown when data cannot be used; carries every problem found, not only the first. */
export class DossierError extends Error {
	override readonly name = 'DossierError';

	constructor(readonly problems: readonly Problem[]) {
		const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
		super(`${count} in the data:\n${formatProblems(problems)}`);
	}
}
