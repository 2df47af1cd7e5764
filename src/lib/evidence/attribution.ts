import type { Claim } from '../dossier/model/types';
import { t } from '../language/language';

/** Kinds of claims in which an expert names a possibility; in the others he gives his view. */
const SUGGESTIONS: readonly string[] = ['possible-participant', 'comparison'];

/**
 * Who says what a claim says, in words: "said Friedrich Merz, German Chancellor", "suggested by an
 * expert: …", or that the article states it in its own voice.
 */
export function attributionWords(claim: Claim): string {
	const { strength, attribution } = claim;
	if (attribution === undefined) return strengthWords(claim);
	const { name, role, named } = attribution;
	const who = role === undefined ? name : t('evidence:attribution.with-role', { name, role });
	if (strength === 'expert') {
		return named
			? t('evidence:attribution.expert', { view: strengthWords(claim), who })
			: t('evidence:attribution.view-unnamed', { who });
	}
	return named && role !== undefined
		? t('evidence:attribution.said', { who })
		: t('evidence:attribution.according', { who });
}

/** Who vouches for a claim, without a name: the beginning of {@link attributionWords}. */
export function strengthWords({ strength, kind }: Claim): string {
	if (strength === 'expert' && SUGGESTIONS.includes(kind)) {
		return t('evidence:attribution.suggested');
	}
	return t(`evidence:strength.${strength}`);
}
