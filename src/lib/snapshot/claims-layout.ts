import { bar, listItem, paragraph, stack, type Block } from './block';
import type { Tools } from './legend-layout';
import type { SheetClaim, SheetContent } from './sheet-content';
import { firstWords } from './text-layout';
import { RULE, type TextStyle } from './typography';
import { directionOfLanguage } from '../language/direction';

/**
 * The most characters of a quote, which is more than a passage mostly has: what supports a claim often stands at
 * its end. Where room is short, whole claims are left out.
 */
const QUOTE_LIMIT = 400;

/** A selection's claims in a column of some width, ready to be cut to any number of claims. */
export interface ClaimBlocks {
	readonly total: number;
	/**
	 * Blocks that must not be parted, for the first `count` claims; of the others is said how many
	 * there are and where.
	 */
	readonly take: (count: number) => Block[];
	/** Heights of these blocks. */
	readonly heights: (count: number) => number[];
}

/** @param width of the column, CSS pixels */
export function claimBlocks(content: SheetContent, width: number, tools: Tools): ClaimBlocks {
	const { claims, words } = content;
	const unlisted = claims?.unlisted ?? 0;
	if (claims === undefined || claims.items.length + unlisted === 0)
		return { total: 0, take: () => [], heights: () => [] };
	const { type, measure } = tools;
	// Where little is said, title and dateline have said it.
	const said = type.display && content.subject !== '';
	const heading = paragraph(
		said ? [] : [{ text: claims.heading, ...type.heading }],
		width,
		type.heading.leading,
		measure,
		2
	);
	const blocks = claims.items.map((claim) => claimBlock(claim, width, tools));
	const more = (hidden: number): Block => {
		const total = blocks.length + unlisted;
		const note = hidden === 0 ? [] : [{ text: words.more(hidden, total), ...type.label }];
		return paragraph(note, width, type.label.leading, measure);
	};
	// The heading stays with the first claim, and what is said of the rest with the last.
	const below = type.step / 2;
	const above = type.step;
	const take = (count: number): Block[] => {
		const parts = blocks.slice(0, count);
		parts.push(stack([...parts.splice(-1), more(blocks.length + unlisted - count)], above));
		return [stack([heading, ...parts.splice(0, 1)], below), ...parts];
	};
	const noteHeight = more(blocks.length + unlisted).height;
	const heights = (count: number): number[] => {
		const parts = blocks.slice(0, count).map(({ height }) => height);
		const note = count === blocks.length + unlisted ? 0 : noteHeight;
		const last = parts.pop();
		parts.push(last === undefined ? note : last + (note > 0 ? above + note : 0));
		const [first = 0, ...rest] = parts;
		return [heading.height === 0 ? first : heading.height + below + first, ...rest];
	};
	return { total: blocks.length, take, heights };
}

/**
 * What it is worth that so many claims are shown: 1 where all are, each further one adding less than the one before.
 * @param less how much less, from 0 to 1
 */
export function worthOfClaims(shown: number, total: number, less: number): number {
	if (total === 0) return 1;
	// A selection of whose claims none is shown is hardly worth its name.
	if (shown === 0) return -1;
	return (1 - less ** shown) / (1 - less ** total);
}

function claimBlock(claim: SheetClaim, width: number, tools: Tools): Block {
	const { type, measure } = tools;
	const set = (text: string, style: TextStyle): Block =>
		paragraph([{ text, ...style, base: 'auto' }], width, style.leading, measure);
	// From afar there is time for the headline and the words that it rests on.
	const block = stack(
		[
			set(claim.label, type.label),
			...(type.display ? [] : [set(claim.summary, type.claim)]),
			set(claim.condition, type.small),
			quoteBlock(claim, width, tools)
		],
		type.step / 4
	);
	return listItem(block);
}

/**
 * The passages' own words, set off by a bar where their lines begin. Quotation marks are left to the text,
 * which often has some of its own.
 */
function quoteBlock(claim: SheetClaim, width: number, { type, measure }: Tools): Block {
	const thickness = type.step / 4;
	const indent = type.step + thickness;
	const { language } = claim;
	const base = language === undefined ? 'ltr' : directionOfLanguage(language);
	const said = [
		...claim.quotes.map((quote) => ({ quote, standing: '' })),
		...(claim.orphans ?? [])
	];
	// The reference stands behind the last of the passages that can be found there.
	const referred = Math.max(claim.quotes.length, 1) - 1;
	const quotes = stack(
		said.map(({ quote, standing }, index) => {
			const after = [standing, index === referred ? claim.reference : ''].filter(Boolean).join(' ');
			return paragraph(
				[
					{ text: quoted(quote), ...type.quote, base, ...(language && { language }) },
					...(after === '' ? [] : [{ text: ` ${after}`, ...type.small }])
				],
				width - indent,
				type.quote.leading,
				measure
			);
		}),
		type.step / 4
	);
	return {
		width,
		height: quotes.height,
		marks: (x, y) => [
			...bar(thickness, quotes.height, RULE).marks(base === 'ltr' ? x : x + width - thickness, y),
			...quotes.marks(base === 'ltr' ? x + indent : x, y)
		]
	};
}

/** A quote that is hardly too long is not worth cutting. */
function quoted(text: string): string {
	return text.length <= QUOTE_LIMIT * 1.15 ? text : firstWords(text, QUOTE_LIMIT);
}
