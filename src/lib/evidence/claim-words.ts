import type { Claim } from '../dossier/model/types';
import { kindOf, statusOf, type Vocabulary } from '../dossier/model/vocabulary-of';
import { t } from '../language/language';
import { inWords } from '../language/words';
import { strengthWords } from './attribution';

/** What a claim is about, in its kind's words. */
export function kindWords({ kind }: Claim, vocabulary: Vocabulary): string {
	const known = kindOf(vocabulary, kind);
	return known === undefined ? kind : inWords(known.label);
}

/** How far a claim has got, or what it is about where it has no status: two words at most. */
export function statusWords(claim: Claim, vocabulary: Vocabulary): string {
	const { status } = claim;
	if (status === undefined) return kindWords(claim, vocabulary);
	const known = statusOf(vocabulary, status);
	return known === undefined ? status : inWords(known.label);
}

/** That nobody has read a claim again since its article's words changed; undefined where that is not so. */
export function reviewWords({ review }: Pick<Claim, 'review'>): string | undefined {
	return review === undefined ? undefined : t('evidence:review');
}

/**
 * What a claim is and who vouches for it (see `labelWords`), in as few words as there is room for beside
 * a passage: "Signed", "Number, attributed". That the article states something, and what the status says
 * already, goes without saying there.
 */
export function shortLabelWords(claim: Claim, vocabulary: Vocabulary): string {
	const { strength, kind, status } = claim;
	const words = [kindOf(vocabulary, kind), status && statusOf(vocabulary, status)];
	const said = words.some((word) => word && word.namesVoice === true);
	const what = statusWords(claim, vocabulary);
	const label =
		strength === 'stated' || said
			? what
			: t('evidence:short-label', { what, who: strengthWords(claim, vocabulary) });
	const review = reviewWords(claim);
	return review === undefined ? label : t('evidence:label', { what: label, who: review });
}
