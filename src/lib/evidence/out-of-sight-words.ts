import type { FeatureReference } from '../dossier/model/types';
import { isolated } from '../language/direction';
import { t } from '../language/with-map';
import { describe } from './describe';
import type { EvidenceContext } from './evidence-context';
import { standingOf } from './standing';

/**
 * What is said of what lies beyond one edge of a map: of one subject its name and how it stands, of two both
 * names, of more the first and how many there are besides. A line in pieces of one name counts once.
 * @param there what lies there, the first that is to be named first
 */
export function outOfSightWords(
	context: EvidenceContext,
	there: readonly [FeatureReference, ...FeatureReference[]]
): { readonly name: string; readonly detail: string } {
	const names = new Set(there.map((reference) => describe(context, reference).name));
	const [name = '', ...others] = names;
	const [other] = others;
	if (other === undefined) return { name, detail: standingOf(context, there[0]).detail };
	return others.length === 1
		? { name, detail: t('map:out-of-sight.two', { name: isolated(other) }) }
		: { name, detail: t('map:out-of-sight.more', { count: others.length }) };
}
