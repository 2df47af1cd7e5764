import type { DossierIndex } from '../dossier/model/claim-index';
import { featureReference, isCountry } from '../dossier/model/reference';
import type { Claim, Dossier } from '../dossier/model/types';
import { LAYER_IDS } from '../layers/ids';
import { describe } from './describe';
import { evidenceOf } from './evidence';
import { claimsId, referenceOfCountry } from './reference';

/** All that is said of one actor or feature. */
export interface SubjectOfClaims {
	/** Id of its element: see `claimsId`. */
	readonly place: string;
	readonly name: string;
	/** What it stands as. */
	readonly detail: string;
	readonly claims: readonly Claim[];
	/** The actor whose entry this is, where it is one. */
	readonly actor: string | undefined;
}

/**
 * Everyone and everything that some claim is about.
 * @param actors in the order in which they are to stand
 * @param actorName name of a country, or of one of the dossier's other actors
 */
export function subjectsOfClaims(
	dossier: Dossier,
	index: DossierIndex,
	actors: readonly string[],
	actorName: (id: string) => string
): SubjectOfClaims[] {
	const ofActors = actors.map((id): SubjectOfClaims => {
		const troops = featureReference('troops', id);
		return {
			place: claimsId(id),
			name: actorName(id),
			detail: index.feature(troops) ? describe(dossier, troops, actorName).detail : '',
			claims: isCountry(id)
				? evidenceOf(index, referenceOfCountry(dossier, id)).claims
				: index.claimsOfActor(id),
			actor: id
		};
	});
	const ofFeatures = LAYER_IDS.flatMap((layer) =>
		(dossier.layers[layer]?.features ?? [])
			.filter(({ id }) => !isCountry(id))
			.map(({ id }): SubjectOfClaims => {
				const reference = featureReference(layer, id);
				const { name, detail } = describe(dossier, reference, actorName);
				return {
					place: claimsId(reference),
					name,
					detail,
					claims: evidenceOf(index, reference).claims,
					actor: undefined
				};
			})
	);
	return [...ofActors, ...ofFeatures].filter(({ claims }) => claims.length > 0);
}
