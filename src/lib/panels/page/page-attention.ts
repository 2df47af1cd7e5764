import { placesOfActor } from '$lib/cartography/attention';
import type { DossierIndex } from '$lib/dossier/model/claim-index';
import { subjectOf } from '$lib/dossier/model/partial-dossier';
import { otherActorOf } from '$lib/dossier/model/reference';
import type { Dossier, FeatureReference } from '$lib/dossier/model/types';
import type { ViewState } from '$lib/view/state.svelte';
import type { View } from '$lib/view/view';
import { layersOf } from '../../evidence/reference';
import type { LoadedDossier } from './loaded-dossier.svelte';
import type { PageMap } from './page-map.svelte';

interface Attentive {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly loaded: LoadedDossier;
	readonly map: PageMap | undefined;
	readonly view: View;
	readonly viewState: ViewState;
}

/** What a page needs for what is looked at: the articles that speak of it, and a map that shows it. */
export class PageAttention {
	readonly #page: Attentive;
	/** Until what is known of what is looked at is here. */
	#gathered: Promise<unknown> | undefined;

	constructor(page: Attentive) {
		this.#page = page;
	}

	/** Fetches the articles that speak of what is looked at, as far as a card needs them. */
	gather(): void {
		const subjects = this.#subjects;
		if (this.#page.dossier.whole === undefined || subjects.length === 0) return;
		this.#gathered = this.#page.loaded.ask(async (library) => {
			for (const subject of subjects) await library.gather(subject);
		});
	}

	/**
	 * Fetches the articles that a file or picture of this view speaks of.
	 * @param all whether it speaks of the whole dossier, and not only of what is selected
	 * @returns what went wrong, in the end; undefined where nothing had to be fetched
	 */
	prepare(all: boolean): Promise<Error | undefined> | undefined {
		const { dossier, loaded, view } = this.#page;
		const subjects = this.#subjects;
		// Of what changed, any article may tell.
		const isNeeded = all || subjects.length > 0 || view.since !== undefined;
		if (dossier.whole === undefined || !isNeeded) return undefined;
		return loaded
			.ask(async (library) => {
				if (all || subjects.length === 0) await library.gatherAll();
				else for (const subject of subjects) await library.gather(subject, Infinity);
			})
			.then(() => loaded.failure);
	}

	/**
	 * The map goes to what is selected, where nothing of it is seen; an actor without a shape is where its
	 * claims are, as for a passage of them.
	 */
	async lookAt(reference: FeatureReference): Promise<void> {
		if (otherActorOf(reference) === undefined) {
			this.#page.map?.reveal(reference);
			return;
		}
		await this.#gathered;
		const { selection, passage } = this.#page.view;
		if (selection !== reference || passage !== undefined) return;
		this.follow(this.#page.index.placesOf(reference));
	}

	/** The map shows all who are compared. */
	async lookAtCompared(): Promise<void> {
		await this.#gathered;
		const { map, index, view } = this.#page;
		const { compare = [] } = view;
		map?.frame(compare.flatMap((actor) => placesOfActor(actor, index)));
	}

	/** The map shows what a passage is about: a layer that is switched off would show nothing. */
	follow(features: readonly FeatureReference[]): void {
		this.#page.viewState.lend(layersOf(features));
		this.#page.map?.frame(features);
	}

	/** What is looked at, as claims are looked up by it. */
	get #subjects(): readonly string[] {
		const { index, view } = this.#page;
		const { selection, compare } = view;
		return compare ?? (selection === undefined ? [] : [subjectOf(selection, index)]);
	}
}
