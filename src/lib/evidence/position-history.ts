import type { DossierIndex } from '../dossier/model/claim-index';
import { positionLayers } from '../dossier/model/position-layers';
import type { PositionStep } from '../dossier/model/positions';
import { AND } from '../dossier/model/positions';
import { splitReference } from '../dossier/model/reference';
import type { ActorId, Claim, Dossier, FeatureReference, Passage } from '../dossier/model/types';
import { t } from '../language/language';
import { layerById } from '../layers/layers-of';
import { evidenceOfActor } from './evidence';
import type { EvidenceContext } from './evidence-context';
import { laterClaims } from './later-claims';

/**
 * The changes of a country's position up to the dossier's day, the newest first; what only says again
 * what held already is none.
 * @param layer id of a layer of positions
 * @param country ISO 3166-1 alpha-3
 */
export function stepsOfCountry(
	{ positions, asOf }: Pick<Dossier, 'positions' | 'asOf'>,
	layer: string,
	country: string
): PositionStep[] {
	const steps = positions.filter(
		(step) => step.layer === layer && step.country === country && step.from <= asOf
	);
	return steps.filter((step, place) => !isSame(step, steps[place - 1])).reverse();
}

function isSame(step: PositionStep, before: PositionStep | undefined): boolean {
	return before?.statuses.join() === step.statuses.join();
}

/**
 * The words that brought a change: of each status the newest that say so, in a dispute one of each side.
 * Where nothing was said on its day but that something is taken back, the words for that come first.
 */
export function passagesOfStep(
	{ dossier, index }: { readonly dossier: Dossier; readonly index: Pick<DossierIndex, 'claim'> },
	step: PositionStep
): Passage[] {
	const isSaidThen = step.claims.some((id) => index.claim(id)?.saidOn === step.from);
	const withdrawer = isSaidThen ? undefined : withdrawerAt(dossier, step);
	return [...(withdrawer ? [withdrawer] : []), ...sidesOfStep(index, step)].flatMap(
		({ passages }) => passages[0] ?? []
	);
}

/**
 * What a country's position rests on, on the dossier's day: of each status the newest claim that says so, in a
 * dispute one of each side. None where it has no position.
 * @param layer id of a layer of positions
 * @param country ISO 3166-1 alpha-3
 */
export function claimsOfPosition(
	{ dossier, index }: { readonly dossier: Dossier; readonly index: Pick<DossierIndex, 'claim'> },
	layer: string,
	country: string
): Claim[] {
	const step = dossier.positions.findLast(
		(each) => each.layer === layer && each.country === country && each.from <= dossier.asOf
	);
	return step === undefined ? [] : sidesOfStep(index, step);
}

/** The same of a feature of a layer of positions. */
export function claimsBehind(
	context: { readonly dossier: Dossier; readonly index: DossierIndex },
	position: FeatureReference
): Claim[] {
	const country = context.index.countryOf(position);
	if (country === undefined) return [];
	return claimsOfPosition(context, splitReference(position).layer, country);
}

/**
 * The claims by which an actor stands where it does: those that its positions rest on; of one that has none, the
 * newest that has words. None where no claim speaks of it.
 */
export function decidingClaims(
	context: Pick<EvidenceContext, 'dossier' | 'index'>,
	actor: ActorId
): Claim[] {
	const deciding = positionLayers(context.dossier).flatMap(({ id }) =>
		claimsOfPosition(context, id, actor)
	);
	if (deciding.length > 0) return [...new Set(deciding)];
	return [newestWithWords(evidenceOfActor(context.index, actor).claims) ?? []].flat();
}

function sidesOfStep(index: Pick<DossierIndex, 'claim'>, step: PositionStep): Claim[] {
	const claims = step.claims.flatMap((id) => index.claim(id) ?? []);
	return step.statuses.flatMap(
		(wanted) => newestWithWords(claims.filter(({ status }) => status === wanted)) ?? []
	);
}

/** The claim that took back, on the day of a change, what the position rested on before it. */
function withdrawerAt(dossier: Dossier, { layer, country, from }: PositionStep): Claim | undefined {
	const before = dossier.positions.findLast(
		(step) => step.layer === layer && step.country === country && step.from < from
	);
	const found = (before?.claims ?? [])
		.flatMap((id) => laterClaims(dossier, { id }))
		.filter((later) => later.link === 'withdraws' && later.from === from);
	return newestWithWords(found.map(({ claim }) => claim));
}

/** The newest of some claims that has words to show; of one day the first. */
export function newestWithWords(claims: readonly Claim[]): Claim | undefined {
	return claims
		.filter(({ passages }) => passages.length > 0)
		.reduce<Claim | undefined>(
			(newest, claim) => (newest && newest.saidOn >= claim.saidOn ? newest : claim),
			undefined
		);
}

/** What a country stands as from a change on: its status in words, or that it has none any more. */
export function stepWords(dossier: Dossier, { layer, statuses }: PositionStep): string {
	const categories = layerById(dossier, layer)?.scale.categories ?? [];
	const category = categories.find(({ value }) => value === statuses.join(AND));
	return category?.label ?? t('evidence:no-position');
}
