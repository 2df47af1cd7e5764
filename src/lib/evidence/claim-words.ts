import type { Claim } from '../dossier/model/types';
import { t } from '../language/language';
import { attributionWords, strengthWords } from './attribution';

/** How far a claim has got, or what it is about where it has no status: two words at most. */
export function statusWords({ status, kind }: Claim): string {
	return status === undefined ? t(`dossier:kind.${kind}`) : t(`dossier:status.${status}`);
}

/** What a claim is and who vouches for it: "Signed intent · stated by the article in its own voice". */
export function labelWords(claim: Claim): string {
	return t('evidence:label', { what: statusWords(claim), who: attributionWords(claim) });
}

/**
 * The same in as few words as there is room for beside a passage: "Signed intent", "Number of troops,
 * attributed". That the article states something, and what the status says already, goes without
 * saying there.
 */
export function shortLabelWords(claim: Claim): string {
	const { strength, kind, status } = claim;
	const said = kind === 'expert-view' || status === 'suggested-by-expert';
	return strength === 'stated' || said
		? statusWords(claim)
		: t('evidence:short-label', { what: statusWords(claim), who: strengthWords(claim) });
}

/** What a claim says of the terms: what is looked for in it, and how the claim words it. */
export interface Term {
	readonly key: 'condition' | 'quantity' | 'approval';
	readonly term: string;
	readonly value: string;
}

/** The terms that a claim names: none that it does not. */
export function termsOfClaim(claim: Pick<Claim, Term['key']>): Term[] {
	return (['condition', 'quantity', 'approval'] as const).flatMap((key) => {
		const value = claim[key];
		return value === undefined ? [] : [{ key, term: t(`evidence:term.${key}`), value }];
	});
}

/** A term in one line: "Condition: after the war". */
export function termWords({ term, value }: Term): string {
	return t('evidence:term-line', { term, value });
}
