import type { Claim } from '../dossier/model/types';
import { t } from '../language/language';

/** The terms that a claim may name, in the order in which they are told. */
export const TERM_KEYS = ['condition', 'quantity', 'approval'] as const;

/** What a claim says of the terms: what is looked for in it, and how the claim words it. */
export interface Term {
	readonly key: (typeof TERM_KEYS)[number];
	readonly term: string;
	readonly value: string;
}

/** The terms that a claim names: none that it does not. */
export function termsOfClaim(claim: Pick<Claim, Term['key']>): Term[] {
	return TERM_KEYS.flatMap((key) => {
		const value = claim[key];
		return value === undefined ? [] : [{ key, term: t(`evidence:term.${key}`), value }];
	});
}

/** A term in one line: "Condition: after the war". */
export function termWords({ term, value }: Term): string {
	return t('evidence:term-line', { term, value });
}
