import type { DossierIndex } from '../../dossier/model/claim-index';
import { featureReference } from '../../dossier/model/reference';
import type { ArticleHead, Dossier, Passage } from '../../dossier/model/types';
import { compareNames, formatDate } from '../../language/format';
import { t } from '../../language/language';
import { LAYER_IDS } from '../../layers/ids';
import { describe } from '../../evidence/describe';
import { featureOf, layerOf, referenceInLayer, referenceOfCountry } from '../../evidence/reference';
import type { NamedEntry, SearchTarget, TextEntry } from './search';

/** Letters and their kind: what a name's initials are taken from. */
const INITIALS = /\p{Lu}/gu;

/**
 * Everything with a name: all countries, then the features that are not countries.
 *
 * @param countries ISO 3166-1 alpha-3 codes of the countries that can be selected
 * @param countryName a country's name from its code
 */
export function namedEntries(
	dossier: Dossier,
	countries: Iterable<string>,
	countryName: (alpha3: string) => string
): NamedEntry[] {
	const entries = [...countries].map((code): NamedEntry => {
		const name = countryName(code);
		const reference = referenceOfCountry(dossier, code);
		const shown = referenceInLayer(dossier, 'troops', code) ?? reference;
		return {
			name,
			detail: describe(dossier, shown, countryName).detail,
			// "UK" and "US" are how articles write them.
			aliases: [code, (name.match(INITIALS) ?? []).join('')].filter((alias) => alias.length > 1),
			target: { kind: 'feature', reference }
		};
	});
	// Those that something is said of come first where a query finds several.
	const isMarked = ({ target }: NamedEntry): boolean =>
		target.kind === 'feature' && layerOf(target.reference) !== undefined;
	entries.sort(
		(one, other) =>
			Number(isMarked(other)) - Number(isMarked(one)) || compareNames(one.name, other.name)
	);
	for (const layer of LAYER_IDS) {
		for (const { id, country } of dossier.layers[layer]?.features ?? []) {
			if (country !== undefined) continue;
			const reference = featureReference(layer, id);
			const { name, layer: layerName = '' } = describe(dossier, reference, countryName);
			entries.push({
				name,
				detail: layerName,
				aliases: [],
				target: { kind: 'feature', reference }
			});
		}
	}
	return entries;
}

/** Articles by title; an only one is open already. */
export function articleEntries(articles: readonly ArticleHead[]): NamedEntry[] {
	if (articles.length === 1) return [];
	return articles.map(({ id, title, date }) => ({
		name: title,
		detail: formatDate(date),
		aliases: [],
		target: { kind: 'article', article: id }
	}));
}

/** Every block of every article; a match leads to the passage that it stands in, if any. */
export function textEntries(dossier: Dossier, index: DossierIndex): TextEntry[] {
	return dossier.articles.flatMap((article) =>
		article.blocks.map(({ number, text, start: blockStart }): TextEntry => {
			const passageAt = (start: number, end: number): Passage | undefined =>
				index
					.passagesInOrder(article.id)
					.filter((passage) => passage.start < end && passage.end > start)
					.reduce<Passage | undefined>(shorter, undefined);
			return {
				text,
				detail: t('panels:story.paragraph', { number }),
				target: (start, end): SearchTarget => {
					const passage = passageAt(blockStart + start, blockStart + end);
					return passage
						? { kind: 'passage', passage: passage.id }
						: { kind: 'block', article: article.id, block: number };
				}
			};
		})
	);
}

function shorter(one: Passage | undefined, other: Passage): Passage {
	return one && one.end - one.start <= other.end - other.start ? one : other;
}
