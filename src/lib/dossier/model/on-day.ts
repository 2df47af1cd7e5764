import { positionFeatures } from './positions';
import type { Dossier, LayerFeatures } from './types';

/**
 * A dossier as it stood on a day: the claims said by then, and the positions that follow from them. On
 * its own day and on later ones it is the dossier itself.
 * @param day ISO 8601 date; undefined: the dossier's own day
 */
export function onDay(dossier: Dossier, day: string | undefined): Dossier {
	if (day === undefined || day >= dossier.asOf) return dossier;
	return {
		...withPositions(dossier, day),
		asOf: day,
		claims: dossier.claims.filter(({ saidOn }) => saidOn <= day),
		// How many claims articles that are not loaded had made by then is not known.
		...(dossier.whole && { whole: { ...dossier.whole, claims: {}, earlier: true } })
	};
}

/** The dossier with the features that its positions have on a day. */
export function withPositions<Part extends Pick<Dossier, 'layers' | 'features' | 'positions'>>(
	dossier: Part,
	day: string
): Part {
	const { layers, features, positions } = dossier;
	const inOrder = layers.flatMap((layer): [string, LayerFeatures][] => {
		if (layer.kind === 'positions') return [[layer.id, positionFeatures(layer, positions, day)]];
		const collection = features[layer.id];
		return collection === undefined ? [] : [[layer.id, collection]];
	});
	return { ...dossier, features: Object.fromEntries(inOrder) };
}
