import type { FeatureReference } from '../dossier/model/types';
import type { AddressBar } from './address-bar';
import type { KnownWords, ViewDefaults } from './parameters';
import { decodeView, encodeView, knownPart, noticeOf, type Notice } from './url';
import { afterPaint } from '../first-paint/after-paint';
import { afterRest } from './after-rest';
import type { Camera } from '../cartography/projection';
import type { View } from './view';

/**
 * How soon after an entry was written nobody can have gone back over it knowingly, in milliseconds: who
 * did had pressed before it was written, and the browser had already counted the entries.
 */
const HASTE = 500;

/** All that is known of the view at one moment: each change makes a new one from the old. */
interface Moment {
	readonly view: View;
	/** The view that the address shows; links to views are changes of it. */
	readonly addressed: View;
	/** What could not be read in the address that was opened last. */
	readonly notices: readonly Notice[];
	/** What is still to be done for the address to show the view. */
	readonly pending: 'entry' | 'replacement' | undefined;
	/** Layers that are shown for the passage or the actor that is followed, and go with it. */
	readonly lent: readonly string[];
}

/**
 * The view that is being looked at, and the only state that the URL and the page share. It changes
 * at once; the URL follows: a new history entry for what a reader chose, none for the camera.
 *
 * 1. Whatever happens makes a new {@link Moment}, in `#become`, which is the only writer.
 * 2. What is pending of it is written after a while, or by `flush` before something else has its turn.
 * 3. The address is read on entry, and where the browser went back or forward in its history; never to
 *    find out what is shown.
 */
