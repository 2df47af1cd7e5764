import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

/** What the view needs of the browser's address and its history. */
export interface AddressBar {
	/** Number of the entry that is shown: later ones have higher numbers, and 0 is where the page began. */
	readonly step: number;
	/** A new entry after the one that is shown, which is shown from then on. */
	push(address: string, step: number): void;
	/** Another address for the entry that is shown. */
	replace(address: string, step: number): void;
	/** Goes on, or with a negative number back, by so many entries. */
	go(steps: number): void;
}

/**
 * The browser's own. SvelteKit is told (shallow routing), and has nothing to load: the page is the same.
 * Unlike `goto`, both are done when they return, so that no two entries overtake each other.
 */
export const PAGE_ADDRESS: AddressBar = {
	get step() {
		return page.state.step ?? 0;
	},
	push(address, step) {
		pushState(address, { step });
	},
	replace(address, step) {
		replaceState(address, { step });
	},
	go(steps) {
		history.go(steps);
	}
};

/**
 * That of a frame in someone else's page: the back button belongs to the page around it, so that what is
 * chosen changes the frame's own address, and adds nothing to the history.
 */
export const FRAME_ADDRESS: AddressBar = {
	step: 0,
	push(address) {
		replaceState(address, {});
	},
	replace(address) {
		replaceState(address, {});
	},
	go: () => undefined
};
