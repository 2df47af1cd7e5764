import { valuesOfFacet } from '../dossier/model/claim-filter';
import type { DossierIndex } from '../dossier/model/claim-index';
import { COUNTRIES, otherActorOf, splitReference } from '../dossier/model/reference';
import type { Dossier } from '../dossier/model/types';
import type { KnownWords, ViewDefaults } from './parameters';

/** What a query may say of a dossier, and what an empty one stands for. */
export interface ViewTerms {
	readonly defaults: ViewDefaults;
	readonly known: KnownWords;
}

/**
 * What the words of a query mean for a dossier.
 * @param isCountry whether the base map has a country of this ISO 3166-1 alpha-3 code
 */
export function viewTerms(
	dossier: Dossier,
	index: DossierIndex,
	isCountry: (alpha3: string) => boolean
): ViewTerms {
	const order = dossier.layers.map(({ id }) => id);
	return {
		defaults: {
			drawingOrder: order,
			layers: order.filter((layer) => dossier.visible.includes(layer)),
			article: dossier.articles[0]?.id
		},
		known: {
			layers: order,
			hasFeature: (reference) => {
				const actor = otherActorOf(reference);
				if (actor !== undefined) return dossier.actors.some(({ id }) => id === actor);
				const { layer, id } = splitReference(reference);
				return layer === COUNTRIES ? isCountry(id) : index.feature(reference) !== undefined;
			},
			hasArticle: (id) => dossier.articles.some((article) => article.id === id),
			hasPassage: (id) => index.passage(id) !== undefined,
			hasValue: (facet, value) => valuesOfFacet(dossier, facet).includes(value),
			newestDay: dossier.asOf
		}
	};
}
