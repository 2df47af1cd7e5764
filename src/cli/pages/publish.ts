import { randomUUID } from 'node:crypto';
import {
	constants,
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { PageFolders } from './folders';
import { markOfWhole, writeMark, type Mark } from './mark';

/** Files that are named after what is in them: a page that is open asks for them when it needs them. */
const IMMUTABLE = '_app/immutable/';
/**
 * For how long the pages of an earlier build find their parts, in milliseconds, counted from when it
 * was replaced: a day. The build that follows later leaves them out.
 */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/**
 * Puts what a build has written to `next` in the place of what is served, and of the copy of it.
 *
 * 1. Parts of the pages that are served now, and may still be open somewhere, are added.
 * 2. The mark says that it is whole.
 * 3. It is moved among the builds, where it is never changed again.
 * 4. The link to what is served is replaced, in one step.
 * 5. The copy in `upload` is replaced.
 *
 * Whenever this is ended, what is served is whole: the old build until 4, the new one from then on.
 * @param about what it was made with
 */
export function publish(
	folders: PageFolders,
	about: Pick<Mark, 'sources' | 'origin'>,
	now = Date.now()
): void {
	const { next, builds, current, nextCurrent } = folders;
	const kept = keepParts(folders, now);
	const id = randomUUID();
	writeMark(next, { id, ...about, kept });
	mkdirSync(builds, { recursive: true });
	const previous = existsSync(current) ? basename(realpathSync(current)) : undefined;
	renameSync(next, join(builds, id));
	rmSync(nextCurrent, { force: true });
	symlinkSync(targetOf(folders, id), nextCurrent, 'junction');
	// Windows alone does not put a link in another one's place.
	if (process.platform === 'win32') rmSync(current, { force: true });
	renameSync(nextCurrent, current);
	copyForUpload(folders);
	// An answer that has begun with the previous build ends with it.
	for (const name of readdirSync(builds)) {
		if (name !== id && name !== previous) rmSync(join(builds, name), { recursive: true });
	}
}

/** Links of Windows need whole paths; others stay right when the project's folder is moved. */
function targetOf({ builds, current }: PageFolders, id: string): string {
	const build = join(builds, id);
	return process.platform === 'win32' ? realpathSync(build) : relative(dirname(current), build);
}

/**
 * Replaces the copy that a person puts on a web host by one of what is served. No step puts one folder
 * in the place of another that has files: for the moment between two steps there is no copy.
 */
export function copyForUpload({ current, upload, nextUpload, oldUpload }: PageFolders): void {
	for (const left of [nextUpload, oldUpload]) rmSync(left, { recursive: true, force: true });
	cpSync(realpathSync(current), nextUpload, {
		recursive: true,
		mode: constants.COPYFILE_FICLONE
	});
	if (existsSync(upload)) renameSync(upload, oldUpload);
	renameSync(nextUpload, upload);
	rmSync(oldUpload, { recursive: true, force: true });
}

/** @returns when each of the files was replaced that `next` now has from earlier builds */
function keepParts({ current, next }: PageFolders, now: number): Record<string, number> {
	const served = markOfWhole(current);
	if (served === undefined) return {};
	const kept: Record<string, number> = {};
	for (const path of Object.keys(served.files)) {
		const since = served.kept[path] ?? now;
		if (!path.startsWith(IMMUTABLE) || now - since > KEPT_FOR) continue;
		const place = join(next, path);
		if (existsSync(place)) continue;
		mkdirSync(dirname(place), { recursive: true });
		copyFileSync(join(current, path), place, constants.COPYFILE_FICLONE);
		kept[path] = since;
	}
	return kept;
}
