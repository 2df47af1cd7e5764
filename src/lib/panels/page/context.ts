import { createContext } from 'svelte';
import type { CountryFacts } from '../../boundaries/measure';
import type { FeatureReference } from '../../dossier/model/types';
import type { EvidenceContext } from '../../evidence/evidence-context';
import type { ThemeName } from '../../layers/palette';
import type { View } from '../../view/view';
import type { MapData } from '../../cartography/style';
import type { LoadedDossier } from './loaded-dossier.svelte';
import type { PageFilter } from './page-filter.svelte';
import type { PageMap } from './page-map.svelte';

/**
 * All that the panels know of the page they stand in. The values are read while rendering, so they
 * must be reactive where they change (getters over `$state` and `$derived`); the functions say what
 * a reader wants, and the page decides what follows from it.
 */
export interface PanelContext extends EvidenceContext {
	/** What is loaded of the dossier, and what fetches the rest. */
	readonly loaded: LoadedDossier;
	readonly view: View;
	/** Visible layers, in drawing order. */
	readonly visible: readonly string[];
	/** For swatches, which carry their colours with them. */
	readonly theme: ThemeName;
	/** Measures of every country by ISO 3166-1 alpha-3 code. */
	readonly facts: Readonly<Record<string, CountryFacts>>;
	/** ISO 3166-1 alpha-2 codes of all countries by alpha-3 code. */
	readonly countryCodes: Readonly<Record<string, string>>;
	/** A block that the story is to show, by the id of its element; a new object asks anew. */
	readonly soughtBlock: { readonly id: string } | undefined;
	/** What those are told who do not see the page, in place of what is selected. */
	announcement: string | undefined;
	/** The map on the screen; undefined while there is none. */
	readonly map: Pick<PageMap, 'point' | 'show'> | undefined;
	/** What the map is drawn from; undefined while that is not here. */
	readonly mapData: MapData | undefined;
	/** Which claims are looked at. */
	readonly filter: Pick<PageFilter, 'filtered' | 'asked' | 'toggle' | 'clear'>;

	/** Name of a country, or of one of the dossier's other actors. */
	actorName(id: string): string;
	/**
	 * A link to the current view with this change: what every choice below also is.
	 * @param place id of the element that it leads to where there are no scripts
	 */
	hrefOf(change: Partial<View>, place?: string): string;

	/** A feature or country was chosen; undefined: nothing is selected any more. */
	select(reference: FeatureReference | undefined): void;
	/**
	 * A passage was chosen: it becomes `view.passage`. The selection should stay where the passage's
	 * claim concerns it, so that "passage 2 of 5" goes on counting the same five.
	 */
	openPassage(id: string): void;
	/** A paragraph of the article was looked for: show the story and scroll to `blockId(…)`. */
	openBlock(article: string, block: number): void;
	/** An article was chosen; it may have to be fetched first. */
	openArticle(id: string): void;
	/** What is pointed at or focused, to be highlighted on the map; undefined: nothing any more. */
	highlight(references: readonly FeatureReference[] | undefined): void;

	show(layer: string, on: boolean): void;
	showAll(): void;
	hideAll(): void;
	/** Opacity from 0 to 1. */
	setOpacity(layer: string, opacity: number): void;
	/** Looks at the dossier as it stood on a day; undefined: on its own. */
	lookBack(day: string | undefined): void;
	/** Lists what changed since a day, an ISO 8601 date. */
	compareSince(day: string): void;
	/** Puts these actors side by side; undefined: no longer. */
	compare(actors: View['compare']): void;
	/** Moves the map so that the feature can be seen. */
	fly(reference: FeatureReference): void;
}

/** Read by each panel, and set once by the page that holds them. */
export const [getPanelContext, setPanelContext] = createContext<PanelContext>();
