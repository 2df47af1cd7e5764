import { statusToFilterBy } from '../dossier/model/claim-filter';
import type { Dossier } from '../dossier/model/types';
import { BASES } from '../dossier/model/vocabulary';
import { t } from '../language/language';
import { categoryId, countByCategory } from '../layers/category';
import type { Symbology } from '../layers/definition';
import { layersOf, type DeclaresLayers } from '../layers/layers-of';

export { swatch, swatchItems } from './swatch';

export interface LegendEntry {
	/** Id of the category, unique within its layer. */
	readonly value: string;
	readonly label: string;
	/** The very object that the map's paint is made from. */
	readonly symbology: Symbology;
	/** How many features carry it; left out of lines, which are in pieces. */
	readonly count?: number;
	/** Of positions: the status by which a filter finds those that stand so. */
	readonly status?: string;
}

export interface LegendSection {
	readonly layer: string;
	readonly name: string;
	readonly summary: string;
	/** Why the geometries look as they do, in words. */
	readonly basis: string;
	/** They are boundaries as they are, of which nothing needs to be said where little is. */
	readonly isOfBoundaries: boolean;
	readonly entries: readonly LegendEntry[];
}

/**
 * The legend of some layers, in drawing order: for each the categories that its features carry, and
 * those that are only explained ("not mentioned").
 */
export function legendOf(
	dossier: DeclaresLayers & Pick<Dossier, 'features'>,
	ids: readonly string[]
): LegendSection[] {
	const shown = layersOf(dossier).filter(({ id }) => ids.includes(id));
	return shown.map((layer) => {
		const features = dossier.features[layer.id]?.features ?? [];
		const counts = countByCategory(layer, features);
		const bases = new Set(features.map(({ properties }) => properties.basis));
		return {
			layer: layer.id,
			name: layer.name,
			summary: layer.summary,
			basis: BASES.filter((basis) => bases.has(basis))
				.map((basis) => t(`dossier:basis.${basis}`))
				.join('; '),
			isOfBoundaries: bases.size === 1 && bases.has('boundary'),
			entries: layer.scale.categories
				.filter((category) => category.legendOnly === true || counts.has(category))
				.map((category) => {
					const count = layer.kind === 'lines' ? undefined : counts.get(category);
					const isPosition = layer.kind === 'positions' && category.legendOnly !== true;
					return {
						value: categoryId(category),
						label: category.label,
						symbology: category.symbology,
						...(count !== undefined && { count }),
						...(isPosition && { status: statusToFilterBy(category.value) })
					};
				})
		};
	});
}
