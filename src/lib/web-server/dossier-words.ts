import { FACETS, valuesOfFacet, type Facet } from '../dossier/model/claim-filter';
import { standingOf } from '../evidence/standing';
import { ACTORS, COUNTRIES, featureReference } from '../dossier/model/reference';
import { viewTerms, type ViewTerms } from '../view/view-terms';
import { readPageGround } from '../server/dossier-page';
import type { DrawnDossier } from '../server/drawn-dossier';
import type { ViewDefaults } from '../view/parameters';

/**
 * What a query may say of a dossier, as plain data: the thread that has read the dossier gives it to
 * the one that reads queries.
 */
export interface DossierWords {
	readonly title: string;
	readonly defaults: ViewDefaults;
	/** In drawing order. */
	readonly layers: readonly string[];
	/** What features of layers, countries of the base map and other actors are called, by reference. */
	readonly features: ReadonlyMap<string, string>;
	readonly articles: ReadonlySet<string>;
	readonly passages: ReadonlySet<string>;
	/** What claims can be filtered by. */
	readonly values: ReadonlyMap<Facet, ReadonlySet<string>>;
	/** The dossier's own day, as ISO 8601 date. */
	readonly asOf: string;
}

/** The words of a dossier that has been read. */
export function wordsOf(drawn: DrawnDossier): DossierWords {
	const { dossier, index, isCountry } = drawn;
	const countries = Object.keys(readPageGround(dossier.slug).countryCodes);
	const references = [
		...index.features,
		...countries.map((alpha3) => featureReference(COUNTRIES, alpha3)),
		...dossier.actors.map(({ id }) => featureReference(ACTORS, id))
	];
	return {
		title: dossier.title,
		defaults: viewTerms(dossier, index, isCountry).defaults,
		layers: dossier.layers.map(({ id }) => id),
		features: new Map(references.map((one) => [one, standingOf(drawn, one).name])),
		articles: new Set(dossier.articles.map(({ id }) => id)),
		asOf: dossier.asOf,
		values: new Map(FACETS.map((facet) => [facet, new Set(valuesOfFacet(dossier, facet))])),
		passages: new Set(dossier.claims.flatMap(({ passages }) => passages.map(({ id }) => id)))
	};
}

/** The same as `viewTerms` gives for the dossier. */
export function termsOf({ defaults, ...words }: DossierWords): ViewTerms {
	return {
		defaults,
		known: {
			layers: words.layers,
			hasFeature: (reference) => words.features.has(reference),
			hasArticle: (id) => words.articles.has(id),
			hasPassage: (id) => words.passages.has(id),
			hasValue: (facet, value) => words.values.get(facet)?.has(value) === true,
			newestDay: words.asOf
		}
	};
}
