import { MediaQuery } from 'svelte/reactivity';

interface Layout {
	/** There is no room for two columns. */
	readonly compact: boolean;
	/** The words lie in a sheet over the map: where a narrow screen has not the height for that, below it. */
	readonly phone: boolean;
}

/**
 * How the page is laid out on the screen that it is read on. Paper has a width of its own: what is printed
 * is the page as it stands, and nothing is made anew.
 */
export class PageLayout implements Layout {
	readonly #narrow = new MediaQuery('max-width: 45rem', false);
	readonly #tall = new MediaQuery('(max-width: 45rem) and (min-height: 24.01rem)', false);
	readonly #paper = new MediaQuery('print', false);
	/** What was seen last on the screen. */
	#seen: Layout = { compact: false, phone: false };
	readonly #layout = $derived.by(() => {
		if (!this.#paper.current) {
			this.#seen = { compact: this.#narrow.current, phone: this.#tall.current };
		}
		return this.#seen;
	});

	get compact(): boolean {
		return this.#layout.compact;
	}

	get phone(): boolean {
		return this.#layout.phone;
	}
}
