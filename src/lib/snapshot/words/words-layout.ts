import {
	columns,
	columnsHeight,
	NO_BLOCK,
	paragraph,
	stack,
	type Block,
	type ColumnRule
} from '../block';
import { claimBlocks, worthOfClaims } from '../claims-layout';
import { footerBlock, warningBlock } from '../footer-layout';
import { datelineBlock } from '../header-layout';
import type { PlainLayout, PlainTools } from '../any-sheet';
import type { SheetBody } from '../sheet-body';
import { decidingFirst } from '../sheet';
import { SheetTooSmall, type SheetArea } from '../sheet-layout';
import { citing, type SheetContent } from '../sheet-content';
import { typography, type TextStyle, type Typography } from '../typography';
import { sizedTitles, type SizedTitle } from './title-sizes';

/** How much larger than usual the words below the title are tried: as large as there is room for. */
const SCALES = [3, 2.7, 2.4, 2.1, 1.85, 1.6, 1.4, 1.2, 1, 0.9, 0.8, 0.7, 0.6];
/** Head and foot beside letters as large as these, where they are not large already. */
const LARGER = 1.3;
/** More columns than this are a page and no card. */
const MOST_COLUMNS = 3;
/** A quote's letters are at least this part of the title's, and at most that: one is the other's support. */
const LEAST_QUOTE = 0.3;
const LARGEST_QUOTE = 0.7;
/** The line below the title, as a part of its size, within what the typography has for it. */
const DECK = 0.42;
/** How much less a claim is worth than the one before it. */
const FURTHER_CLAIM = 0.6;
/** A title alone stands a little above the middle of the room that it has. */
const OPTICAL_MIDDLE = 0.44;

/** One way to share the room between head and foot. */
interface Arrangement {
	readonly title: Block;
	readonly deck: Block;
	readonly quotes: { readonly height: number; readonly build: () => Block };
	readonly shown: number;
	/** White space between title and deck, and between them and the quotes. */
	readonly gaps: { readonly deck: number; readonly quotes: number };
	readonly worth: number;
}

/**
 * Places the finding as large as a sheet carries, with the line below it, and as many of the claims that it
 * rests on as have room; at the foot the sources and the link.
 * @throws SheetTooSmall
 */
export function layoutWords(
	whole: SheetContent,
	body: Extract<SheetBody, { show: 'words' }>,
	size: SheetArea,
	tools: PlainTools
): PlainLayout {
	const content = withFinding(decidingFirst(whole));
	const type = typography(size, size.display === true ? 1 : LARGER);
	const { margin, step } = type;
	const width = size.width - 2 * margin;
	const total = content.claims?.items.length ?? 0;
	const head = datelineBlock(content, width, { ...tools, type });
	const note = warningBlock(content, width, { ...tools, type });
	// Fewer claims cite fewer sources; the more of them, the less room there is above.
	const feet = Array.from({ length: total + 1 }, (_, shown) => {
		const printed = printedWith(content, body.sources, shown);
		const foot = footerBlock(printed, width, { ...tools, type });
		return { printed, foot: stack([note, foot], step), block: foot };
	});
	const top = margin + head.height + step * 2;
	const roomAbove = (shown: number): number =>
		size.height - margin - (feet[shown]?.foot.height ?? 0) - step * 3 - top;
	const best = bestArrangement(content, { size, width, roomAbove }, tools);
	const chosen = best && feet[best.shown];
	if (best === undefined || chosen === undefined) throw new SheetTooSmall(size);

	const { title, deck, quotes, gaps, shown } = best;
	const headline = stack([title, deck], gaps.deck);
	const used = headline.height + (quotes.height === 0 ? 0 : gaps.quotes + quotes.height);
	const left = Math.max(0, roomAbove(shown) - used);
	const titleTop =
		top + (quotes.height === 0 ? left * OPTICAL_MIDDLE : Math.min(left / 3, step * 4));
	const quotesTop = top + roomAbove(shown) - quotes.height - Math.min(left / 3, step * 4);
	const footTop = size.height - margin - chosen.foot.height;
	return {
		parts: [
			{
				name: 'head',
				marks: [...head.marks(margin, margin), ...headline.marks(margin, titleTop)]
			},
			{ name: 'quotes', marks: quotes.build().marks(margin, quotesTop) },
			{ name: 'caption', marks: note.marks(margin, footTop) },
			{
				name: 'foot',
				marks: chosen.block.marks(margin, size.height - margin - chosen.block.height)
			}
		],
		printed: chosen.printed,
		hiddenClaims: total - shown,
		smallestType: type.small.font.size
	};
}

/** Where all is left out that could be read, the dossier's title is. */
function withFinding(content: SheetContent): SheetContent {
	const isEmpty = content.title === '' && content.note === '' && content.claims === undefined;
	return isEmpty ? { ...content, title: content.dossier.title } : content;
}

/** The content with the first claims alone, and the sources that these and the finding rest on. */
function printedWith(
	content: SheetContent,
	finding: readonly number[],
	shown: number
): SheetContent {
	const { claims } = content;
	const items = claims?.items.slice(0, shown) ?? [];
	const cited = [...finding, ...items.map(({ source }) => source)];
	return {
		...citing(content, cited),
		claims: claims && {
			...claims,
			items,
			unlisted: claims.items.length - shown + (claims.unlisted ?? 0)
		}
	};
}

