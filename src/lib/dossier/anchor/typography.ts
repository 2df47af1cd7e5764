import { UNSPACED } from './likeness';

/** Soft hyphens, joiners, marks of direction: nobody sees them. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LIGATURE = /[\ufb00-\ufb06]/gu;
const DASH = /\s*[‐‑‒–—―−﹘﹣－]\s*|\s+-\s*|-\s+/gu;
/** Marks that are quotation marks wherever they stand, also doubled single ones. */
const QUOTATION = /[“”„‟"«»‹›〝〞＂「」『』《》〈〉‚‛‘`´]|''|’’/gu;
/** The typewriter’s mark or the raised comma: an apostrophe where letters stand on both sides. */
const APOSTROPHE = /(?<=[\p{L}\p{N}\p{M}])['’ʼ＇](?=[\p{L}\p{N}])/gu;
const SINGLE = /['’ʼ＇]/gu;
const SPACES = /\s+/gu;
/** Where setting decides whether there is a space, and which. */
const LOOSE = new RegExp(
	`\\s*"\\s*|\\s+(?=[:;!?%‰])|(?<=${UNSPACED.source})\\s+|\\s+(?=${UNSPACED.source})`,
	'gu'
);

/** A stand-in for an apostrophe while quotation marks are made alike. */
const KEPT = '\u0001';

/**
 * The text as all ways of setting it have it: two texts whose plain forms are the same have the same
 * words, letters, numbers and punctuation. They differ at most in the shape of quotation marks and
 * dashes, in spaces, line breaks, ligatures and in what nobody sees. Whether words stand between
 * quotation marks makes a difference: it tells whose words they are.
 */
export function plainForm(text: string): string {
	return text
		.normalize('NFC')
		.replace(INVISIBLE, '')
		.replace(LIGATURE, (letters) => letters.normalize('NFKC'))
		.replaceAll('...', '…')
		.replace(APOSTROPHE, KEPT)
		.replace(QUOTATION, '"')
		.replace(SINGLE, '"')
		.replaceAll(KEPT, "'")
		.replace(DASH, '-')
		.replace(SPACES, ' ')
		.replace(LOOSE, (match) => (match.includes('"') ? '"' : ''))
		.trim();
}

/** The plain form without its quotation marks. */
export function withoutQuotationMarks(plain: string): string {
	return plain.replaceAll('"', ' ').replace(SPACES, ' ').trim();
}

/** How many letters and digits a text has. */
export function lettersIn(text: string): number {
	return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
