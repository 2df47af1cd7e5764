import { withPositionsOf } from '$lib/cartography/map-data';
import type { MapData } from '$lib/cartography/map-sources';
import type { DossierIndex } from '$lib/dossier/model/claim-index';
import { onDay } from '$lib/dossier/model/on-day';
import type { Dossier } from '$lib/dossier/model/types';
import type { LoadedDossier } from './loaded-dossier.svelte';

/** A dossier and its map as they stood on the day that is looked at. */
export class ShownDossier {
	readonly #loaded: LoadedDossier;
	readonly #date: () => string | undefined;
	#mapData: MapData | undefined = $state.raw();

	/** @param date ISO 8601 date that is looked back to; undefined: the dossier's own day */
	constructor(loaded: LoadedDossier, date: () => string | undefined) {
		this.#loaded = loaded;
		this.#date = date;
	}

	// By themselves: a view changes with every move of the map, and what is shown of a day does not.
	readonly #day = $derived.by(() => this.#date());
	readonly dossier: Dossier = $derived.by(() => onDay(this.#loaded.dossier, this.#day));
	readonly #isOfAnotherDay = $derived.by(() => this.dossier !== this.#loaded.dossier);
	readonly index: DossierIndex = $derived.by(() =>
		this.#isOfAnotherDay ? this.#loaded.index.onDay(this.dossier) : this.#loaded.index
	);

	/** What the map is drawn from, with the positions of the day; undefined while it is not there. */
	readonly mapData: MapData | undefined = $derived.by(() =>
		this.#mapData && this.#isOfAnotherDay
			? withPositionsOf(this.#mapData, this.dossier)
			: this.#mapData
	);

	/** Takes what the map is drawn from on the dossier's own day. */
	setMapData(data: MapData): void {
		this.#mapData = data;
	}
}
