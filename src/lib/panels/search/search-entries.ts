import type { DossierIndex } from '../../dossier/model/claim-index';
import type { ArticleHead, Dossier, Passage } from '../../dossier/model/types';
import { compareNames, formatDate } from '../../language/format';
import type { EvidenceContext } from '../../evidence/evidence-context';
import { layerOf, referenceOfCountry } from '../../evidence/reference';
import { placeWords } from '../../evidence/sources';
import { standingOf, standingOfCountry } from '../../evidence/standing';
import type { NamedEntry, SearchTarget, TextEntry } from './search';

/** Letters and their kind: what a name's initials are taken from. */
const INITIALS = /\p{Lu}/gu;

/**
 * Everything with a name: all countries, then the features that are not countries; each with how it
 * stands.
 *
 * @param countries ISO 3166-1 alpha-3 codes of the countries that can be selected
 */
export function namedEntries(context: EvidenceContext, countries: Iterable<string>): NamedEntry[] {
	const { dossier, index } = context;
	const entries = [...countries].map((code): NamedEntry => {
		const { name, detail } = standingOfCountry(context, code);
		return {
			name,
			detail,
			// "UK" and "US" are how articles write them.
			aliases: [code, (name.match(INITIALS) ?? []).join('')].filter((alias) => alias.length > 1),
			target: { kind: 'feature', reference: referenceOfCountry(dossier, code) }
		};
	});
	// Those that something is said of come first where a query finds several.
	const isMarked = ({ target }: NamedEntry): boolean =>
		target.kind === 'feature' && layerOf(target.reference) !== undefined;
	entries.sort(
		(one, other) =>
			Number(isMarked(other)) - Number(isMarked(one)) || compareNames(one.name, other.name)
	);
	const features = index.features.filter(
		(reference) => layerOf(reference) !== undefined && index.countryOf(reference) === undefined
	);
	return [
		...entries,
		...features.map((reference): NamedEntry => {
			const { name, detail } = standingOf(context, reference);
			return { name, detail, aliases: [], target: { kind: 'feature', reference } };
		})
	];
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
				detail: placeWords(dossier, { article: article.id, block: number }),
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
