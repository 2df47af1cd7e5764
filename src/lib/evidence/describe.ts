import type { Dossier, FeatureReference } from '../dossier/model/types';
import { t } from '../language/language';
import { categoryOf } from '../layers/category';
import type { Symbology } from '../layers/define';
import { layerById } from '../layers/registry';
import { countryOf } from '../dossier/model/reference';
import { featureOf, layerOf } from './reference';

/** What a feature is called, and how it is told apart. */
export interface Description {
	readonly name: string;
	/** What its layer says of it, or that no layer does. */
	readonly detail: string;
	/** The layer's name; undefined for a country of the base map. */
	readonly layer: string | undefined;
	readonly symbology: Symbology | undefined;
}

/**
 * Words and look of whatever a reference stands for, in the layer that it names.
 *
 * @param countryName a country's name from its ISO 3166-1 alpha-3 code
 */
export function describe(
	dossier: Dossier,
	reference: FeatureReference,
	countryName: (alpha3: string) => string
): Description {
	const layerId = layerOf(reference);
	const feature = featureOf(dossier, reference);
	const country = countryOf(reference);
	if (layerId === undefined || feature === undefined) {
		return {
			name: country === undefined ? reference : countryName(country),
			detail: t('panels:description.no-layer'),
			layer: undefined,
			symbology: undefined
		};
	}
	const layer = layerById(layerId);
	return {
		...layer.describe(feature, countryName),
		layer: layer.name(),
		symbology: categoryOf(layer, feature.properties)?.symbology
	};
}
