import { featureStatesOf } from '$lib/cartography/attention';
import type { FeatureState } from '$lib/cartography/emphasis';
import type { MapData } from '$lib/cartography/style';
import type { DossierIndex } from '$lib/dossier/model/claim-index';
import type { DossierHead, DossierPart } from '$lib/dossier/model/partial-dossier';
import type { Dossier, FeatureReference } from '$lib/dossier/model/types';
import type { FontSubset } from '$lib/fonts/subsets';
import { regionName } from '$lib/language/format';
import { layerIds } from '$lib/layers/layers-of';
import type { AddressBar } from '$lib/view/address-bar';
import { ViewState } from '$lib/view/state.svelte';
import type { ThemeState } from '$lib/view/theme.svelte';
import type { View } from '$lib/view/view';
import type { PanelContext } from './context';
import { describe } from '../../evidence/describe';
import { standingOf } from '../../evidence/standing';
import { evidenceOf } from '../../evidence/evidence';
import { actorName } from '../../evidence/evidence-context';
import { LoadedDossier } from './loaded-dossier.svelte';
import { PageAttention } from './page-attention';
import { PageFilter } from './page-filter.svelte';
import type { PageMap } from './page-map.svelte';
import { ShownDossier } from './shown-dossier.svelte';
import { SidebarState } from './sidebar-state.svelte';
import { blockId, referenceOfActor, referenceOfClaims } from '../../evidence/reference';
import { viewTerms } from '../../view/view-terms';

/** What a page is made from, as its load function gives it. */
export interface PageData {
	readonly head: DossierHead;
	/** The article that the page opens with. */
	readonly first: DossierPart;
	readonly facts: PanelContext['facts'];
	/** ISO 3166-1 alpha-2 codes by alpha-3 code. */
	readonly countryCodes: Readonly<Record<string, string>>;
	/** Whether the site has other dossiers, and a front page that leads to them. */
	readonly hasOthers?: boolean;
	/** What the dossier's texts are set with beyond what every page has. */
	readonly fonts?: readonly FontSubset[];
}

/**
 * A dossier's page: what the panels read and call. The view is the state; what is kept beside it
 * is only what no link needs to carry (the tab in front, the pointer's place).
 */
export class PageState implements PanelContext {
	readonly loaded: LoadedDossier;
	readonly facts: PanelContext['facts'];
	readonly viewState: ViewState;
	/** What the dossier's texts are set with beyond what every page has. */
	readonly scripts: readonly FontSubset[];
	readonly #theme: ThemeState;
	readonly countryCodes: PageData['countryCodes'];

	readonly #shown: ShownDossier;

	/** The map on the screen; undefined while there is none. */
	map: PageMap | undefined = $state.raw();
	readonly sidebar = new SidebarState();
	readonly attention = new PageAttention(this);
	readonly filter = new PageFilter(this, (change) => {
		this.viewState.change(change);
	});
	/** Whether the view has been read from the address, which takes scripts. */
	#read = $state(false);
	#highlighted: readonly FeatureReference[] | undefined = $state.raw();
	/** The feature under the pointer on the map, or that the keys have led to. */
	hovered: FeatureReference | undefined = $state.raw();
	announcement: string | undefined = $state.raw();

