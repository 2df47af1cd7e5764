import type { LayerDeclaration } from '../dossier/model/declarations';
import { featureReference, isCountry } from '../dossier/model/reference';
import type { ActorId, Claim } from '../dossier/model/types';
import type { Symbology } from '../layers/definition';
import { describe } from './describe';
import type { EvidenceContext } from './evidence-context';
import { claimsOfPosition, stepsOfCountry } from './position-history';
import { withoutPosition } from './standing';

/** Where an actor stands in a layer of positions on the dossier's day. */
export interface PlaceInLayer {
	/** Its status in words, or that it has none. */
	readonly detail: string;
	readonly symbology: Symbology | undefined;
	/** What it rests on: of each status the newest claim that says so; none where it has no position. */
	readonly claims: readonly Claim[];
	/** ISO 8601 date on which it came to stand so; undefined where it has no position. */
	readonly since: string | undefined;
}

/** Where an actor stands in a layer; undefined for what is no country, and has no position at all. */
export function placeInLayer(
	context: EvidenceContext,
	actor: ActorId,
	layer: LayerDeclaration
): PlaceInLayer | undefined {
	const position = featureReference(layer.id, actor);
	if (context.index.feature(position) === undefined) {
		if (!isCountry(actor)) return undefined;
		return { ...withoutPosition(context, actor, layer), claims: [], since: undefined };
	}
	const { detail, symbology } = describe(context, position);
	const [step] = stepsOfCountry(context.dossier, layer.id, actor);
	const claims = claimsOfPosition(context, layer.id, actor);
	return { detail, symbology, claims, since: step?.from };
}
