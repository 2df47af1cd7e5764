import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The newest modification time at and below a path, in milliseconds since 1970; 0 where nothing is. */
export function newestChange(path: string): number {
	if (!existsSync(path)) return 0;
	const status = statSync(path);
	if (!status.isDirectory()) return status.mtimeMs;
	const below = readdirSync(path).map((name) => newestChange(join(path, name)));
	return Math.max(status.mtimeMs, ...below);
}

/**
 * Reads by key, and gives the same value again until one of the files has changed: a build asks for a
 * dossier once for each of its pages and articles.
 * @param paths files and folders that the value is read from
 */
export function untilChanged<Value>(
	paths: (key: string) => readonly string[],
	read: (key: string) => Value
): (key: string) => Value {
	const known = new Map<string, { readonly change: number; readonly value: Value }>();
	return (key) => {
		const change = Math.max(...paths(key).map(newestChange));
		const before = known.get(key);
		if (before?.change === change) return before.value;
		const value = read(key);
		known.set(key, { change, value });
		return value;
	};
}