	/** @param bar the address that the view is written to and read from */
	constructor(data: PageData, theme: ThemeState, bar: AddressBar) {
		this.loaded = new LoadedDossier(data.head, [data.first]);
		this.facts = data.facts;
		this.scripts = data.fonts ?? [];
		this.countryCodes = data.countryCodes;
		this.#theme = theme;
		const { dossier, index } = this.loaded;
		const { defaults, known } = viewTerms(dossier, index, (alpha3) => this.#isCountry(alpha3));
		this.viewState = new ViewState(
			defaults,
			{
				...known,
				hasArticle: (id) => this.loaded.mayHaveArticle(id),
				hasPassage: (id) => this.loaded.mayHavePassage(id),
				hasValue: (facet, value) =>
					facet === 'article' ? this.loaded.mayHaveArticle(value) : known.hasValue(facet, value)
			},
			bar
		);
		this.#shown = new ShownDossier(this.loaded, () => this.view.date);
	}

	get dossier(): Dossier {
		return this.#shown.dossier;
	}

	get index(): DossierIndex {
		return this.#shown.index;
	}

	get mapData(): MapData | undefined {
		return this.#shown.mapData;
	}

	/** @param data what the map is drawn from on the dossier's own day */
	setMapData(data: MapData): void {
		this.#shown.setMapData(data);
	}

	get view(): View {
		return this.viewState.current;
	}

	get soughtBlock(): PanelContext['soughtBlock'] {
		return this.sidebar.soughtBlock;
	}

	get visible(): readonly string[] {
		return this.view.layers;
	}

	get theme(): 'light' | 'dark' {
		return this.#theme.name;
	}

	/** What the selected feature is called; undefined: nothing is selected. */
	get selectionName(): string | undefined {
		const { selection } = this.view;
		return selection === undefined ? undefined : standingOf(this, selection).name;
	}

	/** How every feature stands to what is being looked at: feature state of the map. */
	readonly featureStates: ReadonlyMap<FeatureReference, FeatureState> = $derived.by(() => {
		const { selection, passage, compare } = this.view;
		const { hovered } = this;
		const highlighted = this.#highlighted;
		const { filtered } = this.filter;
		return featureStatesOf(
			{ selection, passage, compare, hovered, highlighted, filtered },
			this.index
		);
	});

	/**
	 * Takes the view from the address, as when the page opens.
	 * @param address its place may be a subject's claims, where a page without scripts leads, and a
	 * reader who was quicker than the scripts: here, they are a card
	 */
	read(address: Pick<URL, 'search' | 'hash'>): void {
		this.viewState.read(address.search);
		this.#read = true;
		if (!this.openPlace(address.hash)) this.#turnToView();
	}

	/** Takes the view from the address that the browser went back or forward to in its history. */
	travel(address: Pick<URL, 'search'>): void {
		if (this.viewState.travel(address.search)) this.#turnToView();
	}

	/**
	 * Opens the card of the subject whose claims are at a place in the page.
	 * @returns whether it is such a place
	 */
	openPlace(hash: string): boolean {
		const selection = referenceOfClaims(this, hash.slice(1), (alpha3) => this.#isCountry(alpha3));
		if (selection === undefined) return false;
		this.viewState.adopt({ selection, passage: undefined });
		this.#turnToView();
		return true;
	}

	countryName(alpha3: string): string {
		const alpha2 = this.countryCodes[alpha3];
		return alpha2 === undefined ? alpha3 : regionName(alpha2);
	}

	/** Name of a feature or country. */
	nameOf(reference: FeatureReference): string {
		return describe(this, reference).name;
	}

	actorName(id: string): string {
		return actorName(this, id);
	}

	hrefOf(change: Partial<View>, place?: string): string {
		if (place !== undefined && !this.#read) return `#${place}`;
		// What is chosen in a comparison leads out of it.
		return this.viewState.hrefOf({ compare: undefined, ...change });
	}

	openArticle(id: string): void {
		this.sidebar.show('story');
		// An article that is asked for once more, because it did not come, keeps its passage.
		if (id !== this.view.article) this.viewState.change({ article: id, passage: undefined });
		void this.#fetchArticle();
	}

	select(reference: FeatureReference | undefined): void {
		this.viewState.select(reference);
		this.attention.gather();
		this.#highlighted = undefined;
		if (reference === undefined) {
			this.sidebar.leaveSelection();
			return;
		}
		this.sidebar.show('selection');
		void this.attention.lookAt(reference);
	}

	openPassage(id: string): void {
		const passage = this.index.passage(id);
		if (passage === undefined) return;
		const features = this.index.featuresOfPassage(id);
		const { selection } = this.view;
		// The same list that "passage 2 of 5" counts: walking through it keeps the selection.
		const concerned =
			selection !== undefined &&
			evidenceOf(this.index, selection).claims.some((claim) => claim.id === passage.claim);
		this.viewState.change({
			passage: id,
			compare: undefined,
			article: passage.article,
			selection: concerned ? selection : (features[0] ?? this.#firstActor(passage.claim))
		});
		this.sidebar.show('story');
		this.#highlighted = undefined;
		this.attention.follow(features);
	}

	openBlock(article: string, block: number): void {
		this.sidebar.show('story');
		this.sidebar.soughtBlock = { id: blockId(article, block) };
	}

	highlight(references: readonly FeatureReference[] | undefined): void {
		this.#highlighted = references;
	}

	show(layer: string, on: boolean): void {
		this.viewState.show(layer, on);
	}

	showAll(): void {
		this.viewState.showOnly(layerIds(this.dossier));
	}

	hideAll(): void {
		this.viewState.showOnly([]);
	}

	setOpacity(layer: string, opacity: number): void {
		this.viewState.setOpacity(layer, opacity);
	}

	lookBack(day: string | undefined): void {
		this.viewState.adopt({ date: day });
	}

	compareSince(day: string): void {
		this.viewState.adopt({ since: day });
	}

	compare(actors: View['compare']): void {
		this.viewState.change({ compare: actors });
		this.attention.gather();
		void this.attention.lookAtCompared();
	}

	fly(reference: FeatureReference): void {
		this.map?.frame(this.index.placesOf(reference));
	}

	// What turns out not to be there of the view is passed over, as an unknown word of any link is.
	async #fetchArticle(): Promise<void> {
		if (!(await this.loaded.settle(this.view))) this.viewState.check();
	}

	/** What a view that came with an address asks for beside it. */
	#turnToView(): void {
		this.sidebar.turnTo(this.view);
		void this.#fetchArticle();
		this.attention.gather();
		this.filter.gather();
	}

	#isCountry(alpha3: string): boolean {
		return Object.hasOwn(this.countryCodes, alpha3);
	}

	// A claim about somebody whom no layer shows is still about them.
	#firstActor(claim: string): FeatureReference | undefined {
		const [actor] = this.index.claim(claim)?.actors ?? [];
		return actor === undefined ? undefined : referenceOfActor(this.dossier, actor);
	}
}
