import type { Map as MapLibre } from 'maplibre-gl';
import type { FeatureState } from '../../cartography/emphasis';
import { labelSource } from '../../cartography/map-sources';
import type { FeatureReference } from '../../dossier/model/types';

export type FeatureStates = ReadonlyMap<FeatureReference, FeatureState>;

/**
 * Brings the emphasis of features, and of their labels, from one set of states to another, touching
 * only the features and the words that differ.
 * @param fresh sources that have been added since, whose features have no state yet
 */
export function applyStates(
	map: MapLibre,
	before: FeatureStates,
	after: FeatureStates,
	fresh: ReadonlySet<string> = new Set()
): void {
	for (const reference of new Set([...before.keys(), ...after.keys()])) {
		const colon = reference.indexOf(':');
		const [layer, id] = [reference.slice(0, colon), reference.slice(colon + 1)];
		for (const source of [layer, labelSource(layer)]) {
			const known = fresh.has(source) ? undefined : before.get(reference);
			const change = difference(known ?? {}, after.get(reference) ?? {});
			if (change === undefined || map.getSource(source) === undefined) continue;
			map.setFeatureState({ source, id }, change);
		}
	}
}

/** What to set; a word that is gone is set to false, which the style takes as its absence. */
function difference(
	before: FeatureState,
	after: FeatureState
): Record<string, boolean> | undefined {
	const changed = (['selected', 'related', 'hovered', 'faded'] as const).filter(
		(word) => (before[word] ?? false) !== (after[word] ?? false)
	);
	if (changed.length === 0) return undefined;
	return Object.fromEntries(changed.map((word) => [word, after[word] ?? false]));
}
