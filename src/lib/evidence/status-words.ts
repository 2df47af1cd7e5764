import type { Claim } from '../dossier/model/types';
import { t } from '../language/language';

/** How far a claim has got, or what it is about where it has no status: two words at most. */
export function statusWords({ status, kind }: Claim): string {
	return status === undefined ? t(`dossier:kind.${kind}`) : t(`dossier:status.${status}`);
}
