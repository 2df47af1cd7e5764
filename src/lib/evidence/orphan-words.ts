import { isInDoubt } from '../dossier/model/positions';
import { formatDate } from '../language/format';
import type { Claim } from '../dossier/model/types';
import { t } from '../language/language';
import { reviewWords } from './claim-words';

/**
 * How a quote stands to its article that is no longer in it, or not for certain.
 * @param orphan since when (ISO 8601 date), and why: `absent`, or anything less certain
 */
export function orphanWords({
	since,
	reason
}: {
	readonly since: string;
	readonly reason: string;
}): string {
	const date = formatDate(since);
	return reason === 'absent'
		? t('evidence:orphan.absent', { date })
		: t('evidence:orphan.uncertain', { date });
}

/**
 * What a reader must know before taking a claim for what its article says today: that nobody has read it
 * again since its words changed, or that none of its quotes has a certain place any more.
 */
export function cautionWords(claim: Pick<Claim, 'review' | 'orphans' | 'passages'>) {
	const [orphan] = isInDoubt(claim) ? (claim.orphans ?? []) : [];
	return reviewWords(claim) ?? (orphan && orphanWords(orphan));
}
