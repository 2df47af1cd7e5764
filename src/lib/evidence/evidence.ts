import type { DossierIndex } from '../dossier/model/claim-index';
import { namesCountry } from '../dossier/model/claim-names-country';
import type { ActorId, Claim, FeatureReference, Passage } from '../dossier/model/types';
import { subjectOfKind, type Vocabulary } from '../dossier/model/vocabulary-of';
import { actorOf, isCountry } from '../dossier/model/reference';

/** What the dossier's articles say of an actor or a feature. */
export interface Evidence {
	/**
	 * Claims that are about it: those in which it acts before those in which it is spoken of, and what
	 * it is to do before what is said around it; for the rest in the order of claims.json.
	 */
	readonly claims: readonly Claim[];
	/**
	 * Countries only: claims about a whole group that it belongs to ("the members"), in the same
	 * order. They do not name it, so a country that has no others is not mentioned.
	 */
	readonly groupClaims: readonly Claim[];
	/** Passages of `claims`, in article order. */
	readonly passages: readonly Passage[];
}

/** What is said of an actor, a country in whichever layer it is selected, or of a feature. */
export function evidenceOf(index: DossierIndex, reference: FeatureReference): Evidence {
	const actor = actorOf(reference, index);
	if (actor !== undefined) return evidenceOfActor(index, actor);
	return {
		claims: byWeight(index, index.claimsOfFeature(reference), undefined),
		groupClaims: [],
		passages: index.passagesOfFeature(reference)
	};
}

/**
 * What is said of a country, or of one of the dossier's other actors.
 * @param actor ISO 3166-1 alpha-3 code, or the id of an actor in dossier.json
 */
export function evidenceOfActor(index: DossierIndex, actor: ActorId): Evidence {
	const all = isCountry(actor) ? index.claimsOfCountry(actor) : index.claimsOfActor(actor);
	const names = (claim: Claim): boolean => !isCountry(actor) || namesCountry(index, claim, actor);
	const claims = all.filter(names);
	return {
		claims: byWeight(index, claims, actor),
		groupClaims: byWeight(
			index,
			all.filter((claim) => !names(claim)),
			actor
		),
		passages: passagesOf(index, claims)
	};
}

function byWeight(
	{ vocabulary }: DossierIndex,
	claims: readonly Claim[],
	actor: ActorId | undefined
): Claim[] {
	const subjects = vocabulary.subjects.map(({ id }) => id);
	const weight = ({ actors, kind }: Claim): number =>
		(actor === undefined || actors.includes(actor) ? 0 : subjects.length) +
		subjects.indexOf(subjectOfKind(vocabulary, kind) ?? '');
	return claims.toSorted((one, other) => weight(one) - weight(other));
}

/** The claims' passages, in article order. */
function passagesOf(index: DossierIndex, claims: readonly Claim[]): Passage[] {
	const articles = new Set(claims.map(({ article }) => article));
	const wanted = new Set(claims.map(({ id }) => id));
	return [...articles].flatMap((article) =>
		index.passagesInOrder(article).filter(({ claim }) => wanted.has(claim))
	);
}

/** The claims of one subject. */
export interface ClaimGroup {
	readonly subject: Vocabulary['subjects'][number];
	readonly claims: readonly Claim[];
}

/** The claims sorted by subject, in the order of the subjects; none is empty. */
export function bySubject(vocabulary: Vocabulary, claims: readonly Claim[]): ClaimGroup[] {
	return vocabulary.subjects
		.map((subject) => ({
			subject,
			claims: claims.filter(({ kind }) => subjectOfKind(vocabulary, kind) === subject.id)
		}))
		.filter(({ claims: found }) => found.length > 0);
}
