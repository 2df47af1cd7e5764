import type { Claim } from '../dossier/model/types';
import { t } from '../language/language';

/** Kinds of claims in which an expert names a possibility; in the others he gives his view. */
const SUGGESTIONS: readonly string[] = ['possible-participant', 'comparison'];

/**
 * Who says what a claim says, in words: "said Friedrich Merz, German Chancellor", "suggested by an
 * expert: …", or that the article states it in its own voice.
 */
export function attributionWords({ strength, attribution, kind }: Claim): string {
	if (attribution === undefined) return t(`dossier:strength.${strength}`);
	const { name, role, named } = attribution;
	const who = role === undefined ? name : t('panels:attribution.with-role', { name, role });
	if (strength === 'expert') {
		if (!named) return t('panels:attribution.view-unnamed', { who });
		return SUGGESTIONS.includes(kind)
			? t('panels:attribution.suggested', { who })
			: t('panels:attribution.view', { who });
	}
	return named && role !== undefined
		? t('panels:attribution.said', { who })
		: t('panels:attribution.according', { who });
}
