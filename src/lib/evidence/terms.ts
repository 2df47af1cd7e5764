import type { DossierIndex } from '../dossier/model/claim-index';
import type { Claim, FeatureReference } from '../dossier/model/types';
import { SUBJECT_OF_KIND } from '../dossier/model/vocabulary';
import { evidenceOf } from './evidence';

/** An answer to a reader's question about a contributor, with the claim that gives it. */
export interface Answer {
	/** As the claim words it; never a number of ours. */
	readonly text: string;
	readonly claim: Claim;
}

/** The three questions that a promise of troops raises; an empty list means that nothing is said. */
export interface Terms {
	readonly conditions: readonly Answer[];
	readonly quantities: readonly Answer[];
	readonly approvals: readonly Answer[];
}

/** On what terms a country's troops are spoken of, from the claims in which it is an actor. */
export function termsOf(claims: readonly Claim[], country: string): Terms {
	const own = claims.filter(({ actors }) => actors.includes(country));
	const answers = (key: 'condition' | 'quantity' | 'approval', among: readonly Claim[]): Answer[] =>
		among.flatMap((claim) => {
			const text = claim[key];
			return text === undefined ? [] : [{ text, claim }];
		});
	return {
		conditions: answers(
			'condition',
			own.filter(({ kind }) => SUBJECT_OF_KIND[kind] === 'commitment')
		),
		quantities: answers('quantity', own),
		approvals: answers('approval', own)
	};
}

/**
 * The country whose card is the fullest: most is said of its terms, then of itself.
 * @returns undefined: no claim is about a country on the map
 */
export function fullestCard(index: DossierIndex): FeatureReference | undefined {
	const cards = index.features.flatMap((reference) => {
		const country = index.countryOf(reference);
		const { claims } = evidenceOf(index, reference);
		if (country === undefined || claims.length === 0) return [];
		const answered = Object.values(termsOf(claims, country)).filter(({ length }) => length > 0);
		return [{ reference, answered: answered.length, claims: claims.length }];
	});
	const [fullest] = cards.toSorted(
		(one, other) => other.answered - one.answered || other.claims - one.claims
	);
	return fullest?.reference;
}
