import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Disk } from './disk';
import { FolderError } from './folder-error';
import { WRITING } from './lock';
import { ownerOf } from './owner';
import { revisionOf, type Revision } from './revision';

const journalSchema = v.strictObject({
	version: v.literal(1),
	files: v.array(
		v.strictObject({
			path: v.string(),
			before: v.optional(v.string()),
			after: v.optional(v.string())
		})
	)
});

/** A file that changes: from which contents, to which. */
export interface FileChange {
	/** From the folder, with `/`. */
	readonly path: string;
	readonly before?: Revision;
	readonly after?: Revision;
}

/** Names of the journal, by what is to be done with it: a file is one of them, never both. */
const JOURNALS = { finish: 'finish.json', undo: 'undo.json' } as const;
type Direction = keyof typeof JOURNALS;

/** Where a file stands: as before the write, as after it, or as someone else has made it since. */
type Standing = 'before' | 'after' | 'edited';

/**
 * What a write is about to do in a folder, kept on the disk until it is done, so that it can be
 * finished or undone by whoever comes next. It rests on files in {@link WRITING}:
 *
 * - `new-<n>`, the nth file's new contents, until they take its place
 * - `old-<n>`, its old contents, until all is done
 * - `finish.json`, from the moment when all these are on the disk: the write is to be finished;
 *   renamed to `undo.json` where that cannot be: it is to be undone
 */
export class Journal {
	readonly #folder: string;
	readonly #disk: Disk;
	readonly #changes: readonly FileChange[];

	constructor(folder: string, disk: Disk, changes: readonly FileChange[]) {
		this.#folder = folder;
		this.#disk = disk;
		this.#changes = changes;
	}

