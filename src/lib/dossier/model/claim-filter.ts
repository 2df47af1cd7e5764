import { AND } from './positions';
import { splitReference } from './reference';
import type { Claim, Dossier } from './types';
import { STRENGTHS } from './vocabulary';

/** What claims can be chosen by, in the order in which a link names it. */
export const FACETS = [
	'status',
	'kind',
	'strength',
	'attribution',
	'terms',
	'layer',
	'article'
] as const;
export type Facet = (typeof FACETS)[number];

/**
 * Which claims are looked at: of each facet that it names, those with one of the values. It names no facet
 * without a value, and at least one.
 */
export type ClaimFilter = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Asks for positions in which claims contradict each other, whichever they are. */
const DISPUTED = 'disputed';

/** What a filter asks for to find a position: its status, or that it is disputed. */
export function statusToFilterBy(position: string): string {
	return position.includes(AND) ? DISPUTED : position;
}

/** By whom a claim is made: the article itself, somebody with a name, or somebody without. */
export const ATTRIBUTIONS = ['article', 'named', 'unnamed'] as const;
/** On what terms: a condition, an approval or a quantity that the text gives, or none of these. */
export const TERMS = ['condition', 'approval', 'quantity', 'none'] as const;

/** The values of a claim in each facet. */
export function valuesOfClaim(claim: Claim): Readonly<Record<Facet, readonly string[]>> {
	const { status, kind, strength, attribution, features, article } = claim;
	const terms = TERMS.filter((term) => term !== 'none' && claim[term] !== undefined);
	return {
		status: status === undefined ? [] : [status],
		kind: [kind],
		strength: [strength],
		attribution: [attribution === undefined ? 'article' : attribution.named ? 'named' : 'unnamed'],
		terms: terms.length === 0 ? ['none'] : terms,
		layer: [...new Set(features.map((reference) => splitReference(reference).layer))],
		article: [article]
	};
}

/** The values that a facet can have in a dossier, in the order of its own lists. */
export function valuesOfFacet(
	{ vocabulary, layers, articles }: Pick<Dossier, 'vocabulary' | 'layers' | 'articles'>,
	facet: Facet
): readonly string[] {
	switch (facet) {
		case 'status':
			return [...new Set([...vocabulary.statuses.map(({ id }) => id), DISPUTED])];
		case 'kind':
			return vocabulary.kinds.map(({ id }) => id);
		case 'strength':
			return STRENGTHS;
		case 'attribution':
			return ATTRIBUTIONS;
		case 'terms':
			return TERMS;
		case 'layer':
			return layers.map(({ id }) => id);
		case 'article':
			return articles.map(({ id }) => id);
	}
}

/** One value of a facet. */
export interface FilterPart {
	readonly facet: Facet;
	readonly value: string;
}

/** A filter's facets and values one by one, in order. */
export function partsOfFilter(filter: ClaimFilter | undefined): FilterPart[] {
	return FACETS.flatMap((facet) => (filter?.[facet] ?? []).map((value) => ({ facet, value })));
}

/** A filter of these parts, each once, however they are ordered; undefined where there are none. */
export function filterOf(parts: readonly FilterPart[]): ClaimFilter | undefined {
	const facets = FACETS.flatMap((facet) => {
		const values = new Set(parts.flatMap((part) => (part.facet === facet ? [part.value] : [])));
		return values.size === 0 ? [] : [[facet, [...values].sort()] as const];
	});
	return facets.length === 0 ? undefined : Object.fromEntries(facets);
}

/** The filter with a value more, or without it where it has it. */
export function toggled(
	filter: ClaimFilter | undefined,
	{ facet, value }: FilterPart
): ClaimFilter | undefined {
	const parts = partsOfFilter(filter);
	const others = parts.filter((part) => part.facet !== facet || part.value !== value);
	return filterOf(others.length < parts.length ? others : [...parts, { facet, value }]);
}
