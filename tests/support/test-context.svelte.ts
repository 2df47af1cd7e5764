import type { DossierIndex } from '../../src/lib/dossier/model/claim-index';
import { onDay } from '../../src/lib/dossier/model/on-day';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';
import type { Dossier, FeatureReference } from '../../src/lib/dossier/model/types';
import { actorName } from '../../src/lib/evidence/evidence-context';
import type { View } from '../../src/lib/view/view';
import type { PanelContext } from '../../src/lib/panels/page/context';
import { LoadedDossier } from '../../src/lib/panels/page/loaded-dossier.svelte';
import { PageFilter } from '../../src/lib/panels/page/page-filter.svelte';
import { TEST_CODES } from './test-dossier';
import { TEST_LAYER_IDS } from './test-layers';

/** A page for tests: it does what a reader chooses at once, and remembers what it was told. */
export class TestContext implements PanelContext {
	readonly loaded: LoadedDossier;
	readonly facts: PanelContext['facts'];
	readonly countryName: (alpha3: string) => string;
	readonly countryCodes = TEST_CODES;
	view: View = $state.raw({ layers: ['troops', 'contact-line', 'places'], opacity: {} });
	theme: PanelContext['theme'] = $state('light');
	soughtBlock: PanelContext['soughtBlock'] = $state.raw();
	announcement: string | undefined = $state.raw();
	highlighted: readonly FeatureReference[] | undefined = $state.raw();
	readonly map = undefined;
	readonly mapData = undefined;
	readonly filter = new PageFilter(this, (change) => {
		this.view = { ...this.view, ...change };
	});
	/** What the map was asked to show. */
	readonly flights: FeatureReference[] = [];

	constructor(
		dossier: Dossier,
		facts: PanelContext['facts'],
		countryName: (alpha3: string) => string
	) {
		const { head, parts } = splitDossier(dossier);
		this.loaded = new LoadedDossier(head, parts);
		this.facts = facts;
		this.countryName = countryName;
	}

	get dossier(): Dossier {
		return onDay(this.loaded.dossier, this.view.date);
	}

	get index(): DossierIndex {
		return this.loaded.index;
	}

	get visible(): readonly string[] {
		return this.view.layers;
	}

	actorName(id: string): string {
		return actorName(this, id);
	}

	hrefOf(change: Partial<View>): string {
		const { selection, passage } = { ...this.view, ...change };
		return `?select=${selection ?? ''}&passage=${passage ?? ''}`;
	}

	select(selection: FeatureReference | undefined): void {
		this.view = { ...this.view, selection, passage: undefined };
	}

	openPassage(passage: string): void {
		this.view = { ...this.view, passage, article: this.index.passage(passage)?.article };
	}

	openBlock(article: string, block: number): void {
		this.soughtBlock = { id: `${article}-${block}` };
	}

	openArticle(article: string): void {
		this.view = { ...this.view, article, passage: undefined };
	}

	highlight(references: readonly FeatureReference[] | undefined): void {
		this.highlighted = references;
	}

	show(layer: string, on: boolean): void {
		const layers = TEST_LAYER_IDS.filter((id) => (id === layer ? on : this.visible.includes(id)));
		this.view = { ...this.view, layers };
	}

	showAll(): void {
		this.view = { ...this.view, layers: TEST_LAYER_IDS };
	}

	hideAll(): void {
		this.view = { ...this.view, layers: [] };
	}

	setOpacity(layer: string, opacity: number): void {
		this.view = { ...this.view, opacity: { ...this.view.opacity, [layer]: opacity } };
	}

	lookBack(day: string | undefined): void {
		this.view = { ...this.view, date: day };
	}

	compareSince(day: string): void {
		this.view = { ...this.view, since: day };
	}

	compare(actors: View['compare']): void {
		this.view = { ...this.view, compare: actors };
	}

	fly(reference: FeatureReference): void {
		this.flights.push(reference);
	}
}