	/**
	 * Puts all that is needed beside the files, and the journal last: until then nothing is to be done.
	 * @param contents old and new, in the order of the changes; undefined: there is, or will be, no file
	 */
	begin(
		contents: readonly (readonly [old: Uint8Array | undefined, now: Uint8Array | undefined])[]
	): void {
		for (const [index, [old, now]] of contents.entries()) {
			const place = join(this.#folder, this.#changes[index]?.path ?? '');
			if (old !== undefined) this.#disk.create(this.#beside('old', index), old, place);
			if (now !== undefined) {
				this.#disk.makeFolder(dirname(place));
				this.#disk.create(this.#beside('new', index), now, place);
			}
		}
		const text = JSON.stringify({ version: 1, files: this.#changes }, undefined, '\t');
		const part = join(this.#folder, WRITING, 'journal.part');
		this.#disk.create(part, Buffer.from(text));
		this.#disk.move(part, this.#place('finish'));
		this.#disk.sync(join(this.#folder, WRITING));
	}

	/** Whether something in the folder is to be finished or undone. */
	static isIn(folder: string, disk: Disk): boolean {
		const names = disk.list(join(folder, WRITING)) ?? [];
		return Object.values(JOURNALS).some((name) => names.includes(name));
	}

	/**
	 * Finishes what an interrupted write has begun, or undoes it where that cannot be, and removes its
	 * traces. What was edited since then stays as it is. To be called by who has the lock.
	 *
	 * @returns what was done, as a sentence; undefined: there was nothing to do
	 * @throws FolderError `undecided`, and nothing is done then; the file system's errors
	 */
	static settle(folder: string, disk: Disk): string | undefined {
		const direction = Journal.isIn(folder, disk) && readDirection(folder, disk);
		if (!direction) {
			return Journal.removeTraces(folder, disk)
				? 'A write had been interrupted. The files are whole, and what it had left beside them has been removed.'
				: undefined;
		}
		const journal = new Journal(folder, disk, readChanges(folder, disk, direction));
		const done = journal.#decide(direction);
		const names = journal.#changes.map(({ path }) => path).join(', ');
		if (done === 'finish') journal.finish(true);
		else journal.undo();
		Journal.removeTraces(folder, disk);
		return done === 'finish'
			? `A write of ${names} had been interrupted; it has been finished.`
			: `A write of ${names} had been interrupted; it has been undone.`;
	}

	/**
	 * Removes what a write that is over, or has changed nothing, had put beside the files.
	 * @returns whether there was something
	 */
	static removeTraces(folder: string, disk: Disk): boolean {
		// The journal's going is on the disk before what it rests on goes.
		if (disk.list(join(folder, WRITING)) !== undefined) disk.sync(join(folder, WRITING));
		const names = (disk.list(join(folder, WRITING)) ?? []).filter(
			(name) => ownerOf(name) === undefined
		);
		for (const name of names) disk.remove(join(folder, WRITING, name));
		return names.length > 0;
	}

	/**
	 * Puts the new contents in their places.
	 * @param sparing whether what someone has edited meanwhile stays as it is
	 * @throws FolderError `changed` where someone has, and that is not to be spared
	 */
	finish(sparing: boolean): void {
		for (const [index, { path, after }] of this.#changes.entries()) {
			const standing = this.#standing(index);
			if (standing === 'edited' && !sparing) throw changed([path]);
			if (standing !== 'before') continue;
			const place = join(this.#folder, path);
			if (after === undefined) this.#disk.remove(place);
			else this.#disk.move(this.#beside('new', index), place);
		}
		this.#close('finish');
	}

	/** Puts the old contents back where the new ones are. */
	undo(): void {
		// From here on it cannot be finished any more: new contents may be gone.
		if (this.#disk.list(join(this.#folder, WRITING))?.includes(JOURNALS.finish)) {
			this.#disk.move(this.#place('finish'), this.#place('undo'));
			this.#disk.sync(join(this.#folder, WRITING));
		}
		for (const [index, { path, before }] of this.#changes.entries()) {
			if (this.#standing(index) !== 'after') continue;
			const place = join(this.#folder, path);
			if (before === undefined) this.#disk.remove(place);
			else this.#disk.move(this.#beside('old', index), place);
		}
		this.#close('undo');
	}

	/** What can be done: nothing that a person has written since is replaced, or left without its like. */
	#decide(direction: Direction): Direction {
		const indices = [...this.#changes.keys()];
		const edited = indices.filter((index) => this.#standing(index) === 'edited');
		// An edit goes with the contents that it was made from: with the new ones, where they were there.
		const fromNew = edited.filter((index) => this.#isReplaced(index));
		const canFinish = indices.every(
			(index) =>
				this.#standing(index) !== 'before' ||
				this.#changes[index]?.after === undefined ||
				this.#has('new', index, this.#changes[index]?.after)
		);
		if (direction === 'finish' && canFinish && fromNew.length === edited.length) return 'finish';
		const canUndo = indices.every(
			(index) =>
				this.#standing(index) !== 'after' ||
				this.#changes[index]?.before === undefined ||
				this.#has('old', index, this.#changes[index]?.before)
		);
		if (canUndo && fromNew.length === 0) return 'undo';
		const names = (edited.length > 0 ? edited : indices).map(
			(index) => this.#changes[index]?.path ?? ''
		);
		throw new FolderError(
			'undecided',
			`A write was interrupted, and ${names.join(' and ')} ${names.length === 1 ? 'has' : 'have'} been changed since: it can be neither finished nor undone.`,
			`Put the files right by hand; their old and new contents are in ${WRITING}. Then remove that folder.`
		);
	}

	/** Whether the new contents took the file's place, and the old ones have not done so again. */
	#isReplaced(index: number): boolean {
		const names = this.#disk.list(join(this.#folder, WRITING)) ?? [];
		const change = this.#changes[index];
		if (change?.after === undefined || names.includes(`new-${index}`)) return false;
		return change.before === undefined || names.includes(`old-${index}`);
	}

	#standing(index: number): Standing {
		const change = this.#changes[index];
		const now = revisionOf(this.#disk.read(join(this.#folder, change?.path ?? '')));
		return now === change?.after ? 'after' : now === change?.before ? 'before' : 'edited';
	}

	#has(kind: 'old' | 'new', index: number, revision: Revision): boolean {
		return revisionOf(this.#disk.read(this.#beside(kind, index))) === revision;
	}

	/** All is on the disk before the journal goes, which is the end of the write. */
	#close(direction: Direction): void {
		const folders = new Set(this.#changes.map(({ path }) => dirname(join(this.#folder, path))));
		for (const folder of folders) this.#disk.sync(folder);
		this.#disk.remove(this.#place(direction));
	}

	#place(direction: Direction): string {
		return join(this.#folder, WRITING, JOURNALS[direction]);
	}

	#beside(kind: 'old' | 'new', index: number): string {
		return join(this.#folder, WRITING, `${kind}-${index}`);
	}
}

/** Says that files are not what changes were made from. */
export function changed(paths: readonly string[]): FolderError {
	return new FolderError(
		'changed',
		`${paths.join(' and ')} ${paths.length === 1 ? 'has' : 'have'} been changed by someone else since ${paths.length === 1 ? 'it was' : 'they were'} read.`,
		'Run the command again: it starts from what is there now.'
	);
}

function readDirection(folder: string, disk: Disk): Direction {
	return disk.list(join(folder, WRITING))?.includes(JOURNALS.undo) ? 'undo' : 'finish';
}

/** @throws FolderError for what is no journal */
function readChanges(folder: string, disk: Disk, direction: Direction): readonly FileChange[] {
	const name = JOURNALS[direction];
	const text = disk.read(join(folder, WRITING, name))?.toString('utf8') ?? '';
	try {
		return v.parse(journalSchema, JSON.parse(text)).files;
	} catch (error) {
		throw new FolderError(
			'undecided',
			`A write was interrupted, and ${WRITING}/${name}, which says what it did, cannot be read.`,
			`Put the files right by hand; their old and new contents are in ${WRITING}. Then remove that folder.`,
			{ cause: error }
		);
	}
}
