import type { Claim } from '../dossier/model/types';
import { kindOf, type Vocabulary } from '../dossier/model/vocabulary-of';
import { t } from '../language/language';

/**
 * Who says what a claim says, in words: "said Friedrich Merz, German Chancellor", "suggested by an
 * expert: …", or that the article states it in its own voice.
 */
export function attributionWords(claim: Claim, vocabulary: Vocabulary): string {
	const { strength, attribution } = claim;
	if (attribution === undefined) return strengthWords(claim, vocabulary);
	const { name, role, named } = attribution;
	const who = role === undefined ? name : t('evidence:attribution.with-role', { name, role });
	if (strength === 'expert') {
		return named
			? t('evidence:attribution.expert', { view: strengthWords(claim, vocabulary), who })
			: t('evidence:attribution.view-unnamed', { who });
	}
	return named && role !== undefined
		? t('evidence:attribution.said', { who })
		: t('evidence:attribution.according', { who });
}

/** Who vouches for a claim, without a name: the beginning of {@link attributionWords}. */
export function strengthWords({ strength, kind }: Claim, vocabulary: Vocabulary): string {
	// Of these kinds an expert names a possibility; of the others he gives his view.
	if (strength === 'expert' && kindOf(vocabulary, kind)?.suggestion === true) {
		return t('evidence:attribution.suggested');
	}
	return t(`evidence:strength.${strength}`);
}
