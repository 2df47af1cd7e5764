import type { DossierIndex } from './claim-index';
import { EVERY_FEATURE, splitReference } from './reference';
import type { Claim } from './types';

/**
 * Whether a claim names a country: as an actor, or by a feature that is it. A claim about a group
 * that the public record counts it among (`members:*`) does not: the article may never have
 * mentioned it.
 * @param country ISO 3166-1 alpha-3
 */
export function namesCountry(index: DossierIndex, claim: Claim, country: string): boolean {
	return (
		claim.actors.includes(country) ||
		claim.features.some((reference) => {
			const { id } = splitReference(reference);
			if (id === EVERY_FEATURE) return false;
			return index.countryOf(reference) === country;
		})
	);
}