export class ViewState {
	#moment: Moment = $state.raw({
		view: { layers: [], opacity: {} },
		addressed: { layers: [], opacity: {} },
		notices: [],
		pending: undefined,
		lent: []
	});
	// By themselves, so that a page's hundreds of links are no other when only the view is.
	readonly #view = $derived(this.#moment.view);
	readonly #addressed = $derived(this.#moment.addressed);
	readonly #notices = $derived(this.#moment.notices);
	readonly #lent = $derived(this.#moment.lent);
	/** Takes back what is about to be written. */
	#cancel: (() => void) | undefined;
	/** The query that the address had when it was last read or written; undefined: it was not yet. */
	#query: string | undefined;
	/** Number of the history's entry that is shown. */
	#step = 0;
	/** When the last entry was written, in the time of performance.now(). */
	#written = -Infinity;
	readonly #defaults: ViewDefaults;
	readonly #known: KnownWords;
	readonly #bar: AddressBar;

	/**
	 * @param defaults the view that an empty query stands for
	 * @param known the words that a query may use; more may turn out not to be known: see {@link check}
	 */
	constructor(defaults: ViewDefaults, known: KnownWords, bar: AddressBar) {
		this.#defaults = defaults;
		this.#known = known;
		this.#bar = bar;
		const { layers, camera, article } = defaults;
		const view = { layers, camera, article, opacity: {} };
		this.#moment = { ...this.#moment, view, addressed: view };
	}

	get current(): View {
		return this.#view;
	}

	/** What could not be read in the query that was opened last. */
	get notices(): readonly Notice[] {
		return this.#notices;
	}

	/** Layers that were switched on for the passage or the actor that is followed: they go when it is left. */
	get lent(): readonly string[] {
		return this.#lent;
	}

	dismissNotices(): void {
		this.#become({ notices: [] });
	}

	/** Takes the view from a query (`location.search`); what is broken or unknown becomes a notice. */
	read(query: string): void {
		this.destroy();
		const { view, notices, unknown } = decodeView(query, this.#defaults, this.#known);
		this.#query = query;
		this.#step = this.#bar.step;
		const told = [...notices, ...unknown.map(noticeOf)];
		this.#become({ view, addressed: view, notices: told, lent: [] });
	}

	/**
	 * The browser has just moved in its history: nothing is written to the entry that it has come to until
	 * {@link travel} has been told which that is.
	 */
	halt(): void {
		this.#cancel?.();
		this.#cancel = undefined;
	}

	/**
	 * The browser went back or forward in its history, to an address with this query. Going back takes
	 * back the last choice, also where that had no entry yet when the reader went.
	 * @returns whether the view has been read anew
	 */
	travel(query: string): boolean {
		const before = this.#step;
		this.#step = this.#bar.step;
		// Only a place in the page is another, and what is pending is still to come.
		if (query === this.#query) {
			this.#schedule();
			return false;
		}
		const back = before - this.#step;
		const isPending = this.#moment.pending === 'entry';
		const isHasty = performance.now() - this.#written < HASTE;
		if ((isPending && back > 0) || (isHasty && back > 1)) {
			this.destroy();
			this.#query = undefined;
			// What it leads to is read when the browser is there.
			this.#bar.go(1);
			return false;
		}
		this.read(query);
		return true;
	}

	/** A change that the address asks for in words of its own: it takes their place, and leaves no trail. */
	adopt(change: Partial<View>): void {
		this.#follow(this.#withReturns(change), 'replacement');
	}

	/**
	 * More is known of what there is: what there is not goes from the view and from the links, and is told.
	 * All else stays, what is still to be written and what the reader has not dismissed included.
	 */
	check(): void {
		const { view, addressed, notices } = this.#moment;
		const known = knownPart(view, this.#defaults, this.#known);
		const gone = (['article', 'passage'] as const).flatMap((part) => {
			const word = view[part];
			return word === undefined || word === known[part] ? [] : noticeOf({ part, word });
		});
		this.#become({
			notices: [...notices, ...gone],
			view: known,
			addressed: addressed === view ? known : knownPart(addressed, this.#defaults, this.#known)
		});
	}

	/**
	 * A relative link to the current view with a change made to it. A page has hundreds: like the URL,
	 * they follow when the reader has seen what was chosen.
	 */
	hrefOf(change: Partial<View>): string {
		return `?${this.#encode({ ...this.#addressed, sheet: undefined, ...change })}`;
	}

	/** The address that restores the current view, whole; with a sheet of it as it has been set, where one is given. */
	link(sheet?: string): string {
		const query = this.#encode({ ...this.current, sheet });
		return `${location.origin}${location.pathname}${query === '' ? '' : `?${query}`}`;
	}

	/** A change that a reader chose: it can be taken back with the browser's back button. */
	change(change: Partial<View>): void {
		this.#choose(this.#withReturns(change));
	}

	/** Switches layers on for the passage or the actor that is followed: those that were off go when it is left. */
	lend(needed: readonly string[]): void {
		const { layers } = this.current;
		const lent = needed.filter((id) => !layers.includes(id));
		if (lent.length === 0) return;
		this.#become({ lent: [...this.#lent, ...lent] });
		this.adopt({ layers: this.#inOrder([...layers, ...lent]) });
	}

	select(selection: FeatureReference | undefined): void {
		this.change({ selection, passage: undefined, compare: undefined });
	}

	/** From now on the layer is as the reader has it, whatever is followed. */
	show(layer: string, visible: boolean): void {
		const others = this.current.layers.filter((id) => id !== layer);
		const layers = this.#inOrder(visible ? [...others, layer] : others);
		this.#become({ lent: this.#lent.filter((id) => id !== layer) });
		this.#choose({ layers });
	}

	/** Makes exactly these layers visible. */
	showOnly(layers: readonly string[]): void {
		this.#become({ lent: [] });
		this.#choose({ layers: this.#inOrder(layers) });
	}

	/** Opacity from 0 to 1; moving a slider leaves no trail in the history. */
	setOpacity(layer: string, opacity: number): void {
		const shares: View['opacity'] = { ...this.current.opacity, [layer]: opacity };
		const entries = this.#known.layers.flatMap((id) => {
			const share = shares[id] ?? 1;
			return share < 1 ? [[id, share] as const] : [];
		});
		this.adopt({ opacity: Object.fromEntries(entries) });
	}

	/** The camera came to rest; undefined: at the dossier's own frame. */
	move(camera: Camera | undefined): void {
		this.adopt({ camera });
	}

	/** Writes at once what is still to be written to the URL: to be called before the page is left. */
	flush(): void {
		const { view, addressed, pending } = this.#moment;
		this.destroy();
		if (pending === undefined) return;
		const query = this.#encode(view);
		// What was chosen may have turned out not to be there.
		const isNew = pending === 'entry' && query !== this.#encode(addressed);
		const address = query === '' ? location.pathname : `?${query}`;
		this.#become({ addressed: view });
		this.#query = query === '' ? '' : `?${query}`;
		if (isNew) {
			this.#step += 1;
			this.#written = performance.now();
			this.#bar.push(address, this.#step);
		} else this.#bar.replace(address, this.#step);
	}

	/** Drops what is still to be written to the URL: call it when the page goes away. */
	destroy(): void {
		this.halt();
		this.#become({ pending: undefined });
	}

	#inOrder(layers: readonly string[]): readonly string[] {
		return this.#known.layers.filter((id) => layers.includes(id));
	}

	/** A change with what follows from it: what was lent to a passage or an actor goes when that is left. */
	#withReturns(change: Partial<View>): Partial<View> {
		const isLeft = (['passage', 'selection'] as const).some(
			(part) => part in change && change[part] !== this.current[part]
		);
		const lent = this.#lent;
		if (!isLeft || lent.length === 0) return change;
		this.#become({ lent: [] });
		return { layers: this.current.layers.filter((id) => !lent.includes(id)), ...change };
	}

	#choose(chosen: Partial<View>): void {
		// A sheet was set for what the link showed.
		const change = { sheet: undefined, ...chosen };
		const view = { ...this.current, ...change };
		if (this.#encode(view) === this.#encode(this.current)) {
			this.#become({ view });
			return;
		}
		// Every choice has an entry of its own, and the camera goes with the next.
		if (this.#moment.pending === 'entry') this.flush();
		this.#follow(change, 'entry');
	}

	/** Changes the view, and has the address follow. */
	#follow(change: Partial<View>, pending: NonNullable<Moment['pending']>): void {
		const view = { ...this.#moment.view, ...change };
		// A choice that waits for its entry takes along what has none of its own.
		if (this.#moment.pending === 'entry') {
			this.#become({ view });
			return;
		}
		this.#become({ view, pending });
		this.#schedule();
	}

	/** What is pending is written after a while. */
	#schedule(): void {
		const { pending } = this.#moment;
		this.halt();
		if (pending === undefined) return;
		const write = (): void => {
			this.flush();
		};
		// What was chosen is seen before the router, which has work to do, hears of it.
		this.#cancel = pending === 'entry' ? afterPaint(write) : afterRest(write);
	}

	/** The only writer. */
	#become(change: Partial<Moment>): void {
		this.#moment = { ...this.#moment, ...change };
	}

	#encode(view: View): string {
		return encodeView(view, this.#defaults);
	}
}
