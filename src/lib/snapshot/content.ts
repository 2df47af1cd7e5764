import type { LegendSection } from '../cartography/legend';
import type { DossierIndex } from '../dossier/model/claim-index';
import { namesCountry } from '../dossier/model/claim-names-country';
import { articleHead } from '../dossier/model/partial-dossier';
import { isCountry, splitReference } from '../dossier/model/reference';
import type { Claim, Dossier, FeatureReference, OrphanedPassage } from '../dossier/model/types';
import { CLAIM_SUBJECTS, SUBJECT_OF_KIND } from '../dossier/model/vocabulary';
import { isLayerId } from '../layers/ids';
import { layerById } from '../layers/registry';
import type { SheetClaim, SheetContent, SheetSource, SheetWords } from './sheet-content';

/** Words that are only needed to put a sheet's content together. */
export interface ContentWords extends SheetWords {
	readonly borderPolicy: string;
	readonly credits: string;
	readonly titleOf: (name: string, articles: number) => string;
	readonly heading: (name: string, detail: string) => string;
	readonly warning: (layers: readonly string[]) => string;
	/** What a claim is and who vouches for it. */
	readonly label: (claim: Claim) => string;
	readonly condition: (condition: string) => string;
	/** Without paragraphs: that the article's present text has none that say so. */
	readonly reference: (source: number, paragraphs: readonly number[]) => string;
	/** How an orphan stands to its article. */
	readonly standing: (orphan: OrphanedPassage) => string;
	readonly article: (title: string, publisher: string | null, date: string) => string;
	readonly record: (title: string, publisher: string, date: string, licence?: string) => string;
	readonly source: (number: number, text: string) => string;
	readonly countryName: (alpha3: string) => string;
}

export interface ContentInput {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	/** The visible layers' legend, in the order in which it is shown. */
	readonly legend: readonly LegendSection[];
	readonly selection: FeatureReference | undefined;
	/** Address that restores the view. */
	readonly permalink: string;
	/** BCP 47 tag of the words. */
	readonly language: string;
	readonly words: ContentWords;
}

/** Everything that a sheet of this view says, before a reader has changed any of it. */
export function sheetContent(input: ContentInput): SheetContent {
	const { dossier, legend, permalink, language, words } = input;
	const selected = selectionOf(input);
	const numbers = new SourceNumbers();
	const items = selected?.claims.map((claim) => sheetClaim(claim, numbers, words)) ?? [];
	const sections = legend.map(({ layer, name, summary, entries }) => ({
		layer,
		name,
		summary,
		basis: firstSentence(summary),
		sources: numbers.of(sourcesOfLayer(dossier, layer)),
		entries
	}));
	const illustrative = legend.filter(({ layer }) => isIllustrative(dossier, layer));
	return {
		language,
		dossier: { slug: dossier.slug, title: dossier.title },
		asOf: dossier.asOf,
		title:
			items.length > 0 && selected !== undefined
				? words.titleOf(selected.name, dossier.whole?.articles ?? dossier.articles.length)
				: dossier.title,
		note: dossier.deck,
		legend: sections,
		swatches: true,
		claims:
			items.length > 0 && selected !== undefined
				? { name: selected.name, heading: words.heading(selected.name, selected.detail), items }
				: undefined,
		sources: numbers.list((id, number) => sourceText(dossier, id, number, words)),
		warning: illustrative.length > 0 ? words.warning(illustrative.map(({ name }) => name)) : '',
		borderPolicy: words.borderPolicy,
		credits: words.credits,
		permalink,
		words
	};
}

interface Selected {
	readonly name: string;
	readonly detail: string;
	readonly claims: readonly Claim[];
}

function selectionOf({ dossier, index, selection, words }: ContentInput): Selected | undefined {
	if (selection === undefined) return undefined;
	const { layer, id } = splitReference(selection);
	const feature = index.feature(selection);
	const country = index.countryOf(selection);
	const described =
		feature !== undefined && isLayerId(layer)
			? layerById(layer).describe(feature, words.countryName)
			: { name: words.countryName(country ?? id), detail: '' };
	const claims =
		country !== undefined
			? index.claimsOfCountry(country).filter((claim) => namesCountry(index, claim, country))
			: index.claimsOfFeature(selection);
	return { ...described, claims: byWeight(claims, country ?? id, dossier) };
}

/**
 * Claims in which the country acts before those in which it is spoken of, and what it is to do
 * before what is said around it; for the rest in the dossier's order.
 */
function byWeight(claims: readonly Claim[], country: string, dossier: Dossier): Claim[] {
	const place = new Map(dossier.claims.map(({ id }, index) => [id, index]));
	const weight = (claim: Claim): number =>
		(claim.actors.includes(country) ? 0 : CLAIM_SUBJECTS.length) +
		CLAIM_SUBJECTS.indexOf(SUBJECT_OF_KIND[claim.kind]);
	return [...claims].sort(
		(one, other) =>
			weight(one) - weight(other) || (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)
	);
}

function sheetClaim(claim: Claim, numbers: SourceNumbers, words: ContentWords): SheetClaim {
	const [source = 0] = numbers.of([claim.article]);
	const paragraphs = [...new Set(claim.passages.map(({ block }) => block))];
	return {
		label: words.label(claim),
		summary: claim.summary,
		condition: claim.condition === undefined ? '' : words.condition(claim.condition),
		quotes: claim.passages.map(({ exact }) => exact),
		...(claim.orphans !== undefined && {
			orphans: claim.orphans.map((orphan) => ({
				quote: orphan.exact,
				standing: words.standing(orphan)
			}))
		}),
		reference: words.reference(source, paragraphs)
	};
}

/** Numbers sources from 1 in the order in which they are first referred to. */
class SourceNumbers {
	readonly #ids: string[] = [];

	of(ids: readonly string[]): number[] {
		return ids.map((id) => {
			if (!this.#ids.includes(id)) this.#ids.push(id);
			return this.#ids.indexOf(id) + 1;
		});
	}

	list(make: (id: string, number: number) => SheetSource): SheetSource[] {
		return this.#ids.map((id, index) => make(id, index + 1));
	}
}

/** Ids of what a layer's features rest on, each once, in the order of the features. */
function sourcesOfLayer(dossier: Dossier, layer: string): string[] {
	const features = dossier.layers[layer]?.features ?? [];
	return [...new Set(features.map(({ properties }) => properties.source))];
}

function isIllustrative(dossier: Dossier, layer: string): boolean {
	const features = dossier.layers[layer]?.features ?? [];
	return features.some(({ properties }) => properties.basis === 'illustrative');
}

/** @throws Error for an id that is neither an article's nor a source's: the data check rules it out. */
function sourceText(
	dossier: Dossier,
	id: string,
	number: number,
	words: ContentWords
): SheetSource {
	const article = articleHead(dossier, id);
	if (article !== undefined) {
		const { title, publisher, date } = article;
		return { number, text: words.source(number, words.article(title, publisher, date)) };
	}
	const source = dossier.sources.find((candidate) => candidate.id === id);
	if (source === undefined) {
		throw new Error(
			`The dossier “${dossier.slug}” has no source “${id}”. Add it to the sources in dossier.json.`
		);
	}
	const { title, publisher, date, licence, url } = source;
	return {
		number,
		text: words.source(number, words.record(title, publisher, date, licence)),
		...(url !== undefined && { href: url })
	};
}

/** A text's first sentence: up to a full stop that a space and a capital letter follow. */
export function firstSentence(text: string): string {
	return /^.*?[.!?…](?=\s+[\p{Lu}“„«])/u.exec(text)?.[0] ?? text;
}
