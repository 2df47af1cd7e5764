import { createHash } from 'node:crypto';

/** Which contents a file has: their SHA-256, in hexadecimal; undefined: there is no such file. */
export type Revision = string | undefined;

/** The revision of contents; a text is meant as UTF-8. */
export function revisionOf(contents: string | Uint8Array | undefined): Revision {
	return contents === undefined ? undefined : createHash('sha256').update(contents).digest('hex');
}

/** The revisions of files that have been read, by path. */
export function revisionsOf(files: ReadonlyMap<string, string>): Map<string, Revision> {
	return new Map([...files].map(([path, text]) => [path, revisionOf(text)]));
}
