import type { DossierIndex } from '../dossier/model/claim-index';
import {
	ACTORS,
	COUNTRIES,
	featureReference,
	isCountry,
	otherActorOf
} from '../dossier/model/reference';
import type { ActorId, FeatureReference } from '../dossier/model/types';
import { emphasis, withCountryOutlines, type FeatureState } from './emphasis';

/** What a reader looks at. */
export interface Attention {
	readonly selection?: FeatureReference | undefined;
	/** Those who stand side by side. */
	readonly compare?: readonly ActorId[] | undefined;
	/** Id of a passage. */
	readonly passage?: string | undefined;
	/** Under the pointer. */
	readonly hovered?: FeatureReference | undefined;
	/** Held up by a panel, in place of what selection and passage concern. */
	readonly highlighted?: readonly FeatureReference[] | undefined;
	/** Tells what a filter leaves; undefined: nothing is filtered. */
	readonly filtered?: { readonly hasFeature: (reference: FeatureReference) => boolean } | undefined;
}

/**
 * How every feature stands to what is looked at. While nothing is, what a filter leaves out is faded: it keeps
 * its colour, which goes on being true.
 */
export function featureStatesOf(
	attention: Attention,
	index: DossierIndex
): ReadonlyMap<FeatureReference, FeatureState> {
	const { selection, hovered, highlighted, filtered } = attention;
	const related = highlighted?.flatMap((one) => index.placesOf(one)) ?? relatedTo(attention, index);
	const selected = selection && otherActorOf(selection) === undefined ? selection : undefined;
	const concerned = { selected, hovered, related, all: index.features };
	const isFiltered = filtered && selection === undefined && related.length === 0;
	const leftOut = isFiltered
		? index.features.filter((reference) => !filtered.hasFeature(reference))
		: [];
	return withCountryOutlines(emphasis({ ...concerned, leftOut }), (reference) =>
		index.countryOf(reference)
	);
}

/**
 * What a passage, a comparison or a selection concerns. Of a selection without a passage, only the same country in
 * other layers: what else its claims name would light up half of Europe. An actor without a shape of its own
 * has nothing but that.
 */
function relatedTo(
	{ selection, passage, compare }: Attention,
	index: DossierIndex
): readonly FeatureReference[] {
	if (passage !== undefined) return index.featuresOfPassage(passage);
	if (compare !== undefined) return compare.flatMap((actor) => placesOfActor(actor, index));
	if (selection === undefined) return [];
	const country = index.countryOf(selection);
	if (country !== undefined) return featuresOf(country, index);
	return otherActorOf(selection) === undefined ? [] : index.placesOf(selection);
}

/** What stands for an actor on the map, in whichever layers: of a country the ground too. */
export function placesOfActor(actor: ActorId, index: DossierIndex): readonly FeatureReference[] {
	return isCountry(actor)
		? [featureReference(COUNTRIES, actor), ...featuresOf(actor, index)]
		: index.placesOf(featureReference(ACTORS, actor));
}

function featuresOf(country: string, index: DossierIndex): readonly FeatureReference[] {
	return index.features.filter((reference) => index.countryOf(reference) === country);
}
