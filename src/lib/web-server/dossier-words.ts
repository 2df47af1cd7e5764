import { featureReference } from '../dossier/model/reference';
import { COUNTRIES } from '../layers/ids';
import { viewTerms, type ViewTerms } from '../view/view-terms';
import { readDossierPage } from '../server/dossier-page';
import type { DrawnDossier } from '../server/drawn-dossier';
import type { ViewDefaults } from '../view/url';

/**
 * What a query may say of a dossier, as plain data: the thread that has read the dossier gives it to
 * the one that reads queries.
 */
export interface DossierWords {
	readonly title: string;
	readonly defaults: ViewDefaults;
	readonly layers: ReadonlySet<string>;
	/** References to features of layers, and to countries of the base map. */
	readonly features: ReadonlySet<string>;
	readonly articles: ReadonlySet<string>;
	readonly passages: ReadonlySet<string>;
}

/** The words of a dossier that has been read. */
export function wordsOf({ dossier, index, isCountry }: DrawnDossier): DossierWords {
	const countries = Object.keys(readDossierPage(dossier.slug).countryCodes);
	return {
		title: dossier.title,
		defaults: viewTerms(dossier, index, isCountry).defaults,
		layers: new Set(Object.keys(dossier.layers)),
		features: new Set([
			...index.features,
			...countries.map((alpha3) => featureReference(COUNTRIES, alpha3))
		]),
		articles: new Set(dossier.articles.map(({ id }) => id)),
		passages: new Set(dossier.claims.flatMap(({ passages }) => passages.map(({ id }) => id)))
	};
}

/** The same as `viewTerms` gives for the dossier. */
export function termsOf({ defaults, ...words }: DossierWords): ViewTerms {
	return {
		defaults,
		known: {
			hasLayer: (id) => words.layers.has(id),
			hasFeature: (reference) => words.features.has(reference),
			hasArticle: (id) => words.articles.has(id),
			hasPassage: (id) => words.passages.has(id)
		}
	};
}
