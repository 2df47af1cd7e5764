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
}

/** All problems as text, two lines each whatever they quote, in the order given. */
export function formatProblems(problems: readonly Problem[]): string {
	return problems
		.map(({ file, path, message, remedy }) => {
			const place = path === '' ? file : `${file} › ${path}`;
			return `${visibleText(place)}\n    ${visibleText(`${message} ${remedy}`)}`;
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
