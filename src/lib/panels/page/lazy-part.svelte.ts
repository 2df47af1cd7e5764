import { untrack } from 'svelte';

/**
 * A part of the page whose code is not sent with it: fetched when it is wanted, or a little before,
 * when the reader's hand is near. A fetch that has failed can be tried again, but browsers remember
 * that a module could not be had: only loading the page again is sure to help.
 */
export class LazyPart<Part> {
	readonly #load: () => Promise<{ readonly default: Part }>;
	#underWay = $state(false);
	#component: Part | undefined = $state.raw();
	#failure: Error | undefined = $state.raw();

	constructor(load: () => Promise<{ readonly default: Part }>) {
		this.#load = load;
	}

	/** The component; undefined until it is here. */
	get component(): Part | undefined {
		return this.#component;
	}

	get underWay(): boolean {
		return this.#underWay;
	}

	/** Why the last fetch brought nothing. */
	get failure(): Error | undefined {
		return this.#failure;
	}

	/**
	 * Asks for the part, unless it is here or on its way. Never rejects: see {@link failure}. An effect
	 * that asks does not ask again because the fetch has ended: it would go on for ever.
	 */
	async fetch(): Promise<void> {
		if (untrack(() => this.#component !== undefined || this.#underWay)) return;
		this.#underWay = true;
		this.#failure = undefined;
		try {
			this.#component = (await this.#load()).default;
		} catch (error) {
			this.#failure = error instanceof Error ? error : new Error(String(error));
		} finally {
			this.#underWay = false;
		}
	}
}
