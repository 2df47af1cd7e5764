import { untrack } from 'svelte';
import type { PlaceCell } from '$lib/cartography/places/place-cell';
import type { PlaceCells } from '$lib/cartography/places/placed-map';
import { fetchJson } from './fetch-json';

/** The cells that this page has fetched; reading them is noticed by Svelte. */
export class FetchedCells implements PlaceCells {
	readonly #addressOf: (name: string) => string;
	/** By name, those that are here or on their way. */
	#asked: Readonly<Record<string, Promise<PlaceCell>>> = {};
	#here: Readonly<Record<string, PlaceCell>> = $state.raw({});
	/** How many calls of {@link load} wait for cells. */
	#waiting = $state(0);

	/** @param addressOf where a cell's file is, on our own origin */
	constructor(addressOf: (name: string) => string) {
		this.#addressOf = addressOf;
	}

	/** The cells that are here, in the order of their names. */
	get names(): readonly string[] {
		return Object.keys(this.#here).sort();
	}

	/** Whether some that were asked for are on their way. */
	get isFetching(): boolean {
		return this.#waiting > 0;
	}

	get(name: string): PlaceCell | undefined {
		return this.#here[name];
	}

	/** All of them arrive together, so that a map is drawn anew once. */
	async load(names: readonly string[]): Promise<void> {
		const missing = names.filter((name) => this.#here[name] === undefined);
		if (missing.length === 0) return;
		// Whoever asks from an effect follows what is here, and not how many wait for it.
		untrack(() => this.#waiting++);
		try {
			const cells = await Promise.all(
				missing.map(async (name) => [name, await this.#fetch(name)] as const)
			);
			this.#here = { ...this.#here, ...Object.fromEntries(cells) };
		} finally {
			this.#waiting--;
		}
	}

	async #fetch(name: string): Promise<PlaceCell> {
		const asked = this.#asked[name] ?? fetchJson<PlaceCell>(this.#addressOf(name));
		this.#asked = { ...this.#asked, [name]: asked };
		try {
			return await asked;
		} catch (error) {
			// The next map that needs it asks again.
			const { [name]: failed, ...others } = this.#asked;
			if (failed === asked) this.#asked = others;
			throw error;
		}
	}
}
