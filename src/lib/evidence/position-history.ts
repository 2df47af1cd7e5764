import type { PositionStep } from '../dossier/model/positions';
import { AND } from '../dossier/model/positions';
import type { Dossier } from '../dossier/model/types';
import { t } from '../language/language';
import { layerById } from '../layers/layers-of';

/**
 * The changes of a country's position up to the dossier's day, the newest first; what only says again
 * what held already is none.
 * @param layer id of a layer of positions
 * @param country ISO 3166-1 alpha-3
 */
export function stepsOfCountry(
	{ positions, asOf }: Pick<Dossier, 'positions' | 'asOf'>,
	layer: string,
	country: string
): PositionStep[] {
	const steps = positions.filter(
		(step) => step.layer === layer && step.country === country && step.from <= asOf
	);
	return steps.filter((step, place) => !isSame(step, steps[place - 1])).reverse();
}

function isSame(step: PositionStep, before: PositionStep | undefined): boolean {
	return before?.statuses.join() === step.statuses.join();
}

/** What a country stands as from a change on: its status in words, or that it has none any more. */
export function stepWords(dossier: Dossier, { layer, statuses }: PositionStep): string {
	const categories = layerById(dossier, layer)?.scale.categories ?? [];
	const category = categories.find(({ value }) => value === statuses.join(AND));
	return category?.label ?? t('evidence:no-position');
}
