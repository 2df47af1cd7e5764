import { join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { FolderError } from './folder-error';
import { hasEnded, ownerName, ownerOf, thisProcess, type Owner } from './owner';

/** The folder, within the one that is written, of all that is not yet or no longer one of its files. */
export const WRITING = '.writing';

/** How long another process is waited for, milliseconds: writing some files takes a tenth of a second. */
const PATIENCE = 10_000;
/** How long until it is looked for again, milliseconds: from half to all of it. */
const PAUSE = 20;

export interface LockOptions {
	readonly disk: Disk;
	/** How long another process is waited for, milliseconds; 10 000 when left out. */
	readonly patience?: number | undefined;
	/** Who asks; this process when left out. */
	readonly owner?: Owner | undefined;
}

/**
 * Lets one process at a time write in a folder, across processes; needs nothing of a file system but
 * that new files are seen by all. A process comes in by making a file with its name, and then looking:
 * it is in if it sees nobody else. Of two that come at once, the one that looks later sees the other,
 * so that never both are in; if they see each other, both step back and try again. The files of
 * processes that have ended are removed.
 *
 * @returns what steps out again
 * @throws FolderError `busy`; the file system's errors
 */
export function lockFolder(
	folder: string,
	{ disk, patience = PATIENCE, owner = thisProcess() }: LockOptions
): () => void {
	const writing = join(folder, WRITING);
	const own = join(writing, ownerName(owner));
	const stepOut = (): void => {
		disk.remove(own);
		disk.removeFolder(writing);
	};
	const deadline = performance.now() + patience;
	for (;;) {
		let [other] = othersIn(folder, disk, owner);
		if (other === undefined) {
			try {
				disk.makeFolder(writing);
				disk.create(own, new Uint8Array());
				[other] = othersIn(folder, disk, owner);
				if (other === undefined) return stepOut;
			} catch (error) {
				// Someone who stepped out has just removed the folder: it is made again.
				if (codeOf(error) !== 'ENOENT') {
					stepOut();
					throw error;
				}
			}
			stepOut();
		}
		if (performance.now() > deadline) throw busy(other ?? owner);
		pause();
	}
}

/** Who is in the folder, or about to; the traces of those that have ended are removed on the way. */
function othersIn(folder: string, disk: Disk, self: Owner): Owner[] {
	const others = ownersIn(folder, disk).filter(({ turn }) => turn !== self.turn);
	for (const ended of others.filter(hasEnded)) {
		disk.remove(join(folder, WRITING, ownerName(ended)));
	}
	return others.filter((owner) => !hasEnded(owner));
}

/** The processes that have come into a folder and not gone again, whether they still run or not. */
export function ownersIn(folder: string, disk: Disk): Owner[] {
	return (disk.list(join(folder, WRITING)) ?? []).flatMap((name) => ownerOf(name) ?? []);
}

/** What is said of a process that does not come to an end. */
function busy(owner: Owner): FolderError {
	const { pid, host } = owner;
	return new FolderError(
		'busy',
		`Process ${pid} on ${host} is writing the dossier's files.`,
		`Wait until it is done, and try again; if it runs no longer, remove ${WRITING}/${ownerName(owner)} in the dossier's folder.`
	);
}

/** Waits a little, not always as long: who has met somebody in the door would meet them again. */
function pause(): void {
	const milliseconds = PAUSE * (0.5 + Math.random() / 2);
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
