import { articleHead } from '../dossier/model/partial-dossier';
import type { Article, Dossier, Passage, TextRange } from '../dossier/model/types';

/**
 * Code units of the longest quote that is written out in an address; of a longer one its beginning and its
 * end are.
 */
const LONGEST = 150;
/** Words at either end of a longer quote, where they are enough. */
const FEWEST = 4;
/** What browsers take for the beginning of their own instructions: a page's address has none. */
const DIRECTIVE = ':~:';

/** The words that a text directive names; `end`: all from the one to the other. */
export interface TextDirective {
	readonly prefix?: string;
	readonly start: string;
	readonly end?: string;
	readonly suffix?: string;
}

/**
 * Where a passage's words stand on the page of its publisher, as a browser opens and marks it:
 * https://wicg.github.io/scroll-to-text-fragment/
 * @returns undefined: the dossier gives no address of the article
 */
export function publisherAddress(dossier: Dossier, passage: Passage): string | undefined {
	const url = articleHead(dossier, passage.article)?.url;
	const article = dossier.articles.find(({ id }) => id === passage.article);
	if (url === undefined || article === undefined) return url;
	const directive = textDirective(article, passage);
	return directive === undefined ? url : withDirective(url, directive);
}

/** A page's address, with what it shows of itself first. */
export function withDirective(address: string, directive: TextDirective): string {
	const { prefix, start, end, suffix } = directive;
	const words = [
		...(prefix === undefined ? [] : [`${encoded(prefix)}-`]),
		encoded(start),
		...(end === undefined ? [] : [encoded(end)]),
		...(suffix === undefined ? [] : [`-${encoded(suffix)}`])
	];
	const [page = ''] = address.split(DIRECTIVE);
	return `${page}${page.includes('#') ? '' : '#'}${DIRECTIVE}text=${words.join(',')}`;
}

/** What stands for itself in a directive is any character but `&`, `-` and `,`; a dash is not encoded elsewhere. */
function encoded(words: string): string {
	return encodeURIComponent(words).replaceAll('-', '%2D');
}

/**
 * The words by which a browser finds a range of an article and no other place of it. They are whole, as it
 * finds no others, and those of one text of a directive stand in one block.
 * @returns undefined: there is no word in the range
 */
export function textDirective(article: Article, range: TextRange): TextDirective | undefined {
	const words = wordsOf(article);
	const first = words.findIndex(({ end }) => end > range.start);
	const last = words.findLastIndex(({ start }) => start < range.end);
	const [from, to] = [words[first], words[last]];
	if (from === undefined || to === undefined || last < first) return undefined;
	const start = Math.min(from.start, range.start);
	const end = Math.max(to.end, range.end);
	const text = (one = start, other = end): string =>
		article.body.slice(one, other).trim().replace(/\s+/gu, ' ');
	const prefix = (count: number) =>
		count > 0 && { prefix: text(words[first - count]?.start, start) };
	const suffix = (count: number) => count > 0 && { suffix: text(end, words[last + count]?.end) };
	const before = first - words.findIndex(({ block }) => block === from.block);
	const after = words.findLastIndex(({ block }) => block === to.block) - last;

	if (from.block === to.block && end - start <= LONGEST) {
		const [ahead, behind] =
			contexts(before, after).find(([one, other]) =>
				standsOnce(words, first - one, last + 1 + other)
			) ?? NO_CONTEXT;
		return { ...prefix(ahead), start: text(), ...suffix(behind) };
	}
	const half = Math.floor((last + 1 - first) / 2);
	const headRoom = from.block === to.block ? half : countIn(words, from.block, first, last);
	const tailRoom = from.block === to.block ? half : countIn(words, to.block, first, last);
	const [head, ahead] = lengths(headRoom, before).find(([count, more]) =>
		standsOnce(words, first - more, first + count)
	) ?? [headRoom, 0];
	const [tail, behind] = lengths(tailRoom, after).find(
		([count, more]) =>
			nextPlace(words, last + 1 - count, last + 1 + more, first + head) === last + 1 - count
	) ?? [tailRoom, 0];
	return {
		...prefix(ahead),
		start: text(start, words[first + head - 1]?.end),
		end: text(words[last + 1 - tail]?.start, end),
		...suffix(behind)
	};
}

interface Word extends TextRange {
	/** As a browser compares it: without regard to capitals and accents. */
	readonly letters: string;
	/** Number of the block that it stands in. */
	readonly block: number;
}

const wordsByArticle = new WeakMap<Article, readonly Word[]>();

/** The words of an article, in its order. */
function wordsOf(article: Article): readonly Word[] {
	const known = wordsByArticle.get(article);
	if (known !== undefined) return known;
	const segmenter = new Intl.Segmenter(article.language, { granularity: 'word' });
	const words = article.blocks.flatMap(({ number, start: from, text }) =>
		[...segmenter.segment(text)]
			.filter(({ isWordLike }) => isWordLike)
			.map(({ segment, index }) => ({
				start: from + index,
				end: from + index + segment.length,
				letters: segment.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
				block: number
			}))
	);
	wordsByArticle.set(article, words);
	return words;
}

const NO_CONTEXT = [0, 0] as const;
type Pair = readonly [number, number];

/** How many words before and after may tell a text apart: none, then as few as will do. */
function contexts(before: number, after: number): readonly Pair[] {
	const counts = Array.from({ length: Math.max(before, after) }, (_, place) => place + 1);
	return [
		NO_CONTEXT,
		...counts.flatMap((count): Pair[] => {
			const [one, other] = [Math.min(count, before), Math.min(count, after)];
			return [
				[one, 0],
				[0, other],
				[one, other]
			];
		})
	];
}

/** How many words of an end of a quote may tell it apart, and how many beside it where all do not. */
function lengths(room: number, beside: number): readonly Pair[] {
	const fewest = Math.min(FEWEST, room);
	return [
		...Array.from({ length: room + 1 - fewest }, (_, more): Pair => [fewest + more, 0]),
		...Array.from({ length: beside }, (_, place): Pair => [room, place + 1])
	];
}

function countIn(words: readonly Word[], number: number, first: number, last: number): number {
	return words.slice(first, last + 1).filter(({ block }) => block === number).length;
}

/** Whether the words from one place to another, end exclusive, stand nowhere else in their order. */
function standsOnce(words: readonly Word[], from: number, to: number): boolean {
	return (
		nextPlace(words, from, to, 0) === from && nextPlace(words, from, to, from + 1) === undefined
	);
}

/** The first place, not before `since`, where words stand as they do from one place to another. */
function nextPlace(
	words: readonly Word[],
	from: number,
	to: number,
	since: number
): number | undefined {
	for (let place = since; place + to - from <= words.length; place++) {
		let same = 0;
		while (from + same < to && words[place + same]?.letters === words[from + same]?.letters) same++;
		if (from + same === to) return place;
	}
	return undefined;
}
