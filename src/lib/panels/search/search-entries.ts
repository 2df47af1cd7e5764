import type { DossierIndex } from '../../dossier/model/claim-index';
import type { ArticleHead, Claim, Dossier, Passage } from '../../dossier/model/types';
import { statusWords } from '../../evidence/claim-words';
import { termsOfClaim, termWords } from '../../evidence/term-words';
import { compareNames, formatDate } from '../../language/format';
import { t } from '../../language/with-search';
import { inWords } from '../../language/words';
import type { EvidenceContext } from '../../evidence/evidence-context';
import { layerOf, referenceOfActor, referenceOfCountry } from '../../evidence/reference';
import { placeWords } from '../../evidence/sources';
import { standingOf, standingOfCountry } from '../../evidence/standing';
import { otherNames } from './country-names';
import type { NamedEntry, SearchTarget, TextEntry } from './search';

/** Letters and their kind: what a name's initials are taken from. */
const INITIALS = /\p{Lu}/gu;

/**
 * Everything with a name: all countries, then the features that are not countries; each with how it
 * stands.
 *
 * @param countries ISO 3166-1 alpha-2 codes of the countries that can be selected, by alpha-3 code
 */
export function namedEntries(
	context: EvidenceContext,
	countries: Readonly<Record<string, string>>
): NamedEntry[] {
	const { dossier, index } = context;
	const languages = dossier.articles.map(({ language }) => language);
	const entries = Object.entries(countries).map(([code, alpha2]): NamedEntry => {
		const { name, detail } = standingOfCountry(context, code);
		return {
			name,
			detail,
			// "UK" and "US" are how articles write them.
			aliases: [
				...[code, (name.match(INITIALS) ?? []).join('')].filter((alias) => alias.length > 1),
				...otherNames(alpha2, languages)
			],
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

/**
 * The dossier's actors that are no countries, each of which leads to its card, and whoever else claims are
 * attributed to: they lead to the first words that are said by them.
 */
export function speakerEntries({ dossier }: EvidenceContext): NamedEntry[] {
	const named = new Set(dossier.actors.map(({ name }) => name));
	const said = new Map<string, Claim[]>();
	for (const claim of dossier.claims) {
		if (claim.attribution === undefined) continue;
		const { name } = claim.attribution;
		said.set(name, [...(said.get(name) ?? []), claim]);
	}
	return [
		...dossier.actors.map(({ id, name, description = '' }): NamedEntry => ({
			name,
			detail: description,
			aliases: [],
			target: { kind: 'feature', reference: referenceOfActor(dossier, id) }
		})),
		...[...said].flatMap(([name, claims]): NamedEntry[] => {
			const [passage] = claims.flatMap(({ passages }) => passages);
			// Who has a card is found there, with all that they are said to say.
			if (passage === undefined || named.has(name)) return [];
			const detail = claims[0]?.attribution?.role ?? '';
			return [{ name, detail, aliases: [], target: { kind: 'passage', passage: passage.id } }];
		})
	];
}

/** What claims say in our own words: each leads to the words that say so. */
export function claimEntries({ claims, vocabulary }: Dossier): TextEntry[] {
	return claims.flatMap((claim): TextEntry[] => {
		const [passage] = claim.passages;
		if (passage === undefined) return [];
		return [
			{
				text: [claim.summary, ...termsOfClaim(claim).map(termWords)].join(' '),
				detail: statusWords(claim, vocabulary),
				target: () => ({ kind: 'passage', passage: passage.id })
			}
		];
	});
}

/** The statuses that claims have, each of which is a filter, and the layers, which are switched on. */
export function wordEntries(dossier: Dossier): NamedEntry[] {
	const used = new Set(dossier.claims.map(({ status }) => status));
	return [
		...dossier.vocabulary.statuses
			.filter(({ id }) => used.has(id))
			.map(({ id, label }): NamedEntry => ({
				name: inWords(label),
				detail: t('search:filter'),
				aliases: [],
				target: { kind: 'filter', part: { facet: 'status', value: id } }
			})),
		...dossier.layers.map(({ id, name }): NamedEntry => ({
			name: inWords(name),
			detail: t('search:layer'),
			aliases: [],
			target: { kind: 'layer', layer: id }
		}))
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
