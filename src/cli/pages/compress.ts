import { createHash } from 'node:crypto';
import { constants as files, existsSync, statSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './mark';

/** What hosts send as text; pictures and fonts are compressed already. */
const TEXT = /\.(?:html|js|mjs|json|css|svg|xml|txt|wasm)$/;
const COPIES = ['.br', '.gz'] as const;
/** What every page is shown with, however many there are. */
const PROGRAM = '_app/';
/**
 * The best takes 1.4 seconds a megabyte, and the other a thirtieth of that with its gzip, for a sixth more
 * bytes. Brotli's 9 takes ten times as long as its 6, for three percent less; 6 takes a third longer than 5 with
 * either, for 1.4 percent less.
 */
export const MOST_AT_BEST = 48_000_000;
interface Quality {
	readonly brotli: number;
	readonly gzip: number;
}
const BEST: Quality = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION };
export const QUICK: Quality = { brotli: 5, gzip: 5 };

/** Where there may be copies that need not be made anew; neither folder need be there. */
export interface MadeCopies {
	/** Pages whose texts have their copies. */
	readonly known: string;
	/** Copies in the quick quality of texts of this build, by what is in them: see `compressAhead`. */
	readonly ahead: string;
}

/**
 * Puts a copy compressed by Brotli (`.br`) and one by gzip (`.gz`) beside each text of a folder. Copies that
 * have been made of the same text are taken over.
 *
 * Not adapter-static's `precompress`, which begins with all files at once: those of 22 dossiers took 3 GB.
 * @param mostAtBest bytes of pages and data up to which all are compressed as small as it goes
 */
export async function compressTexts(
	folder: string,
	{ known, ahead }: MadeCopies,
	mostAtBest = MOST_AT_BEST
): Promise<void> {
	const texts = textsBelow(folder);
	const bytes = texts
		.filter((path) => !path.startsWith(PROGRAM))
		.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
	const isSmall = bytes <= mostAtBest;
	const waiting = texts.values();
	const work = async (): Promise<void> => {
		for (const path of waiting) {
			const file = join(folder, path);
			const text = await readFile(file);
			const isBest = isSmall || path.startsWith(PROGRAM);
			const before = join(known, path);
			const made = isBest ? undefined : join(ahead, nameOf(text));
			if (await isCompressed(text, before)) await copyCopies(before, file);
			else if (made !== undefined && hasCopies(made)) await copyCopies(made, file);
			else await writeCopies(file, text, isBest ? BEST : QUICK);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** The texts at and below a folder, by their paths from it; none where there is no such folder. */
export function textsBelow(folder: string): string[] {
	return existsSync(folder) ? filesBelow(folder).filter((path) => TEXT.test(path)) : [];
}

/** Whether a file has the same text, and its copies. */
export async function isCompressed(text: Buffer, file: string): Promise<boolean> {
	return existsSync(file) && hasCopies(file) && text.equals(await readFile(file));
}

/** What copies are called whose text is in many places, or in none any more. */
export function nameOf(text: Buffer): string {
	return createHash('sha256').update(text).digest('hex');
}

export function hasCopies(file: string): boolean {
	return COPIES.every((ending) => existsSync(file + ending));
}

async function copyCopies(from: string, to: string): Promise<void> {
	for (const ending of COPIES) await copyFile(from + ending, to + ending, files.COPYFILE_FICLONE);
}

/** @param file what the copies stand beside */
export async function writeCopies(file: string, text: Buffer, quality: Quality): Promise<void> {
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: quality.brotli,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length
	};
	await writeFile(`${file}.br`, await compressByBrotli(text, { params }));
	await writeFile(`${file}.gz`, await compressByGzip(text, { level: quality.gzip }));
}

const compressByBrotli = promisify(brotliCompress);
const compressByGzip = promisify(gzip);
