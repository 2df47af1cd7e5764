import type { FeatureReference } from '../../dossier/model/types';
import type { DossierIndex } from '../../dossier/model/claim-index';
import { subjectOf } from '../../dossier/model/partial-dossier';
import { layerOf } from '../../evidence/reference';

/** One thing to choose where several lie on top of each other. */
export interface PickItem {
	readonly reference: FeatureReference;
	/** The layers that show it here; none for a country without any mark. */
	readonly layers: string[];
}

/**
 * What can be chosen at a point: features in the order given (the uppermost first), and every
 * country once, however many layers it is marked in.
 *
 * @param references what lies under the pointer, the uppermost first
 */
export function pickItems(
	references: readonly FeatureReference[],
	index: Pick<DossierIndex, 'countryOf'>
): PickItem[] {
	const items = new Map<string, { reference: FeatureReference; layers: string[] }>();
	for (const reference of references) {
		const key = subjectOf(reference, index);
		const layer = layerOf(reference);
		const item = items.get(key);
		if (!item) {
			items.set(key, { reference, layers: layer ? [layer] : [] });
			continue;
		}
		if (layer === undefined || item.layers.includes(layer)) continue;
		// A layer's feature says more than the base map's country that came first.
		if (item.layers.length === 0) item.reference = reference;
		item.layers.push(layer);
	}
	return [...items.values()];
}
