import { otherActorOf } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import { t } from '../language/language';
import { categoryOf } from '../layers/category';
import type { Symbology } from '../layers/definition';
import { layerById } from '../layers/layers-of';
import { actorName, type EvidenceContext } from './evidence-context';
import { layerOf } from './reference';

/** What a feature is called, and how it is told apart. */
export interface Description {
	readonly name: string;
	/** What its layer says of it, or that no layer does; '' for an actor that is no country. */
	readonly detail: string;
	/** The layer's name; undefined for a country of the base map, and for other actors. */
	readonly layer: string | undefined;
	readonly symbology: Symbology | undefined;
}

/**
 * Words and look of whatever a reference stands for, in the layer that it names. How a country stands,
 * whichever layer it is looked at in, is `standingOf`.
 */
export function describe(context: EvidenceContext, reference: FeatureReference): Description {
	const actor = otherActorOf(reference);
	if (actor !== undefined) {
		const name = actorName(context, actor);
		return { name, detail: '', layer: undefined, symbology: undefined };
	}
	const layer = layerById(context.dossier, layerOf(reference) ?? '');
	const feature = context.index.feature(reference);
	const country = context.index.countryOf(reference);
	const countryName = country === undefined ? undefined : context.countryName(country);
	if (layer === undefined || feature === undefined) {
		return {
			name: countryName ?? reference,
			detail: t('panels:description.no-layer'),
			layer: undefined,
			symbology: undefined
		};
	}
	const category = categoryOf(layer, feature.properties);
	return {
		name: feature.properties.name ?? countryName ?? feature.id,
		detail: category?.label ?? '',
		layer: layer.name,
		symbology: category?.symbology
	};
}
