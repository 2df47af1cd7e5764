import type { Viewport } from '$lib/snapshot/camera';
import { LazyPart } from './lazy-part.svelte';

export const DIALOGS = ['table', 'share', 'data', 'snapshot'] as const;
export type DialogName = (typeof DIALOGS)[number];

const parts = () => import('./dialog-parts');

/** The page's dialogs: which one is asked for, and their code, which is fetched when it is wanted. */
export class PageDialogs {
	/** What puts the one that is asked for on the page. */
	readonly stage = new LazyPart(async () => ({ default: (await parts()).stage }));
	readonly table = new LazyPart(async () => (await parts()).table());
	readonly share = new LazyPart(async () => (await parts()).share());
	readonly data = new LazyPart(async () => (await parts()).data());
	readonly snapshot = new LazyPart(async () => (await parts()).snapshot());
	/** It is asked for by the view. */
	readonly compare = new LazyPart(async () => (await parts()).compare());

	/** Fetches what a dialog speaks of; undefined where all of it is here. */
	readonly #prepare: (name: DialogName) => Promise<Error | undefined> | undefined;
	#asked: DialogName | undefined = $state();
	#preparing = $state(false);
	#unprepared: Error | undefined = $state.raw();
	#viewport: Viewport | undefined = $state.raw();

	/** @param prepare fetches what a dialog speaks of, and gives what went wrong; undefined: it is here */
	constructor(prepare: (name: DialogName) => Promise<Error | undefined> | undefined) {
		this.#prepare = prepare;
	}

	/** The dialog that is asked for and has what it speaks of, whether its code is here or not. */
	get asked(): DialogName | undefined {
		return this.#preparing || this.#unprepared ? undefined : this.#asked;
	}

	/** What the map showed when a snapshot was asked for. */
	get viewport(): Viewport | undefined {
		return this.#viewport;
	}

	/** Whether a dialog is asked for and its code, or what it speaks of, is still on its way. */
	isAwaited(name: DialogName): boolean {
		return this.#asked === name && (this.#preparing || this[name].underWay || this.stage.underWay);
	}

	/** Whether one is asked for that cannot be seen yet. */
	get awaited(): boolean {
		return DIALOGS.some((name) => this.isAwaited(name));
	}

	/** Why the dialog that is asked for cannot be shown. */
	get failure(): Error | undefined {
		return this.#asked && (this[this.#asked].failure ?? this.stage.failure ?? this.#unprepared);
	}

	/** Fetches the code of a dialog, because it is asked for or may be soon. */
	fetch(name: DialogName | 'compare'): void {
		void this[name].fetch();
		void this.stage.fetch();
	}

	/** @param viewport what the map shows */
	show(name: DialogName, viewport: Viewport | undefined): void {
		this.#viewport = viewport;
		this.#asked = name;
		this.fetch(name);
		void this.#gather(name);
	}

	close(): void {
		this.#asked = undefined;
		this.#preparing = false;
	}

	async #gather(name: DialogName): Promise<void> {
		this.#unprepared = undefined;
		const preparation = this.#prepare(name);
		this.#preparing = preparation !== undefined;
		if (preparation === undefined) return;
		const failure = await preparation;
		// Another dialog may have been asked for meanwhile, or none.
		if (this.#asked !== name || !this.#preparing) return;
		this.#preparing = false;
		this.#unprepared = failure;
	}
}
