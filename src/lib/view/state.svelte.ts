import { goto, replaceState } from '$app/navigation';
import type { FeatureReference } from '../dossier/model/types';
import { LAYER_IDS, type LayerId } from '../layers/ids';
import { afterPaint } from '../first-paint/after-paint';
import { decodeView, encodeView, type KnownWords, type Notice, type ViewDefaults } from './url';
import type { Camera, View } from './view';

/** How long the camera must rest before it is written to the URL, in milliseconds. */
const CAMERA_REST = 250;

/**
 * The view that is being looked at, and the only state that the URL and the page share. It changes
 * at once; the URL follows: a new history entry for what a reader chose, none for the camera.
 */
export class ViewState {
	#current: View = $state.raw({ layers: [], opacity: {} });
	/** The view that links to views are changes of: it follows with the URL. */
	#linked: View = $state.raw({ layers: [], opacity: {} });
	#notices: readonly Notice[] = $state.raw([]);
	#cameraTimer: ReturnType<typeof setTimeout> | undefined;
	/** Takes back the history entry that is about to be written. */
	#entry: (() => void) | undefined;
	readonly #defaults: ViewDefaults;
	readonly #known: KnownWords;

	/**
	 * @param defaults the view that an empty query stands for
	 * @param known the words that a query may use
	 */
	constructor(defaults: ViewDefaults, known: KnownWords) {
		this.#defaults = defaults;
		this.#known = known;
		this.#current = { ...defaults, opacity: {} };
		this.#linked = this.#current;
	}

	get current(): View {
		return this.#current;
	}

	/** What could not be read in the query that was opened last. */
	get notices(): readonly Notice[] {
		return this.#notices;
	}

	dismissNotices(): void {
		this.#notices = [];
	}

	/** Takes the view from a query (`location.search`); what is broken becomes a notice. */
	read(query: string): void {
		this.destroy();
		const { view, notices } = decodeView(query, this.#defaults, this.#known);
		this.#current = view;
		this.#linked = view;
		this.#notices = notices;
	}

	/** A change that the address asks for in words of its own: it takes their place, and leaves no trail. */
	adopt(change: Partial<View>): void {
		this.#current = { ...this.#current, ...change };
		this.#replaceSoon();
	}

	/** Reads the current view again, when more is known of what there is. */
	check(): void {
		this.read(this.#query());
	}

	/**
	 * A relative link to the current view with a change made to it. A page has hundreds: like the URL,
	 * they follow when the reader has seen what was chosen.
	 */
	hrefOf(change: Partial<View>): string {
		return `?${encodeView({ ...this.#linked, ...change }, this.#defaults)}`;
	}

	/** The address that restores the current view, whole. */
	link(): string {
		const query = this.#query();
		return `${location.origin}${location.pathname}${query === '' ? '' : `?${query}`}`;
	}

	/** A change that a reader chose: it can be taken back with the browser's back button. */
	change(change: Partial<View>): void {
		const previous = this.#query();
		this.#writeEntry();
		this.#current = { ...this.#current, ...change };
		if (this.#query() === previous) return;
		this.#cancelCamera();
		// What was chosen is seen before the router, which has work to do, hears of it.
		this.#entry = afterPaint(() => this.#writeEntry());
	}

	select(selection: FeatureReference | undefined): void {
		this.change({ selection, passage: undefined });
	}

	show(layer: LayerId, visible: boolean): void {
		const others = this.#current.layers.filter((id) => id !== layer);
		this.showOnly(visible ? [...others, layer] : others);
	}

	/** Makes exactly these layers visible. */
	showOnly(layers: readonly LayerId[]): void {
		this.change({ layers: LAYER_IDS.filter((id) => layers.includes(id)) });
	}

	/** Opacity from 0 to 1; moving a slider leaves no trail in the history. */
	setOpacity(layer: LayerId, opacity: number): void {
		const others = Object.entries(this.#current.opacity).filter(([id]) => id !== layer);
		const entries = opacity < 1 ? [...others, [layer, opacity] as const] : others;
		this.#current = { ...this.#current, opacity: Object.fromEntries(entries) };
		this.#replaceSoon();
	}

	/** The camera came to rest; undefined: at the dossier's own frame. */
	move(camera: Camera | undefined): void {
		this.#current = { ...this.#current, camera };
		this.#replaceSoon();
	}

	/** Drops what is still to be written to the URL: call it when the page goes away. */
	destroy(): void {
		this.#cancelCamera();
		this.#entry?.();
		this.#entry = undefined;
	}

	/** Writes the entry of the last choice, if it is still to be written: no choice is left out. */
	#writeEntry(): void {
		if (this.#entry === undefined) return;
		this.#entry();
		this.#entry = undefined;
		this.#linked = this.#current;
		void goto(this.#address(), { keepFocus: true, noScroll: true });
	}

	#query(): string {
		return encodeView(this.#current, this.#defaults);
	}

	#address(): string {
		const query = this.#query();
		return query === '' ? location.pathname : `?${query}`;
	}

	#replaceSoon(): void {
		this.#cancelCamera();
		this.#cameraTimer = setTimeout(() => {
			this.#linked = this.#current;
			replaceState(this.#address(), {});
		}, CAMERA_REST);
	}

	#cancelCamera(): void {
		clearTimeout(this.#cameraTimer);
	}
}
