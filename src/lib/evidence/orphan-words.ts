import { formatDate } from '../language/format';
import { t } from '../language/language';

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
