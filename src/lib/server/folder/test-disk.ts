import { writeFileSync } from 'node:fs';
import { DISK, type Disk } from './disk';

/** What is about to be done to the disk: `create` comes twice, before it and half way through it. */
export interface Step {
	readonly number: number;
	readonly name: string;
	readonly path: string;
}

/** This machine's disk, which is not waited for: a test that kills nothing in earnest has no need to. */
const QUICK: Disk = {
	...DISK,
	create(path, bytes) {
		writeFileSync(path, bytes);
	},
	sync: () => undefined
};

/** A disk, on which every step that changes something can be stopped, by throwing or worse. */
export function watchedDisk(onStep: (step: Step) => void, disk: Disk = QUICK): Disk {
	let number = 0;
	const step = (name: string, path: string): void => {
		onStep({ number: number++, name, path });
	};
	return {
		...disk,
		makeFolder(path) {
			step('makeFolder', path);
			disk.makeFolder(path);
		},
		create(path, bytes, like) {
			step('create', path);
			if (bytes.length > 1) {
				disk.create(path, bytes.subarray(0, bytes.length / 2), like);
				step('create half', path);
			}
			disk.create(path, bytes, like);
		},
		move(from, to) {
			step('move', to);
			disk.move(from, to);
		},
		remove(path) {
			step('remove', path);
			disk.remove(path);
		},
		removeFolder(path) {
			step('removeFolder', path);
			return disk.removeFolder(path);
		},
		sync(folder) {
			step('sync', folder);
			disk.sync(folder);
		}
	};
}

/** As node makes them. */
export function diskError(code: string, path = ''): Error {
	return Object.assign(new Error(`${code}: no, '${path}'`), { code, path });
}

/** A disk as a process leaves it that is killed before a step: nothing is done to it any more. */
export function killedDisk(at: number): Disk {
	let dead = false;
	return watchedDisk(({ number }) => {
		dead ||= number >= at;
		if (dead) throw new Error('This process has been killed.');
	});
}
