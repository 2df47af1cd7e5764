import type { Claim } from '../dossier/model/types';
import { SUBJECT_OF_KIND } from '../dossier/model/vocabulary';

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
