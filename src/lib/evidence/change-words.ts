import type { Claim } from '../dossier/model/types';
import { formatDate } from '../language/format';
import { t } from '../language/with-changes';
import type { Change } from './changes';

/** What a list of changes since a day (ISO 8601 date) is called. */
export function changesHeading(since: string): string {
	return t('changes:heading', { date: formatDate(since) });
}

/** What a change is, the day of it, and the words for its claim: "Changed, 13 June 2013 · Ratified". */
export function changeLabel({ kind, claim }: Change, label: string): string {
	return t('changes:label', { kind: changeKind(kind), date: formatDate(claim.saidOn), label });
}

/** What a claim does to what was known before it, in a word. */
export function changeKind(kind: Change['kind']): string {
	return t(`changes:kind.${kind}`);
}

/** What was said before, with its day. */
export function earlierWords({ saidOn, summary }: Claim): string {
	return t('changes:earlier', { date: formatDate(saidOn), summary });
}
