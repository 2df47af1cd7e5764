import { indexDossier, type DossierIndex } from './claim-index';
import { namesCountry } from './claim-names-country';
import {
	subjectOf,
	type DossierContents,
	type DossierHead,
	type DossierPart
} from './partial-dossier';
import { positionLayers } from './position-layers';
import { isInDoubt, scaleOf } from './positions';
import { isCountry } from './reference';
import type {
	ActorId,
	Article,
	ArticleHead,
	Claim,
	Dossier,
	LayerFeatures,
	WholeDossier
} from './types';

/** A dossier taken apart, so that a page can open with one article and load the others later. */
export interface SplitDossier {
	readonly head: DossierHead;
	/** One for each article, in reading order. */
	readonly parts: readonly DossierPart[];
	readonly contents: DossierContents;
}

/** Takes a whole dossier apart; `joinParts` puts it together again. */
export function splitDossier(dossier: Dossier): SplitDossier {
	const { articles, claims, notes, orphanedNotes = [], features, ...rest } = dossier;
	const claimsOf = byArticle(claims);
	const notesOf = byArticle(notes);
	const orphansOf = byArticle(orphanedNotes);
	const heads = new Map(articles.map((article) => [article.id, headOf(article)]));
	const index = indexDossier(dossier);
	const { about, claims: counts } = surveyOf(dossier, index);
	const inDoubt = countriesInDoubt(dossier);
	return {
		head: {
			...rest,
			// Those of positions follow from the steps: they are not sent twice.
			features: withoutPositions(dossier.layers, features),
			whole: {
				articles: articles.length,
				cited: citedBy(dossier.features).flatMap((id) => heads.get(id) ?? []),
				claims: counts,
				...(inDoubt.length > 0 && { inDoubt })
			}
		},
		parts: articles.map((article, number) => ({
			number,
			article,
			claims: claimsOf.get(article.id) ?? [],
			notes: notesOf.get(article.id) ?? [],
			orphanedNotes: orphansOf.get(article.id) ?? []
		})),
		contents: { articles: [...heads.values()], about }
	};
}

function byArticle<Item extends { readonly article: string }>(
	items: readonly Item[]
): Map<string, [number, Item][]> {
	const lists = new Map<string, [number, Item][]>();
	for (const [place, item] of items.entries()) {
		const list = lists.get(item.article);
		if (list) list.push([place, item]);
		else lists.set(item.article, [[place, item]]);
	}
	return lists;
}

function withoutPositions(
	layers: Dossier['layers'],
	features: Dossier['features']
): Dossier['features'] {
	const positions = new Set(positionLayers({ layers }).map(({ id }) => id));
	return Object.fromEntries(Object.entries(features).filter(([id]) => !positions.has(id)));
}

function headOf({ id, title, publisher, date, language, url }: Article): ArticleHead {
	return { id, title, publisher, date, language, ...(url !== undefined && { url }) };
}

function citedBy(collections: Record<string, LayerFeatures>): string[] {
	const features = Object.values(collections).flatMap((layer) => layer.features);
	return [...new Set(features.map(({ properties }) => properties.source))];
}

/** Which articles speak of whom and of what, and how many claims speak of each actor. */
function surveyOf(
	dossier: Dossier,
	index: DossierIndex
): Pick<WholeDossier, 'claims'> & Pick<DossierContents, 'about'> {
	const numbers = new Map(dossier.articles.map(({ id }, number) => [id, number]));
	const about = new Map<string, Set<number>>();
	const counts = new Map<ActorId, number>();
	for (const claim of dossier.claims) {
		const number = numbers.get(claim.article) ?? 0;
		for (const subject of subjectsOf(claim, index)) {
			about.set(subject, (about.get(subject) ?? new Set()).add(number));
			if (isFeature(subject)) continue;
			// What is said of a whole group names none of its countries.
			if (isCountry(subject) && !namesCountry(index, claim, subject)) continue;
			counts.set(subject, (counts.get(subject) ?? 0) + 1);
		}
	}
	return {
		claims: Object.fromEntries(counts),
		about: Object.fromEntries(
			[...about].map(([subject, found]) => [subject, [...found].sort((a, b) => a - b)])
		)
	};
}

/** The countries to which claims that are in doubt would give a position: those that act in them. */
function countriesInDoubt(dossier: Dossier): ActorId[] {
	const scales = new Set(positionLayers(dossier).flatMap(scaleOf));
	const doubted = dossier.claims.filter(
		(claim) => scales.has(claim.status ?? '') && isInDoubt(claim)
	);
	return [...new Set(doubted.flatMap(({ actors }) => actors))].filter(isCountry);
}

/** Everyone and everything that the index gives this claim for. */
function subjectsOf(claim: Claim, index: DossierIndex): ReadonlySet<string> {
	const subjects = new Set(claim.actors);
	for (const reference of index.featuresOfClaim(claim.id)) {
		subjects.add(subjectOf(reference, index));
	}
	return subjects;
}

function isFeature(subject: string): boolean {
	return subject.includes(':');
}
