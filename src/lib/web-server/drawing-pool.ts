import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { Busy } from './answering';
import type { DossierWords } from './dossier-words';
import type { CardName } from '../server/card';
import type { BuiltDossier, DrawnView } from './drawing-worker';

/** Each thread has read the dossiers, which takes some 150 MB. */
const MOST_THREADS = 4;
/** How many wait at most: whoever comes after them would wait for more than two seconds or three. */
const MOST_WAITING = 32;
/** After which it is worth asking again, seconds. */
const SECONDS = 3;
/**
 * Of each thread: one that needs more is ended, and its answer fails. With room for what a drawing makes
 * and drops, it took 144 ms instead of 176.
 */
const MOST_MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 192 };

/** Threads that read dossiers and draw views, so that whoever asks for a file does not wait for them. */
export class DrawingPool {
	readonly #threads: Tinypool;

	constructor() {
		const threads = Math.min(availableParallelism(), MOST_THREADS);
		this.#threads = new Tinypool({
			filename: new URL('./drawing-thread.js', import.meta.url).href,
			minThreads: threads,
			maxThreads: threads,
			maxQueue: MOST_WAITING,
			isolateWorkers: false,
			resourceLimits: MOST_MEMORY
		});
		// Whoever waits for a thread that has ended is told so, and another takes its place.
		this.#threads.on('error', (error: unknown) => {
			console.error('A thread that draws maps has ended:', error);
		});
	}

	/**
	 * What a query may say of a dossier.
	 * @throws Busy
	 * @throws Error with what is wrong with the dossier's files
	 */
	words(dossier: BuiltDossier): Promise<DossierWords> {
		return this.#run('words', dossier) as Promise<DossierWords>;
	}

	/**
	 * A view as a page without a script.
	 * @throws Busy
	 * @throws Error with what is wrong with the dossier's files
	 */
	frozen(view: BuiltDossier & { readonly query: string }): Promise<DrawnView> {
		return this.#run('frozen', view) as Promise<DrawnView>;
	}

	/**
	 * A view as a picture.
	 * @throws Busy
	 * @throws Error with what is wrong with the dossier's files
	 */
	picture(
		view: BuiltDossier & { readonly query: string; readonly name: CardName }
	): Promise<DrawnView> {
		return this.#run('picture', view) as Promise<DrawnView>;
	}

	async close(): Promise<void> {
		await this.#threads.destroy();
	}

	async #run(name: 'words' | 'frozen' | 'picture', task: BuiltDossier): Promise<unknown> {
		if (this.#threads.queueSize >= MOST_WAITING) throw new Busy(SECONDS);
		return this.#threads.run(task, { name });
	}
}
