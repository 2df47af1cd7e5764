import { isolated } from '../../language/direction';
import { listNames } from '../../language/format';
import { t } from '../../language/language';
import { inWords } from '../../language/words';
import type { PanelContext } from '../page/context';

/** Which layers are seen for the passage that is followed alone; '' where none are. */
export function lentWords({ dossier, lent }: Pick<PanelContext, 'dossier' | 'lent'>): string {
	if (lent.length === 0) return '';
	const names = dossier.layers
		.filter(({ id }) => lent.includes(id))
		.map(({ name }) => isolated(inWords(name)));
	return t('panels:navigator.lent', { layers: listNames(names) });
}
