import { namedPlaces, type PlaceNames } from '$lib/cartography/places/place-names';
import { fetchJson } from '../page/fetch-json';
import { PlaceFinder } from './find-place';

/** The names of the map's places, fetched once somebody searches; reading them is noticed by Svelte. */
export class FetchedPlaces {
	readonly #address: string;
	#finder: PlaceFinder | undefined = $state.raw();
	#failure: Error | undefined = $state.raw();
	#isFetching = $state(false);

	/** @param address where the names are, on our own origin */
	constructor(address: string) {
		this.#address = address;
	}

	/** Undefined until they are here. */
	get finder(): PlaceFinder | undefined {
		return this.#finder;
	}

	get isFetching(): boolean {
		return this.#isFetching;
	}

	/** Why the last fetch brought nothing. */
	get failure(): Error | undefined {
		return this.#failure;
	}

	/** Asks for the names, unless they are here or on their way. Never rejects: see {@link failure}. */
	async fetch(): Promise<void> {
		if (this.#finder !== undefined || this.#isFetching) return;
		this.#isFetching = true;
		this.#failure = undefined;
		try {
			this.#finder = new PlaceFinder(namedPlaces(await fetchJson<PlaceNames>(this.#address)));
		} catch (error) {
			this.#failure = error instanceof Error ? error : new Error(String(error));
		} finally {
			this.#isFetching = false;
		}
	}
}
