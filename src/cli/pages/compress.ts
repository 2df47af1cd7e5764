import { constants as files, existsSync, statSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './mark';

/** What hosts send as text; pictures and fonts are compressed already. */
const TEXT = /\.(?:html|js|mjs|json|css|svg|xml|txt|wasm)$/;
/** What every page is shown with, however many there are. */
const PROGRAM = '_app/';
/**
 * The best takes 1.4 seconds a megabyte, and the other a thirtieth of that with its gzip, for a sixth more
 * bytes. Brotli's 9 takes ten times as long as its 6, for three percent less; 6 takes a third longer than 5 with
 * either, for 1.4 percent less.
 */
const MOST_AT_BEST = 48_000_000;
interface Quality {
	readonly brotli: number;
	readonly gzip: number;
}
const BEST: Quality = { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION };
const QUICK: Quality = { brotli: 5, gzip: 5 };

/**
 * Puts a copy compressed by Brotli (`.br`) and one by gzip (`.gz`) beside each text of a folder. Copies of
 * what stands the same in another folder are taken from there.
 *
 * Not adapter-static's `precompress`, which begins with all files at once: those of 22 dossiers took 3 GB.
 * @param known a folder of pages whose texts have their copies; there may be none
 * @param mostAtBest bytes of pages and data up to which all are compressed as small as it goes
 */
export async function compressTexts(
	folder: string,
	known: string,
	mostAtBest = MOST_AT_BEST
): Promise<void> {
	const texts = filesBelow(folder).filter((path) => TEXT.test(path));
	const bytes = texts
		.filter((path) => !path.startsWith(PROGRAM))
		.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
	const qualityOf = (path: string): Quality =>
		path.startsWith(PROGRAM) || bytes <= mostAtBest ? BEST : QUICK;
	const waiting = texts.values();
	const work = async (): Promise<void> => {
		for (const path of waiting) {
			await compressText(join(folder, path), join(known, path), qualityOf(path));
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compressText(file: string, known: string, quality: Quality): Promise<void> {
	const copies = ['.br', '.gz'].map((ending) => [known + ending, file + ending] as const);
	const text = await readFile(file);
	const isKnown =
		[known, ...copies.map(([from]) => from)].every((path) => existsSync(path)) &&
		text.equals(await readFile(known));
	if (isKnown) {
		for (const [from, to] of copies) {
			await copyFile(from, to, files.COPYFILE_FICLONE);
		}
		return;
	}
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
