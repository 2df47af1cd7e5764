import { featureReference, isCountry } from '../dossier/model/reference';
import type { ActorId, Claim } from '../dossier/model/types';
import { evidenceOf, evidenceOfActor } from './evidence';
import { actorName, type EvidenceContext } from './evidence-context';
import { claimsId } from './reference';
import { standingOf, standingOfCountry } from './standing';

/** All that is said of one actor or feature. */
export interface SubjectOfClaims {
	/** Id of its element: see `claimsId`. */
	readonly place: string;
	readonly name: string;
	/** What it stands as; '' for an actor that is no country. */
	readonly detail: string;
	readonly claims: readonly Claim[];
	/** The actor whose entry this is, where it is one. */
	readonly actor: ActorId | undefined;
}

/**
 * Everyone and everything that some claim is about.
 * @param actors in the order in which they are to stand
 */
export function subjectsOfClaims(
	context: EvidenceContext,
	actors: readonly ActorId[]
): SubjectOfClaims[] {
	const { dossier, index } = context;
	const ofActors = actors.map((id): SubjectOfClaims => ({
		place: claimsId(id),
		name: actorName(context, id),
		detail: isCountry(id) ? standingOfCountry(context, id).detail : '',
		claims: evidenceOfActor(index, id).claims,
		actor: id
	}));
	const ofFeatures = dossier.layers.flatMap(({ id: layer }) =>
		(dossier.features[layer]?.features ?? [])
			.map(({ id }) => featureReference(layer, id))
			.filter((reference) => index.countryOf(reference) === undefined)
			.map((reference): SubjectOfClaims => {
				const { name, detail } = standingOf(context, reference);
				const { claims } = evidenceOf(index, reference);
				return { place: claimsId(reference), name, detail, claims, actor: undefined };
			})
	);
	return [...ofActors, ...ofFeatures].filter(({ claims }) => claims.length > 0);
}
