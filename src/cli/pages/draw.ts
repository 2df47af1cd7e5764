import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Problem } from '../../lib/dossier/model/problem';
import { readSlugs } from '../../lib/server/read-dossier';
import { siteProblems } from '../../lib/server/whole-site';

/** Each has what every map is drawn from, some 400 MB with what it makes and drops. */
const MOST_THREADS = 4;
/**
 * MB of each thread. Young is what a drawing makes and drops before it is looked through: with V8's own room it
 * takes a seventh longer. What is old is some 120 where dossiers have ten articles; V8 lets four times as much
 * gather where it may have two gigabytes or more, and less than twice as much within this limit.
 */
const MEMORY = { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 1536 };

/**
 * Checks all dossiers, and draws what their pages show at first, dossier by dossier in a thread for each
 * processor: see src/lib/drawn-files/drawn-files.ts. From the first problem on the others are only checked.
 * @param folder where it is drawn to; what is there already is removed
 * @returns what keeps the dossiers from being built; not all of them are drawn then
 */
export async function checkAndDraw(folder: string): Promise<readonly Problem[]> {
	rmSync(folder, { recursive: true, force: true });
	const { slugs } = readSlugs();
	const ofSite = siteProblems();
	/** By place among the slugs, since which dossier is ready first is chance; nothing where one is not ready. */
	const found: (readonly Problem[])[] = [];
	const isRight = (): boolean => ofSite.length === 0 && found.every(({ length }) => length === 0);
	const threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS, slugs.length));
	const pool = new Tinypool({
		filename: new URL('./drawing-thread.js', import.meta.url).href,
		name: 'checkAndDraw',
		minThreads: threads,
		maxThreads: threads,
		isolateWorkers: false,
		resourceLimits: MEMORY
	});
	const waiting = slugs.entries();
	const work = async (): Promise<void> => {
		for (const [place, slug] of waiting) {
			const task = isRight() ? { slug, folder } : { slug };
			found[place] = (await pool.run(task)) as readonly Problem[];
		}
	};
	try {
		await Promise.all(Array.from({ length: threads }, work));
		return [...ofSite, ...found.flat()];
	} finally {
		await pool.destroy();
	}
}
