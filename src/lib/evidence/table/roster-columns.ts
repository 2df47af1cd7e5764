import type { LayerDeclaration } from '../../dossier/model/declarations';
import { featureReference } from '../../dossier/model/reference';
import type { ActorId, LayerFeature } from '../../dossier/model/types';
import { t } from '../../language/with-table';
import { categoryOf } from '../../layers/category';
import { layerById } from '../../layers/layers-of';
import type { EvidenceContext } from '../evidence-context';
import { sourceWords } from '../sources';
import type { Actor } from './actor';
import { cellOf, EMPTY, type ColumnOf } from './evidence-table';

/** A layer of members, and its features by the actor that each is. */
export interface Roster {
	readonly layer: LayerDeclaration;
	readonly features: ReadonlyMap<ActorId, LayerFeature>;
}

export function featuresByActor({ dossier }: EvidenceContext, layer: string): Roster['features'] {
	const features = dossier.features[layer]?.features ?? [];
	return new Map(features.map((feature) => [feature.country ?? feature.id, feature]));
}

/** Id of the column that says what a layer of members lists an actor as. */
export function memberColumn(layer: string): string {
	return `member:${layer}`;
}

/** What a roster lists an actor as, and on whose word. */
export function memberColumns(
	{ dossier }: EvidenceContext,
	{ layer, features }: Roster
): ColumnOf<Actor>[] {
	const definition = layerById(dossier, layer.id);
	if (definition === undefined) return [];
	const { name, scale } = definition;
	return [
		{
			id: memberColumn(layer.id),
			label: name,
			holds: 'words',
			usual: true,
			cell: ({ id }) => {
				const feature = features.get(id);
				const category = feature && categoryOf(definition, feature.properties);
				return feature === undefined
					? EMPTY
					: cellOf(
							[{ text: category?.label ?? name, feature: featureReference(layer.id, feature.id) }],
							category && scale.categories.indexOf(category)
						);
			}
		},
		{
			id: `source:${layer.id}`,
			label: t('table:column-of', { column: t('table:column.source'), layer: name }),
			holds: 'texts',
			usual: false,
			cell: ({ id }) => {
				const source = features.get(id)?.properties.source;
				return source === undefined ? EMPTY : cellOf([{ text: sourceWords(dossier, source) }]);
			}
		}
	];
}
