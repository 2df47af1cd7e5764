import { join } from 'node:path';
import { DISK, type Disk } from './disk';
import { FolderError, inWords } from './folder-error';
import { changed, Journal, type FileChange } from './journal';
import { lockFolder, ownersIn, WRITING, type LockOptions } from './lock';
import { hasEnded } from './owner';
import { revisionOf, type Revision } from './revision';

/** What is to be written in a folder, and what that was made from. */
export interface FolderWrite {
	/**
	 * New contents by path, which is from the folder and has `/` between its parts; a text becomes
	 * UTF-8, undefined removes the file.
	 */
	readonly contents: ReadonlyMap<string, string | Uint8Array | undefined>;
	/**
	 * The revision in which each file was read: all that the new contents depend on, whether they are
	 * written or not. A file that is written and not named here is not to be there yet.
	 */
	readonly expected: ReadonlyMap<string, Revision>;
}

export type WriteOptions = Partial<LockOptions>;

/** How often a folder that changes while it is read is read again. */
const LOOKS = 50;

/**
 * Writes files of a folder, all or none, and none where one that was read is no longer what it was.
 * One process writes at a time; the others wait, and then see what it wrote.
 *
 * 1. The new contents are written beside the files, in `.writing`, and the old ones kept there.
 * 2. A journal is put beside them: from then on the write is made, whatever happens.
 * 3. One file after the other gets its new contents, by a rename; then the journal goes.
 *
 * A process that is killed before 2 has changed nothing; one that is killed later leaves the journal,
 * which the next to write here, or to read with {@link readFolder}, finishes. Contents are on the disk
 * (fsync) before a name leads to them, so that this holds for a machine that stops, too. An editor that
 * saves a file in the instant between the last look at it and its rename is not noticed: that is a
 * matter of microseconds, which no file system that knows no exchange of names can close.
 *
 * @returns what is to be told of a write that was interrupted before, as a sentence, where there was one
 * @throws FolderError: `unfinished` where the folder is between two states, which whoever comes next
 * puts right; otherwise nothing is changed; RangeError for a path that leads out of the folder
 */
export function writeFiles(
	folder: string,
	{ contents, expected }: FolderWrite,
	options: WriteOptions = {}
): string | undefined {
	for (const path of [...contents.keys(), ...expected.keys()]) checkPath(path);
	const disk = options.disk ?? DISK;
	return inside(folder, { ...options, disk }, () => {
		const settled = Journal.settle(folder, disk);
		const all = new Map([
			...[...contents.keys()].map((path) => [path, undefined] as const),
			...expected
		]);
		const read = new Map([...all.keys()].map((path) => [path, disk.read(join(folder, path))]));
		const wrong = [...all].filter(([path, revision]) => revisionOf(read.get(path)) !== revision);
		if (wrong.length > 0) throw changed(wrong.map(([path]) => path));
		commit(folder, disk, contents, read);
		return settled;
	});
}

/**
 * Reads a folder that {@link writeFiles} writes in, as it is between two writes: what was interrupted
 * is finished or undone first, and what is under way is waited for.
 *
 * @param read reads the folder; called again where the folder was written meanwhile
 * @param tell takes what was found of an interrupted write, as a sentence
 * @throws FolderError where that cannot be
 */
export function readFolder<Value>(
	folder: string,
	read: () => Value,
	tell: (sentence: string) => void,
	options: WriteOptions = {}
): Value {
	const disk = options.disk ?? DISK;
	for (let look = 0; look < LOOKS; look += 1) {
		const settled = settleFolder(folder, { ...options, disk });
		if (settled !== undefined) tell(settled);
		const before = disk.traces(folder);
		const value = read();
		if (!Journal.isIn(folder, disk) && disk.traces(folder) === before) return value;
	}
	throw new FolderError(
		'busy',
		'The files change faster than they can be read.',
		'Wait until whatever changes them is done, and try again.'
	);
}

/** @returns what was found of an interrupted write and done about it, as a sentence */
function settleFolder(
	folder: string,
	options: WriteOptions & { readonly disk: Disk }
): string | undefined {
	const { disk } = options;
	if (disk.list(join(folder, WRITING)) === undefined) return undefined;
	const isMixed = Journal.isIn(folder, disk);
	// Who only prepares has changed nothing yet.
	if (!isMixed && ownersIn(folder, disk).some((owner) => !hasEnded(owner))) return undefined;
	try {
		return inside(folder, options, () => Journal.settle(folder, disk));
	} catch (error) {
		// The files are whole: who may only read can read them.
		if (!isMixed && error instanceof FolderError && error.kind === 'refused') return undefined;
		throw error;
	}
}

function commit(
	folder: string,
	disk: Disk,
	contents: FolderWrite['contents'],
	read: ReadonlyMap<string, Uint8Array | undefined>
): void {
	const pairs = [...contents].map(([path, text]) => {
		const now = typeof text === 'string' ? Buffer.from(text) : text;
		const old = read.get(path);
		const change: FileChange = { path, before: revisionOf(old), after: revisionOf(now) };
		return { change, contents: [old, now] as const };
	});
	const changing = pairs.filter(({ change: { before, after } }) => before !== after);
	if (changing.length === 0) return;
	const journal = new Journal(
		folder,
		disk,
		changing.map(({ change }) => change)
	);
	try {
		journal.begin(changing.map((pair) => pair.contents));
		journal.finish(false);
	} catch (error) {
		takeBack(folder, disk, journal);
		throw error;
	}
	orUnfinished('The files are written, but what lay beside them could not be removed.', () =>
		Journal.removeTraces(folder, disk)
	);
}

function takeBack(folder: string, disk: Disk, journal: Journal): void {
	orUnfinished('The files could not all be written, and not all be put back.', () => {
		if (Journal.isIn(folder, disk)) journal.undo();
		Journal.removeTraces(folder, disk);
	});
}

function orUnfinished(sentence: string, work: () => void): void {
	try {
		work();
	} catch (error) {
		const cause = inWords(error);
		const reason = cause instanceof FolderError ? ` ${cause.message}` : '';
		throw new FolderError(
			'unfinished',
			`${sentence}${reason}`,
			'The next command that reads them puts that right.',
			{ cause: error }
		);
	}
}

/** Does something with the lock of a folder. */
function inside<Value>(
	folder: string,
	options: WriteOptions & { readonly disk: Disk },
	work: () => Value
): Value {
	try {
		const stepOut = lockFolder(folder, options);
		try {
			return work();
		} finally {
			stepOut();
		}
	} catch (error) {
		throw inWords(error);
	}
}

/** What comes from elsewhere may name any path: only files below the folder are its files. */
function checkPath(path: string): void {
	const parts = path.split('/');
	const leadsOut = parts.some((part) => part === '' || /^\.|[\\:\0]/.test(part));
	if (leadsOut) throw new RangeError(`“${path}” is no path of a file in the folder.`);
}
