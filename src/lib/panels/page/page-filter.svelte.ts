import { toggled, type ClaimFilter, type FilterPart } from '../../dossier/model/claim-filter';
import type { EvidenceContext } from '../../evidence/evidence-context';
import { filtered, type Filtered } from '../../evidence/filtered';
import type { View } from '../../view/view';
import type { LoadedDossier } from './loaded-dossier.svelte';

interface Filtering extends Pick<EvidenceContext, 'dossier' | 'index'> {
	readonly loaded: LoadedDossier;
	readonly view: View;
}

/** Which claims of a page's dossier are looked at. The view says it; this is what it comes to. */
export class PageFilter {
	readonly #page: Filtering;
	readonly #change: (change: Pick<View, 'filter'>) => void;

	/** @param change what becomes of a choice */
	constructor(page: Filtering, change: (change: Pick<View, 'filter'>) => void) {
		this.#page = page;
		this.#change = change;
	}

	/** As it is asked for; undefined: nothing is filtered. */
	get asked(): ClaimFilter | undefined {
		return this.#page.view.filter;
	}

	// By itself: a view changes with every move of the map, and what a filter leaves does not.
	readonly #asked = $derived.by(() => this.asked);
	readonly #filtered = $derived.by(
		() =>
			this.#asked && filtered({ dossier: this.#page.dossier, index: this.#page.index }, this.#asked)
	);

	/** What it leaves. */
	get filtered(): Filtered | undefined {
		return this.#filtered;
	}

	/** Asks for a value too, or no longer. */
	toggle(part: FilterPart): void {
		this.#change({ filter: toggled(this.asked, part) });
		this.gather();
	}

	clear(): void {
		this.#change({ filter: undefined });
	}

	/** Which claims a filter leaves, all articles tell: what is not here yet is fetched. */
	gather(): void {
		const { loaded } = this.#page;
		if (this.asked === undefined || loaded.dossier.whole === undefined) return;
		void loaded.ask((library) => library.gatherAll());
	}
}
