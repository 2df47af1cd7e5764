import type { Claim } from './types';

/** The ways in which a claim leaves another no longer as it was said; what repeats it leaves it be. */
export type LinkType = 'withdraws' | 'updates' | 'contradicts';

/** Ids of the claims that one is linked to in one way. */
export function linkedIds({ links = [] }: Claim, type: LinkType): string[] {
	return links.filter((link) => link.type === type).map(({ claim }) => claim);
}

/** By the id of a claim: those that are linked to it in one way. */
export function linkedTo<Linking extends Claim>(
	claims: readonly Linking[],
	type: LinkType
): ReadonlyMap<string, readonly Linking[]> {
	const found = new Map<string, Linking[]>();
	for (const claim of claims) {
		for (const id of linkedIds(claim, type)) {
			const list = found.get(id);
			if (list) list.push(claim);
			else found.set(id, [claim]);
		}
	}
	return found;
}

/**
 * Whether a claim has been said by a day, speaks of it, and has not been withdrawn by then.
 * @param day ISO 8601 date
 * @param withdrawers those that withdraw a claim, by its id
 */
export function holdsOn(
	{ id, saidOn, validFrom = saidOn, validTo }: Claim,
	day: string,
	withdrawers: ReadonlyMap<string, readonly Claim[]>
): boolean {
	return (
		saidOn <= day &&
		validFrom <= day &&
		(validTo === undefined || day <= validTo) &&
		!(withdrawers.get(id) ?? []).some((withdrawer) => withdrawer.saidOn <= day)
	);
}
