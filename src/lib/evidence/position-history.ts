import type { PositionStep } from '../dossier/model/positions';
import { AND } from '../dossier/model/positions';
import type { Dossier } from '../dossier/model/types';
import { t } from '../language/language';
import { layerById } from '../layers/layers-of';

/**
 * The changes of a country's position up to the dossier's day, the newest first.
 * @param layer id of a layer of positions
 * @param country ISO 3166-1 alpha-3
 */
export function stepsOfCountry(
	{ positions, asOf }: Pick<Dossier, 'positions' | 'asOf'>,
	layer: string,
	country: string
): PositionStep[] {
	return positions
		.filter((step) => step.layer === layer && step.country === country && step.from <= asOf)
		.reverse();
}

/** What a country stands as from a change on: its status in words, or that it has none any more. */
export function stepWords(dossier: Dossier, { layer, statuses }: PositionStep): string {
	const categories = layerById(dossier, layer)?.scale.categories ?? [];
	const category = categories.find(({ value }) => value === statuses.join(AND));
	return category?.label ?? t('evidence:no-position');
}
