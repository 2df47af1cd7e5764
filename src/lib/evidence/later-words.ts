import type { Claim, Dossier } from '../dossier/model/types';
import { formatDate } from '../language/format';
import { t } from '../language/with-later';
import { attributionWords } from './attribution';
import { reviewWords, statusWords } from './claim-words';
import { laterClaims, type LaterClaim } from './later-claims';

/**
 * What has since been said of a claim, so that nobody takes it for what still stands: "Taken back on 20
 * September 2024", "Contradicted on 20 September 2024 by the water minister". None where nothing has.
 * @param dossier as it stood on the day that is looked at: see `onDay`
 */
export function laterWords(dossier: Pick<Dossier, 'claims' | 'asOf'>, claim: Claim): string[] {
	return [...new Set(laterClaims(dossier, claim).map((later) => linkWords(later, claim)))];
}

function linkWords({ link, from, claim }: LaterClaim, earlier: Claim): string {
	const date = formatDate(from);
	const who = claim.attribution?.name;
	// In its own voice an article says what is so: of whom it says it is not who has contradicted it.
	return link === 'updates' || who === undefined || who === earlier.attribution?.name
		? t(`later:${link}`, { date })
		: t(`later:${link}-by`, { date, who });
}

/**
 * What a claim is and who vouches for it: "Signed intent · stated by the article in its own voice"; whether it
 * waits to be read again, and what has since been said of it.
 * @param dossier as it stood on the day that is looked at: see `onDay`
 */
export function labelWords(
	dossier: Pick<Dossier, 'claims' | 'asOf' | 'vocabulary'>,
	claim: Claim
): string {
	const { vocabulary } = dossier;
	const what = statusWords(claim, vocabulary);
	const review = reviewWords(claim);
	return [
		attributionWords(claim, vocabulary),
		...(review === undefined ? [] : [review]),
		...laterWords(dossier, claim)
	].reduce((label, who) => t('evidence:label', { what: label, who }), what);
}
