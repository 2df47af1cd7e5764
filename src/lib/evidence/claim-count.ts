import type { DossierIndex } from '../dossier/model/claim-index';
import { subjectOf } from '../dossier/model/partial-dossier';
import type { ActorId, Dossier, FeatureReference } from '../dossier/model/types';
import { t } from '../language/language';
import { evidenceOf, evidenceOfActor } from './evidence';

/** How many claims speak of something. */
export interface ClaimCount {
	readonly count: number;
	/** Whether articles that are not loaded yet may say more. */
	readonly more: boolean;
}

/** How many claims name a country, whichever layer it is in, or a feature. */
export function claimCount(
	dossier: Dossier,
	index: DossierIndex,
	reference: FeatureReference
): ClaimCount {
	const subject = subjectOf(reference, index);
	if (subject !== reference) return claimCountOfActor(dossier, index, subject);
	return {
		count: evidenceOf(index, reference).claims.length,
		more: dossier.whole !== undefined
	};
}

/** How many claims of the whole dossier, loaded or not, name an actor. */
export function claimCountOfActor(
	{ whole }: Dossier,
	index: DossierIndex,
	actor: ActorId
): ClaimCount {
	return {
		count:
			whole && whole.earlier !== true
				? (whole.claims[actor] ?? 0)
				: evidenceOfActor(index, actor).claims.length,
		more: whole?.earlier === true
	};
}

/** "8 claims", the same wherever claims are counted. */
export function claimCountWords({ count, more }: ClaimCount): string {
	return more ? t('evidence:claims-loaded', { count }) : t('evidence:claims', { count });
}
