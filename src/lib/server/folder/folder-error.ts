import { codeOf } from './disk';

/**
 * - `busy`: another process writes there, and does not come to an end
 * - `changed`: a file is not, or no longer, what the changes were made from
 * - `refused`: the file system refuses
 * - `unfinished`: the folder is between two states; the next command that reads it puts it right
 * - `undecided`: so it is, and it takes a person to put it right
 *
 * With the first three, the folder's files are as they were.
 */
export type FolderErrorKind = 'busy' | 'changed' | 'refused' | 'unfinished' | 'undecided';

/** Why a folder could not be written, or read, in a sentence, and what to do about it. */
export class FolderError extends Error {
	override readonly name = 'FolderError';

	constructor(
		readonly kind: FolderErrorKind,
		/** What is wrong, as a sentence. */
		readonly reason: string,
		/** What to do about it, as a sentence. */
		readonly remedy: string,
		options?: ErrorOptions
	) {
		super(`${reason} ${remedy}`, options);
	}
}

const IN_WORDS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
	ENOSPC: ['The disk is full.', 'Make room, then run the command again.'],
	EDQUOT: [
		'The disk has no room left for this user.',
		'Make room, or ask for more, then run the command again.'
	],
	EROFS: ['The file system can only be read.', 'Mount it for writing, or work in a copy.'],
	EACCES: ['This user may not write there.', 'Change the permissions, or run as another user.'],
	EPERM: ['This user may not write there.', 'Change the permissions, or run as another user.']
};

/** A file system's error in words; any other error, and one that is in words already, as it is. */
export function inWords(error: unknown, kind: 'refused' | 'unfinished' = 'refused'): unknown {
	const code = codeOf(error);
	if (!(error instanceof Error) || code === '') return error;
	const [reason, remedy] = IN_WORDS[code] ?? [
		`The file system refuses: ${error.message}.`,
		'Put that right, then run the command again.'
	];
	const place = 'path' in error && IN_WORDS[code] !== undefined ? ` (${String(error.path)})` : '';
	return new FolderError(kind, reason.replace(/\.$/, `${place}.`), remedy, { cause: error });
}
