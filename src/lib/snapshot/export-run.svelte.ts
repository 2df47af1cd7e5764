import { t } from '../language/with-snapshot';
import { STAGES, type FileRequest, type SnapshotFile, type Stage } from './make-file';
import { SheetTooSmall } from './sheet-layout';
import { SnapshotError } from './snapshot-error';

type Watch = Pick<FileRequest, 'signal' | 'onprogress'>;

/** Parts of the way that each stage takes: nearly all of it is the last. */
const SHARES: Readonly<Record<Stage, number>> = {
	layout: 0.02,
	map: 0.04,
	fonts: 0.04,
	writing: 0.9
};

/** The making of a file, as the dialog shows it: how far it is, how it ended. */
export class ExportRun {
	#controller: AbortController | undefined = $state.raw();
	#stage: Stage = $state('layout');
	#done = $state(0);
	#message = $state('');
	#problem = $state('');

	get running(): boolean {
		return this.#controller !== undefined;
	}

	/** What is being done, in words. */
	get stage(): string {
		const percent = Math.round(this.#done * 100);
		return t(`snapshot:dialog.stage.${this.#stage}`, { percent });
	}

	/** How much is done of the whole, from 0 to 1. */
	get progress(): number {
		const before = STAGES.slice(0, STAGES.indexOf(this.#stage));
		return before.reduce((sum, stage) => sum + SHARES[stage], 0) + SHARES[this.#stage] * this.#done;
	}

	/** How it ended; '' while there is nothing to say. */
	get message(): string {
		return this.#message;
	}

	/** What went wrong, and what to do. */
	get problem(): string {
		return this.#problem;
	}

	/**
	 * Makes a file and hands it over.
	 * @param done what to say when it has arrived
	 */
	async start(
		make: (watch: Watch) => Promise<SnapshotFile>,
		handOver: (file: Promise<SnapshotFile>) => Promise<void>,
		done: (file: SnapshotFile) => string
	): Promise<void> {
		if (this.running) return;
		this.reset();
		const controller = new AbortController();
		const { signal } = controller;
		this.#controller = controller;
		// What has been reset in the meantime is no longer anybody's concern.
		const isCurrent = (): boolean => this.#controller === controller;
		const onprogress = (stage: Stage, share: number): void => {
			if (!isCurrent()) return;
			this.#stage = stage;
			this.#done = share;
		};
		onprogress('layout', 0);
		const file = until(signal, make({ signal, onprogress }));
		try {
			await handOver(file);
			const message = done(await file);
			if (isCurrent()) this.#message = message;
		} catch (error) {
			if (!isCurrent()) return;
			if (signal.aborted) this.#message = t('snapshot:dialog.cancelled');
			else this.#problem = problemWords(error);
		} finally {
			if (isCurrent()) this.#controller = undefined;
		}
	}

	/** Stops it, and says so. */
	cancel(): void {
		this.#controller?.abort();
	}

	/** Stops it, and forgets how anything ended. */
	reset(): void {
		this.#controller?.abort();
		this.#controller = undefined;
		this.#message = '';
		this.#problem = '';
	}
}

/** What comes of the work, unless the signal is aborted first, however long the work still waits. */
function until<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		signal.addEventListener('abort', () => {
			reject(signal.reason as Error);
		});
		work.then(resolve, reject);
	});
}

/** Words for the reader, for whatever was thrown. */
export function problemWords(error: unknown): string {
	if (error instanceof SnapshotError) return error.message;
	if (error instanceof SheetTooSmall) return t('snapshot:error.too-small');
	const reason = error instanceof Error ? error.message : String(error);
	return t('snapshot:error.unexpected', { reason });
}
