import type { LayerFeatures } from '../dossier/model/types';
import { joinNames } from '../language/format';
import { t } from '../language/with-citation';
import { basesOf } from './basis-words';

/**
 * That some layers show what has no published location; '' where none of them does.
 * @param shown ids and names of the layers, in the order in which they are named
 */
export function illustrativeWarning(
	features: Readonly<Record<string, LayerFeatures>>,
	shown: readonly { readonly id: string; readonly name: string }[]
): string {
	const names = shown
		.filter(({ id }) => basesOf(features, id).includes('illustrative'))
		.map(({ name }) => name);
	return names.length === 0 ? '' : t('citation:warning', { layers: joinNames(names) });
}
