import { mkdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
	hasCopies,
	isCompressed,
	MOST_AT_BEST,
	nameOf,
	QUICK,
	textsBelow,
	writeCopies,
	type MadeCopies
} from './compress';

/** Milliseconds between two looks at what has been written, and for which a file is left alone once it is. */
const LOOK = 1000;

/**
 * Compresses the texts of a large site while it is still written, which keeps one processor busy and no more.
 * It begins when they are so many that it is certain how `compressTexts` compresses them. Copies are named after
 * what is in their texts, so that those of a text that was read half written are never taken for those of the whole.
 * @param written where the site is written, with the paths that it has in the end; what is there already is removed
 * @param copies where the copies are put, and where copies are that need not be made
 * @param ended when all is written, or will not be; `compressTexts` does what is not done by then
 */
export async function compressAhead(
	written: readonly string[],
	{ known, ahead }: MadeCopies,
	ended: AbortSignal,
	mostAtBest = MOST_AT_BEST
): Promise<void> {
	for (const folder of [...written, ahead]) rmSync(folder, { recursive: true, force: true });
	mkdirSync(ahead, { recursive: true });
	const found = new Set<string>();
	const waiting: { readonly file: string; readonly path: string }[] = [];
	let bytes = 0;
	while (!ended.aborted) {
		for (const folder of written) {
			for (const path of textsBelow(folder)) {
				const file = join(folder, path);
				if (found.has(file)) continue;
				const { size, mtimeMs } = statSync(file);
				if (Date.now() - mtimeMs < LOOK) continue;
				found.add(file);
				waiting.push({ file, path });
				bytes += size;
			}
		}
		for (const { file, path } of bytes > mostAtBest ? waiting.splice(0) : []) {
			if (ended.aborted) return;
			const text = await readFile(file);
			const copies = join(ahead, nameOf(text));
			if (hasCopies(copies) || (await isCompressed(text, join(known, path)))) continue;
			await writeCopies(copies, text, QUICK);
		}
		await untilNextLook(ended);
	}
}

async function untilNextLook(ended: AbortSignal): Promise<void> {
	try {
		await setTimeout(LOOK, undefined, { signal: ended });
	} catch (error) {
		if ((error as Error).name !== 'AbortError') throw error;
	}
}
