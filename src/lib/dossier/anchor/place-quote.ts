import { anchorQuote, type Anchor } from './anchor';
import type { ArticleText } from '../parse/article';
import { shorten, type Report } from '../check/report';
import type { Quote } from '../model/schema';
import { selectorFor } from './selector';
import type { TextRange } from '../model/types';

/** A range of an article's body, within one block. */
export interface PlacedRange extends TextRange {
	readonly block: number;
}

/**
 * Where a quote stands in its article. One that stands nowhere, at several places, or across the
 * border of two blocks is reported with what to do about it, and gives undefined.
 *
 * @param path JSON path of the object that holds exact, prefix and suffix
 */
export function placeQuote(
	{ body, blocks }: Pick<ArticleText, 'body' | 'blocks'>,
	quote: Quote,
	article: string,
	path: string,
	report: Report
): PlacedRange | undefined {
	// An article without text has been reported; its quotes are not to blame.
	if (blocks.length === 0) return undefined;
	const blockAt = (offset: number) =>
		blocks.find(({ start, end }) => start <= offset && offset < end)?.number;
	const anchor = anchorQuote(body, quote);
	if (anchor.kind !== 'found' && isOfOtherLineEnds(body, quote)) {
		report(
			`${path}.exact`,
			`The lines of the article “${article}” end in CR LF, as on Windows; its quotes are of a text with LF.`,
			'Save the article with LF alone, and let git leave it so (core.autocrlf=false).'
		);
		return undefined;
	}
	if (anchor.kind !== 'found') {
		const place = ({ start }: TextRange) => `P${blockAt(start) ?? '?'}`;
		const { message, remedy } = inWords(anchor, quote, body, article, place);
		report(`${path}.exact`, message, remedy);
		return undefined;
	}
	const { range } = anchor;
	const first = blockAt(range.start);
	const last = blockAt(range.end - 1);
	if (first === undefined || first !== last) {
		report(
			`${path}.exact`,
			first === undefined || last === undefined
				? 'The quote begins or ends in the blank lines between two blocks.'
				: `The quote runs from P${first} into P${last}.`,
			'Make it one quote for each block, without the blank lines between them.'
		);
		return undefined;
	}
	return { ...range, block: first };
}

/** Whether a quote would be found, did the lines not end in CR LF: an editor or git has changed them all. */
function isOfOtherLineEnds(body: string, quote: Quote): boolean {
	if (!body.includes('\r\n')) return false;
	return anchorQuote(body.replaceAll('\r\n', '\n'), quote).kind === 'found';
}

/** Of a quote that stands at more places than this, the text is one thing again and again. */
const MOST_PLACES = 20;

function inWords(
	anchor: Exclude<Anchor, { kind: 'found' }>,
	quote: Quote,
	body: string,
	article: string,
	place: (range: TextRange) => string
): { message: string; remedy: string } {
	const words = `“${shorten(quote.exact)}”`;
	const places = (ranges: readonly TextRange[]) =>
		`${ranges.slice(0, MOST_PLACES).map(place).join(', ')}${ranges.length > MOST_PLACES ? ', …' : ''}`;
	/** The neighbours that would single a place out. */
	const selector = (range: TextRange) => {
		const { prefix, suffix } = selectorFor(body, range);
		return `for ${place(range)} prefix ${JSON.stringify(prefix)} and suffix ${JSON.stringify(suffix)} would do`;
	};
	const selectors = (ranges: readonly TextRange[]) =>
		ranges.length > MOST_PLACES
			? 'add words until one place is left'
			: ranges.slice(0, 3).map(selector).join('; ');
	if (anchor.kind === 'ambiguous') {
		const { candidates } = anchor;
		return {
			message: `${words} stands ${candidates.length} times in the article “${article}” (${places(candidates)}).`,
			remedy: `Lengthen prefix or suffix: ${selectors(candidates)}.`
		};
	}
	const { elsewhere } = anchor;
	if (elsewhere.length > 0) {
		return {
			message: `${words} stands in the article “${article}” (${places(elsewhere)}), but not between this prefix and this suffix.`,
			remedy: `Correct prefix and suffix: ${selectors(elsewhere)}.`
		};
	}
	const alike = folded(body).indexOf(folded(quote.exact));
	return {
		message: `${words} does not stand in the article “${article}”.`,
		remedy:
			alike === -1
				? 'Copy the words from the article, exactly as they stand there.'
				: `Quotation marks, dashes or spaces differ: the article has “${body.slice(alike, alike + quote.exact.length)}”.`
	};
}

/** The text with typographic marks made plain, one code unit for one, so that offsets stay. */
function folded(text: string): string {
	return text
		.replace(/[‘’‚]/g, "'")
		.replace(/[“”„«»]/g, '"')
		.replace(/[‐‑‒–—−]/g, '-')
		.replace(/\s/g, ' ');
}
