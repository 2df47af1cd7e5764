import type { DossierIndex } from '../dossier/model/claim-index';
import { countryOf } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import { emphasis, withCountryOutlines, type FeatureState } from './emphasis';

/** What a reader looks at. */
export interface Attention {
	readonly selection?: FeatureReference | undefined;
	/** Id of a passage. */
	readonly passage?: string | undefined;
	/** Under the pointer. */
	readonly hovered?: FeatureReference | undefined;
	/** Held up by a panel, in place of what selection and passage concern. */
	readonly highlighted?: readonly FeatureReference[] | undefined;
}

/** How every feature stands to what is looked at. */
export function featureStatesOf(
	attention: Attention,
	index: DossierIndex
): ReadonlyMap<FeatureReference, FeatureState> {
	const { selection, hovered, highlighted } = attention;
	return withCountryOutlines(
		emphasis({
			selected: selection,
			hovered,
			related: highlighted ?? relatedTo(attention, index),
			all: index.features
		}),
		(reference) => index.feature(reference)?.properties.boundary
	);
}

/**
 * What a passage or a selection concerns. Of a selection without a passage, only the same country in
 * other layers: what else its claims name would light up half of Europe.
 */
function relatedTo(
	{ selection, passage }: Attention,
	index: DossierIndex
): readonly FeatureReference[] {
	if (passage !== undefined) return index.featuresOfPassage(passage);
	const country = selection === undefined ? undefined : countryOf(selection);
	if (country === undefined) return [];
	return index.features.filter((reference) => countryOf(reference) === country);
}
