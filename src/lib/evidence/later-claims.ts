import { isInDoubt } from '../dossier/model/positions';
import { holdsOn, linkedTo, type LinkType } from '../dossier/model/linked-claims';
import type { Claim, Dossier } from '../dossier/model/types';

/** What has been said of a claim since. */
export interface LaterClaim {
	readonly link: LinkType;
	/** ISO 8601 date from which on it holds. */
	readonly from: string;
	readonly claim: Claim;
}

/**
 * What has since taken a claim back, taken its place or contradicted it, up to the dossier's day, by day. It
 * counts as it does for positions: an update or a contradiction that was itself taken back, that speaks
 * of other days or that is in doubt leaves the claim as it was said.
 * @param dossier as it stood on the day that is looked at: see `onDay`
 */
export function laterClaims(
	{ claims, asOf }: Pick<Dossier, 'claims' | 'asOf'>,
	{ id }: Pick<Claim, 'id'>
): LaterClaim[] {
	const { withdraws, updates, contradicts } = linksOf(claims);
	const holds = (claim: Claim): boolean => holdsOn(claim, asOf, withdraws) && !isInDoubt(claim);
	const later = (link: LinkType, found: readonly Claim[] = []): LaterClaim[] =>
		found.map((claim) => {
			const { saidOn, validFrom = saidOn } = claim;
			const from = link === 'withdraws' || validFrom < saidOn ? saidOn : validFrom;
			return { link, from, claim };
		});
	return [
		...later('contradicts', contradicts.get(id)?.filter(holds)),
		...later('updates', updates.get(id)?.filter(holds)),
		...later(
			'withdraws',
			withdraws.get(id)?.filter(({ saidOn }) => saidOn <= asOf)
		)
	].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

type Links = Readonly<Record<LinkType, ReadonlyMap<string, readonly Claim[]>>>;

const known = new WeakMap<readonly Claim[], Links>();

/** Found once, because a file of everything asks for every claim. */
function linksOf(claims: readonly Claim[]): Links {
	const found = known.get(claims) ?? {
		contradicts: linkedTo(claims, 'contradicts'),
		updates: linkedTo(claims, 'updates'),
		withdraws: linkedTo(claims, 'withdraws')
	};
	known.set(claims, found);
	return found;
}
