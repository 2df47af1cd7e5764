import type { DossierIndex } from '../dossier/model/claim-index';
import { namesCountry } from '../dossier/model/claim-names-country';
import type { ActorId, Claim, Dossier, FeatureReference, Passage } from '../dossier/model/types';
import { CLAIM_SUBJECTS, SUBJECT_OF_KIND, type ClaimSubject } from '../dossier/model/vocabulary';
import { countryOf, isCountry } from '../dossier/model/reference';

/** What the dossier's articles say of something that is selected. */
export interface Evidence {
	/** Claims that are about it, in the order of claims.json. */
	readonly claims: readonly Claim[];
	/**
	 * Countries only: claims about a whole group that it belongs to ("coalition members"). They do
	 * not name it, so a country that has no others is not mentioned.
	 */
	readonly groupClaims: readonly Claim[];
	/** Passages of `claims`, in article order. */
	readonly passages: readonly Passage[];
}

/** The claims and passages about a country (in whichever layer it is selected) or a feature. */
export function evidenceOf(index: DossierIndex, reference: FeatureReference): Evidence {
	const country = countryOf(reference);
	if (country === undefined) {
		return {
			claims: index.claimsOfFeature(reference),
			groupClaims: [],
			passages: index.passagesOfFeature(reference)
		};
	}
	const all = index.claimsOfCountry(country);
	const claims = all.filter((claim) => namesCountry(index, claim, country));
	return {
		claims,
		groupClaims: all.filter((claim) => !claims.includes(claim)),
		passages: passagesOf(index, claims)
	};
}

/** How many claims of the whole dossier speak of an actor, loaded or not. */
export function claimCount(dossier: Dossier, index: DossierIndex, actor: ActorId): number {
	if (dossier.whole) return dossier.whole.claims[actor] ?? 0;
	return isCountry(actor)
		? index.claimsOfCountry(actor).filter((claim) => namesCountry(index, claim, actor)).length
		: index.claimsOfActor(actor).length;
}

/** The claims' passages, in article order. */
export function passagesOf(index: DossierIndex, claims: readonly Claim[]): Passage[] {
	const articles = new Set(claims.map(({ article }) => article));
	const wanted = new Set(claims.map(({ id }) => id));
	return [...articles].flatMap((article) =>
		index.passagesInOrder(article).filter(({ claim }) => wanted.has(claim))
	);
}

/** The claims of one subject. */
export interface ClaimGroup {
	readonly subject: ClaimSubject;
	readonly claims: readonly Claim[];
}

/** The claims sorted by subject, in the order of the subjects; none is empty. */
export function bySubject(claims: readonly Claim[]): ClaimGroup[] {
	return CLAIM_SUBJECTS.map((subject) => ({
		subject,
		claims: claims.filter(({ kind }) => SUBJECT_OF_KIND[kind] === subject)
	})).filter(({ claims: found }) => found.length > 0);
}

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
