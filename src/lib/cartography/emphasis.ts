import type { FeatureReference } from '../dossier/model/types';
import { COUNTRIES } from '../dossier/model/reference';

/** How a feature stands to what is being looked at: read by the style as feature state. */
export interface FeatureState {
	/** Picked by the reader. */
	readonly selected?: boolean;
	/** Concerned by the same claims or passage. */
	readonly related?: boolean;
	/** Under the pointer. */
	readonly hovered?: boolean;
	/** Everything else, while something is picked, and what a filter leaves out. */
	readonly faded?: boolean;
}

/** Which features what is looked at concerns, and in which way. */
interface Concerned {
	readonly selected?: FeatureReference | undefined;
	readonly hovered?: FeatureReference | undefined;
	/** What a claim or passage names; `dams:*` stands for all features of the layer. */
	readonly related?: Iterable<FeatureReference>;
	/** Every feature of every layer; countries of the base map are not among them and never fade. */
	readonly all: Iterable<FeatureReference>;
	/** What a filter leaves out of them. */
	readonly leftOut?: Iterable<FeatureReference>;
}

/** The state of every feature that has one; the rest look as their layer says. */
export function emphasis(concerned: Concerned): ReadonlyMap<FeatureReference, FeatureState> {
	const { selected, hovered } = concerned;
	const named = new Set(concerned.related);
	const isRelated = (reference: FeatureReference): boolean =>
		named.has(reference) || named.has(`${reference.slice(0, reference.indexOf(':'))}:*`);
	const fading = selected !== undefined || named.size > 0;
	const leftOut = new Set(concerned.leftOut);

	const states = new Map<FeatureReference, FeatureState>();
	const references = new Set(concerned.all);
	// What is not in a layer can still be looked at: a country of the base map.
	for (const reference of [selected, hovered, ...named]) {
		if (reference !== undefined && !reference.endsWith(':*')) references.add(reference);
	}
	for (const reference of references) {
		const state: FeatureState = {
			...(reference === hovered && { hovered: true }),
			...(reference === selected
				? { selected: true }
				: isRelated(reference)
					? { related: true }
					: (fading || leftOut.has(reference)) && reference !== hovered && { faded: true })
		};
		if (Object.keys(state).length > 0) states.set(reference, state);
	}
	return states;
}

/**
 * The same states, and those of features that are countries once more for the base map, which
 * outlines countries for all layers. The base map itself never fades.
 * @param countryOf the ISO 3166-1 alpha-3 code of the country that a feature is
 */
export function withCountryOutlines(
	states: ReadonlyMap<FeatureReference, FeatureState>,
	countryOf: (reference: FeatureReference) => string | undefined
): ReadonlyMap<FeatureReference, FeatureState> {
	const outlined = new Map(states);
	for (const [reference, { faded, ...state }] of states) {
		const country = countryOf(reference);
		if (country === undefined || faded === true) continue;
		const outline: FeatureReference = `${COUNTRIES}:${country}`;
		outlined.set(outline, { ...outlined.get(outline), ...state });
	}
	return outlined;
}
