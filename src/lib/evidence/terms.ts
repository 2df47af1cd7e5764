import type { Claim } from '../dossier/model/types';
import { subjectOfKind, type Vocabulary } from '../dossier/model/vocabulary-of';

/** An answer to a reader's question about a contributor, with the claim that gives it. */
export interface Answer {
	/** As the claim words it; never a number of ours. */
	readonly text: string;
	readonly claim: Claim;
}

/** The three questions that a promise raises; an empty list means that nothing is said. */
export interface Terms {
	readonly conditions: readonly Answer[];
	readonly quantities: readonly Answer[];
	readonly approvals: readonly Answer[];
}

/**
 * On what terms a country's promise is spoken of, from the claims in which it is an actor.
 * @param subject id of the subject that promises are of: conditions of other claims are none of its terms
 */
export function termsOf(
	vocabulary: Vocabulary,
	claims: readonly Claim[],
	country: string,
	subject: string
): Terms {
	const own = claims.filter(({ actors }) => actors.includes(country));
	const answers = (key: 'condition' | 'quantity' | 'approval', among: readonly Claim[]): Answer[] =>
		among.flatMap((claim) => {
			const text = claim[key];
			return text === undefined ? [] : [{ text, claim }];
		});
	return {
		conditions: answers(
			'condition',
			own.filter(({ kind }) => subjectOfKind(vocabulary, kind) === subject)
		),
		quantities: answers('quantity', own),
		approvals: answers('approval', own)
	};
}
