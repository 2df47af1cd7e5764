import { applyEdits } from 'jsonc-parser';
import * as v from 'valibot';
import { anchorQuote } from '../anchor/anchor';
import { parseArticle, type ArticleBlock } from '../parse/article';
import { editObject } from './edit-json';
import { CLAIMS } from '../parse/parse-claims';
import { jsonTree } from '../parse/parse-json';
import type { Report } from '../check/report';
import type { Candidate, Change, DiffPart, Resolution } from '../anchor/resolution';
import { resolveQuote } from '../anchor/resolve-quote';
import { searchable, type SearchableText } from '../anchor/searchable-text';
import { reviewsOf, type Review } from './review';
import { reviseArticle } from './revise-article';
import { claimsFileSchema, type Quote } from '../model/schema';
import { selectorFor } from '../anchor/selector';
import type { TextRange } from '../model/types';
import type { OrphanReason } from '../model/vocabulary';
import { unquotedSentences, type UnquotedSentences } from './unquoted-sentences';
import { quotesOf, type QuoteInFile } from '../parse/stored-quotes';

/** A place in a text that is like a quote, for a person to judge. */
export interface LikelyPlace {
	/** Number of the block that it begins in. */
	readonly block: number | undefined;
	readonly score: number;
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** What becomes of one quote. */
export type Fate =
	| {
			/** `typography`: the same words, set another way. */
			readonly kind: 'exact' | 'moved' | 'typography';
			readonly block: number;
			readonly quote: Quote;
			/** Whether it was an orphan until now. */
			readonly returned: boolean;
	  }
	| {
			readonly kind: 'fuzzy';
			readonly block: number;
			readonly quote: Quote;
			readonly score: number;
			readonly diff: readonly DiffPart[];
			/** Where the surroundings have changed as well. */
			readonly around?: Change;
	  }
	| {
			/** The same words, but no longer in the same surroundings. */
			readonly kind: 'context';
			readonly block: number;
			readonly quote: Quote;
			readonly around: Change;
	  }
	| {
			readonly kind: 'orphan';
			readonly since: string;
			readonly reason: OrphanReason;
			readonly candidates: readonly LikelyPlace[];
	  };

export interface QuoteUpdate {
	readonly quote: QuoteInFile;
	/** Number of the block that it stood in; undefined for what was an orphan before. */
	readonly block: number | undefined;
	readonly fate: Fate;
}

/** What a new text of an article does to its dossier. */
export interface UpdatePlan {
	/** In the order of claims.json. */
	readonly updates: readonly QuoteUpdate[];
	/** Claims that a person is to read again because of it, by their ids: why, and since when. */
	readonly reviews: ReadonlyMap<string, Review>;
	/** What changes beside all quotes: it may still be about them. */
	readonly unquoted: UnquotedSentences;
	/** What is to be known about the front matter. */
	readonly remarks: readonly string[];
	/** The files that change, by path from the dossier's folder. */
	readonly files: ReadonlyMap<string, string>;
}

/**
 * What becomes of every quote of an article when its text changes: of the files only what must
 * change does, character for character. A quote without a certain place stays as it was, marked as
 * an orphan; an orphan that stands in the text again, word for word, loses its mark. A claim whose quote
 * or whose quote's surroundings have changed is marked as one to read again; only a person takes that
 * mark away.
 *
 * @param files of a dossier without problems, by path from its folder
 * @param article id of one of its articles
 * @param revised the new text, see {@link reviseArticle}
 * @param since the day from which on orphans are orphans and claims wait to be read again, in ISO 8601
 * @param report takes what is wrong with the new text; undefined is given then
 */
export function planUpdate(
	files: ReadonlyMap<string, string>,
	article: string,
	revised: string,
	since: string,
	report: Report
): UpdatePlan | undefined {
	const name = `articles/${article}.md`;
	const present = files.get(name);
	const claims = files.get(CLAIMS);
	if (present === undefined || claims === undefined) {
		throw new Error(`The dossier has no ${name}, or no ${CLAIMS}.`);
	}
	const revision = reviseArticle(present, revised, report);
	if (revision === undefined) return undefined;
	const before = readText(present);
	const after = readText(revision.file);
	const written = v.parse(claimsFileSchema, JSON.parse(claims));
	const updates = quotesOf(written)
		.filter((quote) => quote.article === article)
		.map((quote) => updateOf(quote, before, after, since));
	const tree = jsonTree(claims);
	const waiting = written.claims.flatMap(({ id, review }): [string, Review][] =>
		review === undefined ? [] : [[id, review]]
	);
	const reviews = reviewsOf(updates, new Map(waiting), since);
	const edited = applyEdits(claims, [
		...updates.flatMap(({ quote: { steps, quote }, fate }) =>
			editObject(claims, tree, steps, changedKeys(quote, fate))
		),
		...written.claims.flatMap(({ id }, index) => {
			const review = reviews.get(id);
			if (review === undefined) return [];
			return editObject(claims, tree, ['claims', index], { review: { ...review } });
		})
	]);
	const all = [
		[name, present, revision.file],
		[CLAIMS, claims, edited]
	] as const;
	return {
		updates,
		reviews,
		unquoted: unquotedSentences(
			{
				...before,
				quotes: placesIn(
					before,
					updates.map(({ quote }) => quote.quote)
				)
			},
			{
				...after,
				quotes: placesIn(
					after,
					updates.flatMap(({ fate }) => ('quote' in fate ? fate.quote : []))
				)
			}
		),
		remarks: revision.remarks,
		files: new Map(all.flatMap(([file, old, now]) => (old === now ? [] : [[file, now]])))
	};
}

/** An article's text, ready to look for quotes in it. */
interface ReadyText {
	readonly text: SearchableText;
	readonly blocks: readonly ArticleBlock[];
}

/** The text of an article’s file, ready to look for quotes in it. */
export function readText(file: string): ReadyText {
	// What is wrong with the new front matter is found when the whole dossier is parsed.
	const { body, blocks, article } = parseArticle('', file, () => undefined);
	return { text: searchable(body, article?.language), blocks };
}

/** Where those of the quotes stand that have a place. */
function placesIn({ text }: ReadyText, quotes: readonly Quote[]): TextRange[] {
	return quotes.flatMap((quote) => {
		const anchor = anchorQuote(text.source, quote);
		return anchor.kind === 'found' ? [anchor.range] : [];
	});
}

function updateOf(
	quote: QuoteInFile,
	before: ReadyText,
	after: ReadyText,
	since: string
): QuoteUpdate {
	const { orphan, ...words } = quote.quote;
	if (orphan !== undefined) {
		const now = resolveQuote(after.text, words);
		const fate = fateOf(words, now, after, orphan.since);
		const isBack = fate.kind === 'exact' || fate.kind === 'moved' || fate.kind === 'typography';
		return {
			quote,
			block: undefined,
			fate: isBack
				? { ...fate, kind: 'moved', returned: true }
				: { kind: 'orphan', ...orphan, candidates: likelyPlaces(now, after) }
		};
	}
	const anchor = anchorQuote(before.text.source, words);
	if (anchor.kind !== 'found') throw new Error('A quote stands nowhere: the dossier has problems.');
	const origin = { text: before.text, range: anchor.range };
	return {
		quote,
		block: blockAt(before, anchor.range.start),
		fate: fateOf(words, resolveQuote(after.text, words, origin), after, since)
	};
}

function fateOf(words: Quote, now: Resolution, after: ReadyText, since: string): Fate {
	if (now.kind === 'orphan') {
		return { kind: 'orphan', since, reason: now.reason, candidates: likelyPlaces(now, after) };
	}
	const block = blockAt(after, now.range.start);
	// A passage stands in one block: what is now parted by a blank line is for a person to divide.
	if (block === undefined || block !== blockAt(after, now.range.end - 1)) {
		return { kind: 'orphan', since, reason: 'uncertain', candidates: likelyPlaces(now, after) };
	}
	const quote = quoteOf(words, now.range, after.text.source);
	switch (now.kind) {
		case 'fuzzy': {
			const { score, diff, around } = now;
			return { kind: 'fuzzy', block, quote, score, diff, ...(around && { around }) };
		}
		case 'context':
			return { kind: 'context', block, quote, around: now.around };
		default:
			return { kind: now.kind, block, quote, returned: false };
	}
}

/** The quote as it is, where it still names the range; else one with as much beside it. */
function quoteOf(words: Quote, range: TextRange, body: string): Quote {
	const anchor = anchorQuote(body, words);
	if (anchor.kind === 'found' && anchor.range.start === range.start) return words;
	return selectorFor(body, range, { prefix: words.prefix.length, suffix: words.suffix.length });
}

/** Where a quote might stand, as far as a text tells. */
export function likelyPlaces(
	now: Resolution,
	{ text: { source }, blocks }: ReadyText
): LikelyPlace[] {
	const candidates: readonly Candidate[] =
		now.kind === 'orphan'
			? now.candidates
			: [{ range: now.range, score: now.kind === 'fuzzy' ? now.score : 1 }];
	return candidates.map(({ range: { start, end }, score }) => ({
		block: blockAt({ blocks }, start),
		score,
		before: source.slice(Math.max(0, start - NEIGHBOURS), start),
		words: source.slice(start, end),
		after: source.slice(end, end + NEIGHBOURS)
	}));
}

/** Code units of what stands beside a candidate that a person is shown. */
const NEIGHBOURS = 40;

function blockAt({ blocks }: Pick<ReadyText, 'blocks'>, offset: number): number | undefined {
	return blocks.find(({ start, end }) => start <= offset && offset < end)?.number;
}

function changedKeys({ orphan, ...words }: QuoteInFile['quote'], fate: Fate) {
	if (fate.kind === 'orphan') {
		const { since, reason } = fate;
		return orphan === undefined ? { orphan: { since, reason } } : {};
	}
	const changed = (['exact', 'prefix', 'suffix'] as const).filter(
		(key) => fate.quote[key] !== words[key]
	);
	return {
		...Object.fromEntries(changed.map((key) => [key, fate.quote[key]])),
		...(orphan !== undefined && { orphan: undefined })
	};
}
