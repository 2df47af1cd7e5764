import { isInDoubt } from '../dossier/model/positions';
import type { ActorId, Claim, Passage } from '../dossier/model/types';
import { listNames } from '../language/format';
import { statusWords } from './claim-words';
import type { EvidenceContext } from './evidence-context';
import { laterWords } from './later-words';

/** What an actor that is no country was said to have come to on a day. */
export interface ActorStep {
	/** ISO 8601 date. */
	readonly from: string;
	/** The statuses of that day in words, each with what has been said of it since. */
	readonly words: string;
	/** One of each claim that gives one. */
	readonly passages: readonly Passage[];
}

/**
 * How an actor that is no country came to be what its claims say, the newest first: the statuses of each day on
 * which they were others than before. It has no position, so none of them takes another's place.
 */
export function stepsOfActor(
	{ dossier, index }: Pick<EvidenceContext, 'dossier' | 'index'>,
	actor: ActorId
): ActorStep[] {
	const days = new Map<string, Claim[]>();
	for (const claim of index.claimsOfActor(actor)) {
		if (claim.status === undefined || isInDoubt(claim)) continue;
		days.set(claim.saidOn, [...(days.get(claim.saidOn) ?? []), claim]);
	}
	const rising = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
	return rising
		.filter(([, claims], place) => statuses(claims) !== statuses(rising[place - 1]?.[1] ?? []))
		.map(([from, claims]) => ({
			from,
			words: listNames([
				...new Set(
					claims.map((claim) =>
						[statusWords(claim, dossier.vocabulary), ...laterWords(dossier, claim)].join(' · ')
					)
				)
			]),
			passages: claims.flatMap(({ passages }) => passages[0] ?? [])
		}))
		.reverse();
}

function statuses(claims: readonly Claim[]): string {
	return [...new Set(claims.map(({ status }) => status))].sort().join();
}
