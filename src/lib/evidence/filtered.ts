import {
	statusToFilterBy,
	valuesOfClaim,
	FACETS,
	type ClaimFilter,
	type Facet
} from '../dossier/model/claim-filter';
import { remembered } from '../dossier/model/claim-lists';
import { positionLayers } from '../dossier/model/position-layers';
import { AND, scaleOf, statusProperty } from '../dossier/model/positions';
import type { ActorId, Claim, FeatureReference } from '../dossier/model/types';
import { evidenceOfActor } from './evidence';
import type { EvidenceContext } from './evidence-context';

/** What is filtered. */
export type Filtering = Pick<EvidenceContext, 'dossier' | 'index'>;

/** What a filter leaves of a dossier as it stands on its day. */
export interface Filtered {
	/** In the order of claims.json. */
	readonly claims: readonly Claim[];
	readonly hasClaim: (id: string) => boolean;
	/** Whether a country, or another of the dossier's actors, is spoken of by them and stands as is asked for. */
	readonly hasActor: (actor: ActorId) => boolean;
	/** The same of a feature; a country of the base map is looked at as the country that it is. */
	readonly hasFeature: (reference: FeatureReference) => boolean;
}

/**
 * What a filter leaves. A status asks how an actor stands on the day, so that a country which was willing
 * once, and has signed since, is found by “signed”, with all that is said of it; all else is asked of each claim.
 * Nothing is changed: what is left out goes on standing as it does.
 */
export function filtered(context: Filtering, filter: ClaimFilter): Filtered {
	const known = found.get(context.dossier) ?? new WeakMap<ClaimFilter, Filtered>();
	found.set(context.dossier, known);
	const left = known.get(filter) ?? leftBy(context, filter);
	known.set(filter, left);
	return left;
}

// Map, panels and files ask for the same.
const found = new WeakMap<Filtering['dossier'], WeakMap<ClaimFilter, Filtered>>();

function leftBy({ dossier, index }: Filtering, filter: ClaimFilter): Filtered {
	const positions = positionsByCountry(dossier);
	const wanted = filter.status === undefined ? undefined : new Set(filter.status);
	const inScales = new Set(positionLayers(dossier).flatMap(scaleOf));
	const others = partsByFacet(filter).filter(([facet]) => facet !== 'status');

	const isStatus = (status: string | undefined): boolean =>
		status !== undefined && wanted?.has(status) === true;
	const standsSo = (actor: ActorId): boolean =>
		positions.get(actor)?.some((status) => isStatus(status)) === true;
	/** Of a claim with a status that gives nobody a position, or gives it to nobody who has one. */
	const saysSo = ({ status, actors }: Claim): boolean =>
		isStatus(status) &&
		(!inScales.has(status ?? '') || !actors.some((actor) => positions.has(actor)));

	const claims = dossier.claims.filter((claim) => {
		if (wanted !== undefined && !claim.actors.some(standsSo) && !saysSo(claim)) return false;
		const values = valuesOfClaim(claim);
		return others.every(([facet, asked]) => values[facet].some((value) => asked.has(value)));
	});
	const ids = new Set(claims.map(({ id }) => id));
	const isLeft = ({ id }: Claim): boolean => ids.has(id);

	/** Whether claims keep a subject: one about several is no reason to keep those of them who stand otherwise. */
	const keeps = (left: readonly Claim[], isAsked: boolean): boolean =>
		wanted === undefined || isAsked ? left.length > 0 : left.some(saysSo);

	const hasActor = remembered((actor: ActorId): boolean => {
		const left = evidenceOfActor(index, actor).claims.filter(isLeft);
		return keeps(left, standsSo(actor));
	});
	const hasFeature = remembered((reference): boolean => {
		const country = index.countryOf(reference);
		const left = index.claimsOfFeature(reference).filter(isLeft);
		if (country === undefined) return left.length > 0;
		// A claim about a whole layer names none of its countries.
		const isElsewhere = wanted !== undefined && positions.has(country);
		return hasActor(country) || (!isElsewhere && keeps(left, false));
	});
	return { claims, hasClaim: (id) => ids.has(id), hasActor, hasFeature };
}

function partsByFacet(filter: ClaimFilter): [Facet, ReadonlySet<string>][] {
	return FACETS.flatMap((facet) => {
		const values = filter[facet];
		return values === undefined ? [] : [[facet, new Set(values)]];
	});
}

/** The statuses that layers of positions give each country on the dossier's day. */
export function positionsByCountry(
	dossier: Filtering['dossier']
): ReadonlyMap<ActorId, readonly string[]> {
	const statuses = new Map<ActorId, string[]>();
	for (const layer of positionLayers(dossier)) {
		for (const { country, properties } of dossier.features[layer.id]?.features ?? []) {
			const value = properties[statusProperty(layer)];
			if (country === undefined || typeof value !== 'string') continue;
			const asked = new Set([...value.split(AND), statusToFilterBy(value)]);
			statuses.set(country, [...(statuses.get(country) ?? []), ...asked]);
		}
	}
	return statuses;
}
