import { t } from '../language/language';
import { SnapshotError } from './canvas';
import { exportPng, type Picture, type PngRequest, type Stage } from './export-png';
import { SheetTooSmall } from './sheet-layout';

/** The making of a picture, as the dialog shows it: how far it is, how it ended. */
export class ExportRun {
	#controller: AbortController | undefined = $state.raw();
	#stage: Stage = $state('layout');
	#message = $state('');
	#problem = $state('');

	get running(): boolean {
		return this.#controller !== undefined;
	}

	get stage(): Stage {
		return this.#stage;
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
	 * Makes a picture and hands it over.
	 * @param done what to say when it has arrived
	 */
	async start(
		request: Omit<PngRequest, 'signal' | 'onstage'>,
		handOver: (picture: Promise<Picture>) => Promise<void>,
		done: (picture: Picture) => string
	): Promise<void> {
		if (this.running) return;
		this.reset();
		const controller = new AbortController();
		const { signal } = controller;
		this.#controller = controller;
		this.#stage = 'layout';
		// What has been reset in the meantime is no longer anybody's concern.
		const isCurrent = (): boolean => this.#controller === controller;
		const picture = exportPng({
			...request,
			signal,
			onstage: (stage) => {
				if (isCurrent()) this.#stage = stage;
			}
		});
		try {
			await handOver(picture);
			const message = done(await picture);
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

	/** Shows what went wrong outside a run. */
	fail(error: unknown): void {
		this.#problem = problemWords(error);
	}
}

/** Words for the reader, for whatever was thrown. */
function problemWords(error: unknown): string {
	if (error instanceof SnapshotError) return error.message;
	if (error instanceof SheetTooSmall) return t('snapshot:error.too-small');
	const reason = error instanceof Error ? error.message : String(error);
	return t('snapshot:error.unexpected', { reason });
}
