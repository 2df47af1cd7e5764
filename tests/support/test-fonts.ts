import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
	filesFor,
	fontPath,
	loadFonts,
	type LoadedFont,
	type ReadFont,
	type SetText
} from '../../src/lib/fonts/font-files';

const { resolve } = createRequire(import.meta.url);

/** Reads fonts from the installed packages, as the command line does. For tests in Node. */
export const readInstalledFont: ReadFont = async (file, format) =>
	Uint8Array.from(await readFile(resolve(`@fontsource/${fontPath(file, format)}`)));

/** What outlines and documents need for these texts. */
export function installedFonts(texts: Iterable<SetText>): Promise<LoadedFont[]> {
	return loadFonts(filesFor(texts), 'woff', readInstalledFont);
}
