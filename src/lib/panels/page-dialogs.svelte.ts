import type { Viewport } from '$lib/snapshot/camera';
import { LazyPart } from './lazy-part.svelte';

export const DIALOGS = ['share', 'data', 'snapshot'] as const;
export type DialogName = (typeof DIALOGS)[number];

/** The page's dialogs: which one is asked for, and their code, which is fetched when it is wanted. */
export class PageDialogs {
	readonly share = new LazyPart(() => import('./Share.svelte'));
	readonly data = new LazyPart(() => import('./DataExport.svelte'));
	readonly snapshot = new LazyPart(() => import('./Export.svelte'));

	#asked: DialogName | undefined = $state();
	#viewport: Viewport | undefined = $state.raw();

	/** The dialog that is asked for, whether its code is here or not. */
	get asked(): DialogName | undefined {
		return this.#asked;
	}

	/** What the map showed when a snapshot was asked for. */
	get viewport(): Viewport | undefined {
		return this.#viewport;
	}

	/** Whether a dialog is asked for and its code is still on its way. */
	isAwaited(name: DialogName): boolean {
		return this.#asked === name && this[name].underWay;
	}

	/** Why the dialog that is asked for cannot be shown. */
	get failure(): Error | undefined {
		return this.#asked && this[this.#asked].failure;
	}

	/** @param viewport what the map shows */
	show(name: DialogName, viewport: Viewport | undefined): void {
		this.#viewport = viewport;
		this.#asked = name;
		void this[name].fetch();
	}

	close(): void {
		this.#asked = undefined;
	}
}
