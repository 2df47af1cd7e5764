import type { Claim, FeatureReference, Passage } from '../dossier/model/types';
import type { OrphanReason } from '../dossier/model/vocabulary';
import { attributionWords } from '../evidence/attribution';
import { kindWords, reviewWords, statusWords } from '../evidence/claim-words';
import { actorName } from '../evidence/evidence-context';
import { labelWords, laterWords } from '../evidence/later-words';
import { notesOn } from '../evidence/notes';
import { orphanWords } from '../evidence/orphan-words';
import { quoteWords } from '../evidence/quote-words';
import { publisherAddress } from '../evidence/text-fragment';
import { passageAddress, type ExportInput } from './input';

interface PassageRecord {
	readonly id: string;
	/** The article's own words. */
	readonly quote: string;
	/** The same as it is quoted: with an ellipsis where it begins or ends within a sentence. */
	readonly quoteInWords: string;
	readonly article: string;
	/** Number of the paragraph or heading that it stands in, from 1. */
	readonly paragraph: number;
	readonly link: string;
	/** The words on the page of the publisher; left out where the article's address is not known. */
	readonly publisherLink?: string;
}

/** A quote that the article's present text has no certain place for, and so no link into it. */
interface OrphanRecord {
	readonly id: string;
	readonly quote: string;
	readonly article: string;
	/** ISO 8601 date on which the present text was taken over. */
	readonly since: string;
	readonly reason: OrphanReason;
	readonly standingInWords: string;
}

interface NoteRecord {
	readonly id: string;
	/** The words that it is about. */
	readonly about: string;
	readonly text: string;
	/** Ids of sources. */
	readonly sources: readonly string[];
}

/**
 * A claim, whole, as files give it: the dossier's own words for machines, each beside what they mean
 * for people. What the article does not say is left out.
 */
export interface ClaimRecord {
	readonly id: string;
	readonly summary: string;
	/** ISO 8601 date on which it was said. */
	readonly saidOn: string;
	/** ISO 8601 dates between which what it says holds, both included; left out where the article gives none. */
	readonly validFrom?: string;
	readonly validTo?: string;
	/** How it stands to other claims; left out where it is linked to none. */
	readonly links?: NonNullable<Claim['links']>;
	/** What it is and who vouches for it, in one line. */
	readonly label: string;
	readonly kind: Claim['kind'];
	readonly kindInWords: string;
	readonly status?: NonNullable<Claim['status']>;
	readonly statusInWords?: string;
	readonly strength: Claim['strength'];
	readonly attribution?: NonNullable<Claim['attribution']>;
	/** Who vouches for it. */
	readonly attributionInWords: string;
	readonly actors: readonly { readonly id: string; readonly name: string }[];
	readonly condition?: string;
	readonly quantity?: string;
	readonly approval?: string;
	/** `<layer>:*`: what is said is said of the whole layer, and names none of its features. */
	readonly features: readonly FeatureReference[];
	readonly passages: readonly PassageRecord[];
	/** Left out where there are none. */
	readonly orphanedPassages?: readonly OrphanRecord[];
	/** Since when and why nobody has read it again, its article's words having changed; left out otherwise. */
	readonly review?: NonNullable<Claim['review']> & { readonly inWords: string };
	/** What has since been said of it, up to the day of the file, in words; left out where nothing has. */
	readonly laterInWords?: readonly string[];
	readonly editorNotes: readonly NoteRecord[];
}

function passageRecord(input: ExportInput, passage: Passage): PassageRecord {
	const { id, exact, article, block } = passage;
	const publisherLink = publisherAddress(input.dossier, passage);
	return {
		id,
		quote: exact,
		quoteInWords: quoteWords(input.dossier, passage),
		article,
		paragraph: block,
		link: passageAddress(input, id),
		...(publisherLink !== undefined && { publisherLink })
	};
}

export function claimRecord(input: ExportInput, claim: Claim): ClaimRecord {
	const { id, summary, saidOn, kind, status, strength, attribution } = claim;
	const { validFrom, validTo, links = [] } = claim;
	const { condition, quantity, approval, review, orphans = [] } = claim;
	const { vocabulary } = input.dossier;
	const later = laterWords(input.dossier, claim);
	return {
		id,
		summary,
		saidOn,
		...(validFrom !== undefined && { validFrom }),
		...(validTo !== undefined && { validTo }),
		...(links.length > 0 && { links }),
		label: labelWords(input.dossier, claim),
		kind,
		kindInWords: kindWords(claim, vocabulary),
		...(status !== undefined && { status, statusInWords: statusWords(claim, vocabulary) }),
		strength,
		...(attribution !== undefined && { attribution }),
		attributionInWords: attributionWords(claim, vocabulary),
		actors: claim.actors.map((actor) => ({ id: actor, name: actorName(input, actor) })),
		...(condition !== undefined && { condition }),
		...(quantity !== undefined && { quantity }),
		...(approval !== undefined && { approval }),
		features: claim.features,
		passages: claim.passages.map((passage) => passageRecord(input, passage)),
		...(orphans.length > 0 && {
			orphanedPassages: orphans.map((orphan) => ({
				id: orphan.id,
				quote: orphan.exact,
				article: orphan.article,
				since: orphan.since,
				reason: orphan.reason,
				standingInWords: orphanWords(orphan)
			}))
		}),
		...(review !== undefined && { review: { ...review, inWords: reviewWords(claim) ?? '' } }),
		...(later.length > 0 && { laterInWords: later }),
		editorNotes: notesOn(input.index, claim).map(({ id: note, quote, text, sources = [] }) => ({
			id: note,
			about: quote.exact,
			text,
			sources
		}))
	};
}
