import type { LayerFeatures } from '../dossier/model/types';
import { BASES } from '../dossier/model/vocabulary';
import { t } from '../language/language';

type Basis = (typeof BASES)[number];
type Features = Readonly<Record<string, LayerFeatures>>;

/** A basis in words, and what it means. */
export function basisWords(basis: Basis): string {
	return t('evidence:basis', basisTerms(basis));
}

/** A basis in two words at most, and the sentence that it means. */
export function basisTerms(basis: Basis): { readonly basis: string; readonly meaning: string } {
	return { basis: t(`dossier:basis.${basis}`), meaning: t(`dossier:basisMeaning.${basis}`) };
}

/** The bases that a layer's features have, in the order of the vocabulary. */
export function basesOf(features: Features, layer: string): Basis[] {
	const found = new Set(features[layer]?.features.map(({ properties }) => properties.basis));
	return BASES.filter((basis) => found.has(basis));
}
