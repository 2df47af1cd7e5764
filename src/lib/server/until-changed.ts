import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

/**
 * The newest modification time at and below a path, in milliseconds since 1970; 0 where nothing is.
 * What has a name that begins with a dot is nobody's data: writing a folder makes and removes such.
 */
export function newestChange(path: string): number {
	const status = statSync(path, { throwIfNoEntry: false });
	if (status === undefined) return 0;
	if (!status.isDirectory()) return status.mtimeMs;
	const names = readdirSync(path).filter((name) => !name.startsWith('.'));
	const below = names.map((name) => newestChange(join(path, name)));
	return Math.max(status.mtimeMs, ...below);
}

/** For how long a look at the files holds, in milliseconds: a build asks for a dossier thousands of times. */
const LOOK = 1000;

/**
 * Reads by key, and gives the same value again until one of the files has changed, which is seen within
 * a second.
 * @param paths files and folders that the value is read from
 * @param kept how many values are kept, those that were asked for last; all of them where it is left out
 */
export function untilChanged<Value>(
	paths: (key: string) => readonly string[],
	read: (key: string) => Value,
	kept?: number
): (key: string) => Value {
	interface Read {
		looked: number;
		readonly change: number;
		readonly value: Value;
	}
	const known =
		kept === undefined ? new Map<string, Read>() : new LRUCache<string, Read>({ max: kept });
	return (key) => {
		const before = known.get(key);
		const now = performance.now();
		if (before !== undefined && now - before.looked < LOOK) return before.value;
		const change = Math.max(...paths(key).map(newestChange));
		if (before?.change === change) {
			before.looked = now;
			return before.value;
		}
		const value = read(key);
		known.set(key, { looked: performance.now(), change, value });
		return value;
	};
}
