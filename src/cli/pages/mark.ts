import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';

/**
 * What a folder of built pages says of itself once it is whole: written last, and beside the pages, so
 * that it goes wherever they go.
 */
const markSchema = v.object({
	/** Tells this build from every other. */
	id: v.string(),
	/** See `sourcesDigest`. */
	sources: v.string(),
	/** The address that the pages were built for, '' where it was not said. */
	origin: v.string(),
	/** Bytes of every file but this one, by path with `/`. */
	files: v.record(v.string(), v.number()),
	/** Files of earlier builds that are kept for pages that are still open: when they were replaced. */
	kept: v.record(v.string(), v.number())
});
export type Mark = v.InferOutput<typeof markSchema>;

const MARK = '.complete.json';

/** Writes the mark into a folder of pages that is whole. */
export function writeMark(folder: string, about: Omit<Mark, 'files'>): void {
	const files = Object.fromEntries(
		filesBelow(folder)
			.filter((path) => path !== MARK)
			.map((path) => [path, statSync(join(folder, path)).size])
	);
	writeFileSync(join(folder, MARK), JSON.stringify({ ...about, files } satisfies Mark));
}

/**
 * The mark of a folder whose files are all there, each with the size that it was built with; undefined
 * where that cannot be said of it.
 */
export function markOfWhole(folder: string): Mark | undefined {
	const text = ifThere(() => readFileSync(join(folder, MARK), 'utf8'));
	if (text === undefined) return undefined;
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), markSchema), text);
	if (!parsed.success) return undefined;
	const { files } = parsed.output;
	const isWhole = Object.entries(files).every(
		([path, size]) => ifThere(() => statSync(join(folder, path)))?.size === size
	);
	return isWhole ? parsed.output : undefined;
}

/** Paths of all files at and below a folder, from it and with `/`, in the same order everywhere. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();
}

/** What reading gives, or undefined where there is no such file. */
function ifThere<Value>(read: () => Value): Value | undefined {
	try {
		return read();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// A folder where a file should be, or the other way round, is no file either.
		if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
		throw error;
	}
}
