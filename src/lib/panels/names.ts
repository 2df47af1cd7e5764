import type { Claim } from '../dossier/types';
import { language, t } from '../language/language';

/** Names as a list for reading: "France, United Kingdom". */
export function listOf(names: readonly string[]): string {
	return new Intl.ListFormat(language(), { type: 'unit', style: 'short' }).format(names);
}

/** How far a claim has got, or what it is about where it has no status: two words at most. */
export function statusWords({ status, kind }: Claim): string {
	return status === undefined ? t(`dossier:kind.${kind}`) : t(`dossier:status.${status}`);
}
