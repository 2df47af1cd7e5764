import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes several files, all or none: each is written beside its place first and then takes it, and
 * where one cannot, those that have been replaced get their old contents back.
 *
 * @param texts by path; the files exist
 * @throws the file system's Error; everything is then as it was
 */
export function writeTogether(texts: ReadonlyMap<string, string>): void {
	const files = [...texts].map(([path, text]) => ({
		path,
		text,
		beside: `${path}.${process.pid}.tmp`
	}));
	const replaced: { readonly path: string; readonly old: Buffer }[] = [];
	try {
		for (const { beside, text } of files) writeFileSync(beside, text, { flag: 'wx' });
		for (const { path, beside } of files) {
			const old = readFileSync(path);
			renameSync(beside, path);
			replaced.push({ path, old });
		}
	} catch (error) {
		for (const { path, old } of replaced) writeFileSync(path, old);
		throw error;
	} finally {
		for (const { beside } of files) rmSync(beside, { force: true });
	}
}
