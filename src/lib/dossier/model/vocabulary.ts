/**
 * The closed lists of words that claims are described with. The words shown to people for each of
 * them are in `language/`; a list here changes only with the schema.
 */

/** What is being looked at in a claim; the passages of one subject share a colour in the story. */
export const CLAIM_SUBJECTS = [
	'commitment',
	'absence',
	'condition',
	'fortification',
	'monitoring',
	'assessment',
	'context'
] as const;
export type ClaimSubject = (typeof CLAIM_SUBJECTS)[number];

/** Every kind of claim, with the subject that it belongs to. */
export const SUBJECT_OF_KIND = {
	'troop-commitment': 'commitment',
	'possible-participant': 'commitment',
	pledge: 'commitment',
	quantity: 'commitment',
	role: 'commitment',
	undisclosed: 'commitment',
	'absence-of-commitment': 'absence',
	approval: 'condition',
	condition: 'condition',
	fortification: 'fortification',
	comparison: 'fortification',
	monitoring: 'monitoring',
	'monitoring-means': 'monitoring',
	'expert-view': 'assessment',
	critique: 'assessment',
	'open-question': 'assessment',
	threat: 'assessment',
	conclusion: 'assessment',
	'publication-date': 'context',
	'event-place': 'context',
	attendance: 'context',
	engagement: 'context',
	'past-threat': 'context',
	'diplomatic-claim': 'context',
	'speaker-place': 'context',
	background: 'context'
} as const satisfies Record<string, ClaimSubject>;
export type ClaimKind = keyof typeof SUBJECT_OF_KIND;
export const CLAIM_KINDS = Object.keys(SUBJECT_OF_KIND) as [ClaimKind, ...ClaimKind[]];

/** Where an actor stands on sending troops, in the order of the legend: the strongest word first. */
export const TROOP_STATUSES = [
	'signed-intent',
	'host-and-signatory',
	'conditional-offer',
	'willing-unspecified',
	'suggested-by-expert',
	'no-commitment'
] as const;
export type TroopStatus = (typeof TROOP_STATUSES)[number];

/** How far a claim has got. Intent is not approval, and approval is not deployment. */
export const CLAIM_STATUSES = [
	...TROOP_STATUSES,
	'committed',
	'pledged',
	'planned',
	'intended',
	'approval-needed',
	'undisclosed',
	'past'
] as const;

/**
 * Who vouches for a claim: the article in its own voice (`stated`), somebody it names or quotes
 * (`attributed`), or an expert's opinion (`expert`).
 */
export const STRENGTHS = ['stated', 'attributed', 'expert'] as const;

/**
 * Why a geometry looks as it does: a political `boundary`; a fact of the `public-record`; `derived`
 * by a stated recipe from other data; or `illustrative`, because no location has been published.
 */
export const BASES = ['boundary', 'public-record', 'derived', 'illustrative'] as const;

/**
 * Why a quote has no certain place in its article's present text: nothing there is like it
 * (`absent`), several places fit it as well (`ambiguous`), or none fits it well enough (`uncertain`).
 */
export const ORPHAN_REASONS = ['absent', 'ambiguous', 'uncertain'] as const;
export type OrphanReason = (typeof ORPHAN_REASONS)[number];

/** How sure the public record is of a fact. */
export const CERTAINTIES = ['high', 'medium', 'low'] as const;
