import { isInDoubt } from '../dossier/model/positions';
import { linkedTo } from '../dossier/model/standpoint';
import type { Claim, Dossier } from '../dossier/model/types';

/** The ways in which a claim leaves another no longer as it was said; what repeats it leaves it be. */
const LINKS = ['contradicts', 'updates', 'withdraws'] as const;

/** What has been said of a claim since. */
export interface LaterClaim {
	readonly link: (typeof LINKS)[number];
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
	dossier: Pick<Dossier, 'claims' | 'asOf'>,
	{ id }: Pick<Claim, 'id'>
): LaterClaim[] {
	const links = linksOf(dossier.claims);
	return LINKS.flatMap((link) =>
		(links[link].get(id) ?? []).flatMap((claim): LaterClaim[] => {
			const { saidOn, validFrom = saidOn } = claim;
			const from = link === 'withdraws' || validFrom < saidOn ? saidOn : validFrom;
			const holds = link === 'withdraws' || isHeld(dossier, claim);
			return holds && from <= dossier.asOf ? [{ link, from, claim }] : [];
		})
	).sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function isHeld({ claims, asOf }: Pick<Dossier, 'claims' | 'asOf'>, claim: Claim): boolean {
	const { id, validTo = asOf } = claim;
	const isWithdrawn = (linksOf(claims).withdraws.get(id) ?? []).some(
		({ saidOn }) => saidOn <= asOf
	);
	return asOf <= validTo && !isWithdrawn && !isInDoubt(claim);
}

type Links = Readonly<Record<LaterClaim['link'], ReadonlyMap<string, readonly Claim[]>>>;

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