interface Room {
	readonly size: SheetArea;
	/** Of every line, CSS pixels. */
	readonly width: number;
	/** Height for title, deck and quotes where so many claims are shown, CSS pixels. */
	readonly roomAbove: (shown: number) => number;
}

function bestArrangement(
	content: SheetContent,
	room: Room,
	tools: PlainTools
): Arrangement | undefined {
	const { size, width } = room;
	const usual = typography(size);
	const [first] = usual.titles;
	const smallest = usual.titles.at(-1)?.font.size ?? 0;
	const shorter = Math.min(size.width, size.height);
	const titles =
		content.title === '' || first === undefined
			? []
			: sizedTitles(content.title, first, { width, shorter, smallest }, tools.measure);
	let best: Arrangement | undefined;
	for (const scale of SCALES) {
		// What is read from afar is not made smaller.
		if (scale < 1 && (size.display === true || best !== undefined)) break;
		for (const candidate of arrangements(content, titles, scale, room, tools)) {
			if (best === undefined || candidate.worth > best.worth) best = candidate;
		}
	}
	return best;
}

/** All that can be done with quotes of one size. */
function* arrangements(
	content: SheetContent,
	titles: readonly SizedTitle[],
	scale: number,
	{ size, width, roomAbove }: Room,
	tools: PlainTools
): Generator<Arrangement> {
	// Its title is the finding: what supports it are the articles' own words, and these are to be read from afar.
	const type = typography({ ...size, display: true }, scale);
	const usual = typography(size);
	const quote = type.quote.font.size;
	for (let count = 1; count <= MOST_COLUMNS; count += 1) {
		const column = (width - (count - 1) * type.gutter) / count;
		if (count > 1 && column < quote * 18) continue;
		const claims = claimBlocks(content, Math.min(column, quote * 44), { ...tools, type });
		const rule: ColumnRule = {
			columns: count,
			width: column,
			gap: type.gutter,
			blockGap: type.step * 1.5
		};
		for (let shown = 0; shown <= claims.total; shown += 1) {
			// Without any, what is said of how many there are is as small as the rest of the foot.
			if (shown === 0 && scale !== 1) continue;
			const height = columnsHeight(claims.heights(shown), rule);
			const quotes = { height, build: () => columns(claims.take(shown), rule) };
			const room = roomAbove(shown);
			const gap = height === 0 ? 0 : type.step * 3;
			const below = height + gap;
			if (below > room) break;
			const sized = fitting(titles, content.note, room - below, { width, usual }, tools);
			if (sized === undefined) continue;
			const { largest, ...rest } = sized;
			const worth =
				3 * Math.log2(largest / usual.entry.font.size) +
				2.4 * worthOfClaims(shown, claims.total, FURTHER_CLAIM) +
				(shown === 0 ? 0 : 1.2 * Math.log2(scale) - 3 * disproportion(quote / largest));
			yield { ...rest, quotes, shown, gaps: { deck: sized.gap, quotes: gap }, worth };
		}
	}
}

/** The largest title that has room with the line below it; where there is none, that line alone. */
function fitting(
	titles: readonly SizedTitle[],
	note: string,
	room: number,
	{ width, usual }: { readonly width: number; readonly usual: Typography },
	tools: PlainTools
):
	| { readonly title: Block; readonly deck: Block; readonly gap: number; readonly largest: number }
	| undefined {
	const [deckStyle] = usual.decks;
	if (deckStyle === undefined) return undefined;
	if (titles.length === 0) {
		const sizes =
			note === ''
				? []
				: sizedTitles(
						note,
						deckStyle,
						{ width, shorter: room, smallest: deckStyle.font.size },
						tools.measure
					);
		const found = sizes.find(({ block }) => block.height <= room);
		const own = { title: NO_BLOCK, gap: 0, largest: deckStyle.font.size * 2 };
		if (note === '') return { ...own, deck: NO_BLOCK };
		return found && { ...own, deck: found.block };
	}
	for (const { size, block } of titles) {
		const deck = deckBelow(
			note,
			deckStyle,
			Math.max(size * DECK, deckStyle.font.size),
			width,
			tools
		);
		const gap = deck.height === 0 ? 0 : size * 0.3;
		if (block.height + gap + deck.height <= room) return { title: block, deck, gap, largest: size };
	}
	return undefined;
}

function deckBelow(
	note: string,
	{ font, ink, leading }: TextStyle,
	size: number,
	width: number,
	{ measure }: PlainTools
): Block {
	const runs = [{ text: note, font: { ...font, size }, ink, base: 'auto' as const }];
	const own = Math.min(width, size * 34);
	return paragraph(runs, own, (leading / font.size) * size, measure);
}

/** How far a quote's size, as a part of the title's, is from what looks right: 0 where it is not. */
function disproportion(part: number): number {
	if (part < LEAST_QUOTE) return Math.log2(LEAST_QUOTE / part);
	return part > LARGEST_QUOTE ? Math.log2(part / LARGEST_QUOTE) : 0;
}
