import {
	closeSync,
	fchmodSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';

/**
 * All that writing a folder asks of a disk, each a single step: a process can be killed before, after
 * and, with {@link Disk.create}, within one. Tests put another in its place, which stops at a step or
 * has no room left. Paths are those of node:fs; errors are node's own, with a `code`.
 */
export interface Disk {
	/** A file's bytes; undefined where it is not there. */
	read(path: string): Buffer | undefined;
	/** Names in a folder; undefined where it is not there. */
	list(folder: string): string[] | undefined;
	/** Makes a folder, with those around it, unless it is there. */
	makeFolder(path: string): void;
	/**
	 * Makes a file, or replaces one, which is on the disk when this returns.
	 * @param like a file whose permissions it gets, where that is there
	 */
	create(path: string, bytes: Uint8Array, like?: string): void;
	/** Gives a file another name, in place of the file that has it: at once, or not at all. */
	move(from: string, to: string): void;
	/** Removes a file, if it is there. */
	remove(path: string): void;
	/** Removes a folder; false where there is something in it. */
	removeFolder(path: string): boolean;
	/** Returns when the names in a folder are on the disk. */
	sync(folder: string): void;
	/**
	 * A text that is another one when a file in a folder, or below it, has been changed or replaced;
	 * what has a name that begins with a dot does not count.
	 */
	traces(folder: string): string;
}

/** The disk that this machine has. */
export const DISK: Disk = {
	read: (path) => unlessAbsent(() => readFileSync(path)),
	list: (folder) => unlessAbsent(() => readdirSync(folder)),
	makeFolder(path) {
		mkdirSync(path, { recursive: true });
	},
	create(path, bytes, like) {
		const mode = like === undefined ? undefined : unlessAbsent(() => statSync(like).mode);
		const file = openSync(path, 'w');
		try {
			if (mode !== undefined) fchmodSync(file, mode);
			writeFileSync(file, bytes);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
	},
	move: renameSync,
	remove(path) {
		rmSync(path, { force: true });
	},
	removeFolder(path) {
		try {
			rmdirSync(path);
		} catch (error) {
			if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false;
			if (codeOf(error) !== 'ENOENT') throw error;
		}
		return true;
	},
	sync(folder) {
		// Windows opens no folders; some network file systems open them and cannot sync them.
		if (process.platform === 'win32') return;
		const opened = openSync(folder, 'r');
		try {
			fsyncSync(opened);
		} catch (error) {
			if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error))) throw error;
		} finally {
			closeSync(opened);
		}
	},
	traces(folder) {
		const entries = unlessAbsent(() => readdirSync(folder, { withFileTypes: true })) ?? [];
		return entries
			.filter(({ name }) => !name.startsWith('.'))
			.map((entry) => {
				const path = join(folder, entry.name);
				if (entry.isDirectory()) return `${entry.name}/\n${DISK.traces(path)}`;
				const status = unlessAbsent(() => statSync(path, { bigint: true }));
				return `${entry.name} ${status?.ino} ${status?.size} ${status?.mtimeNs} ${status?.ctimeNs}`;
			})
			.join('\n');
	}
};

/** The code of a file system's error, such as `ENOSPC`; '' where it is another error. */
export function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unlessAbsent<Value>(look: () => Value): Value | undefined {
	try {
		return look();
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}
