import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../usage';
import { filesBelow } from './mark';

/** What the pages are made from. */
const SOURCES = ['src', 'geo', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/**
 * Tells whether anything that the pages are made from is another than it was: a digest of the names and
 * contents of all of it. Times would not do: a file may change while a build is at work, or come back
 * older than it went.
 * @param root the project's folder
 */
export function sourcesDigest(root: string): string {
	const digest = createHash('sha256');
	for (const source of SOURCES) {
		const path = join(root, source);
		if (!existsSync(path)) continue;
		// Files that are being written stand beside their places, and are gone in a moment.
		const files = statSync(path).isDirectory()
			? filesBelow(path).filter((file) => !file.split('/').includes('.writing'))
			: [''];
		for (const file of files) {
			const contents = createHash('sha256').update(readFileSync(join(path, file)));
			digest.update(`${source}/${file}\n${contents.digest('hex')}\n`);
		}
	}
	return digest.digest('hex');
}

/**
 * The address that pages are built for now, '' where none is set.
 * @throws UsageError where ORIGIN is no such address
 */
export function currentOrigin(): string {
	const written = process.env['ORIGIN'] ?? '';
	if (written === '') return '';
	const address = URL.canParse(written) ? new URL(written) : undefined;
	const isOrigin =
		address !== undefined &&
		/^https?:$/.test(address.protocol) &&
		[address.origin, `${address.origin}/`].includes(address.href);
	if (isOrigin) return address.origin;
	throw new UsageError(
		`ORIGIN is “${written}”: write the address of a host and nothing behind it, such as https://maps.example.`
	);
}
