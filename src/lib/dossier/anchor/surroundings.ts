import type { TextRange } from '../model/types';
import type { Origin } from '../check/look-alikes';
import { diffOf, type Change } from './resolution';
import type { SearchableText } from './searchable-text';
import { alignmentOf, gapBefore, type SentenceAlignment } from './sentence-alignment';
import { isQuoted, sentencesAround, type SentenceSpan, type TextSentences } from './sentences';
import { lettersIn, plainForm, withoutQuotationMarks } from './typography';

/**
 * How a place stands to the one where a quote stood, as far as what is around it tells:
 * - `same`: in the same sentence, but for typography, and in the same company
 * - `changed`: where it stood, but the sentence around it is another, or a new one stands beside it
 * - `foreign`: in another sentence elsewhere, in new company, or in another voice: whoever says the
 *   words there may well report, correct or deny them
 */
export type Surroundings =
	| {
			readonly kind: 'same';
			/** Whether it stands in another order among the sentences that are left. */
			readonly moved: boolean;
	  }
	| {
			readonly kind: 'changed';
			readonly change: Change;
	  }
	| { readonly kind: 'foreign' };

/** Letters around what was a sentence by itself that make it a part of another sentence. */
const EMBEDDING = 12;
const FULL_STOP = /[.!?…。！？।؟۔]["')\]]*$/u;

/**
 * How a place of today stands to the one where a quote stood. Told by the kind of change and by no
 * words of any language: what the sentence is without the quote, whether it stands in quotation marks,
 * what stood beside it, and whether its neighbours are still the same.
 */
export function surroundingsOf(
	now: SearchableText,
	place: TextRange,
	{ text: before, range }: Origin
): Surroundings {
	const alignment = alignmentOf(before, now);
	const was = sentencesAround(alignment.before, range);
	const is = sentencesAround(alignment.now, place);
	if (was === undefined || is === undefined) return { kind: 'same', moved: false };
	const old = around(before, alignment.before, was, range);
	const present = around(now, alignment.now, is, place);
	const isSame = old.lead === present.lead && old.rest === present.rest;
	const newlyQuoted = isQuoted(alignment.now, place) && !isQuoted(alignment.before, range);
	const changed = (what: Change['what'], one: TextRange, other: TextRange): Surroundings => ({
		kind: 'changed',
		change: {
			what,
			range: other,
			diff: diffOf(
				before.source.slice(one.start, one.end),
				now.source.slice(other.start, other.end)
			)
		}
	});
	const beside = (): Surroundings => ({
		kind: 'changed',
		change: newNeighbours(now, alignment, is)
	});
	if (!isInPlace(alignment, was, is)) {
		if (!isSame || newlyQuoted) return { kind: 'foreign' };
		switch (companyOf(alignment, is)) {
			case 'new':
				return { kind: 'foreign' };
			case 'partly new':
				return isWholeParagraph(alignment, was, is) ? beside() : { kind: 'foreign' };
			case 'known':
				return { kind: 'same', moved: true };
		}
	}
	if (isSame) {
		return hasNewNeighbour(alignment, is) ? beside() : { kind: 'same', moved: false };
	}
	if (embedding(alignment, was, old, present) >= EMBEDDING) return { kind: 'foreign' };
	const sameWords = (['lead', 'rest'] as const).every(
		(side) => withoutQuotationMarks(old[side]) === withoutQuotationMarks(present[side])
	);
	if (newlyQuoted && !sameWords) return { kind: 'foreign' };
	return changed('sentence', old.range, present.range);
}

/** The sentences around a range, and what of them is no part of it, in plain form. */
interface Around {
	readonly range: TextRange;
	readonly lead: string;
	readonly rest: string;
}

function around(
	{ source }: SearchableText,
	{ sentences }: TextSentences,
	{ first, last }: SentenceSpan,
	{ start, end }: TextRange
): Around {
	const range = {
		start: Math.min(start, sentences[first]?.start ?? start),
		end: Math.max(end, sentences[last]?.end ?? end)
	};
	return {
		range,
		lead: plainForm(source.slice(range.start, start)),
		rest: plainForm(source.slice(end, range.end))
	};
}

/**
 * How many letters lead up, within the sentence, to what was a sentence by itself, and are new there:
 * marks may have changed, so that what stood beside it is now of its sentence.
 */
function embedding(
	{ before }: SentenceAlignment,
	was: SentenceSpan,
	old: Around,
	{ lead }: Around
): number {
	if (lettersIn(old.lead) + lettersIn(old.rest) > 0 || FULL_STOP.test(lead)) return 0;
	const beside = before.sentences.slice(Math.max(0, was.first - NEAR), was.last + 1 + NEAR);
	const known = new Set(beside.flatMap(({ plain }) => wordsIn(plain)));
	const added = wordsIn(lead).filter((word) => !known.has(word));
	return lettersIn(added.join(' '));
}

/** Sentences on each side from which words may have got into another one. */
const NEAR = 2;

function wordsIn(plain: string): string[] {
	return plain.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Whether a span is where the other one was, among the sentences that are kept. */
function isInPlace(alignment: SentenceAlignment, was: SentenceSpan, is: SentenceSpan): boolean {
	const { before, now, keptNow } = alignment;
	const gap = gapBefore(alignment, is, before);
	if (was.first < gap.first || was.last > gap.last) return false;
	if (alignment.kept[is.first] === was.first) return true;
	if (alignment.isMoved(is.first)) return false;
	// What has left its paragraph, which is still there, is not where it was.
	const block = before.sentences[was.first]?.block;
	const blockNow = now.sentences[is.first]?.block;
	const companions: number[] = [];
	for (const step of [-1, 1]) {
		let place = (step < 0 ? was.first : was.last) + step;
		while (before.sentences[place]?.block === block && block !== undefined) {
			const today = keptNow[place];
			if (today !== undefined) companions.push(today);
			place += step;
		}
	}
	return (
		companions.length === 0 || companions.some((place) => now.sentences[place]?.block === blockNow)
	);
}

/**
 * Whether all of a span’s paragraph is what it was, and more than one sentence: what has been torn out of
 * its paragraph, or was one by itself, has nothing else that vouches for it.
 */
function isWholeParagraph(
	{ before, now }: SentenceAlignment,
	was: SentenceSpan,
	is: SentenceSpan
): boolean {
	const paragraph = paragraphOf(now, is);
	return paragraph.length > 1 && paragraph.join('\n') === paragraphOf(before, was).join('\n');
}

function paragraphOf({ sentences }: TextSentences, span: SentenceSpan): string[] {
	const block = sentences[span.first]?.block;
	let { first, last } = span;
	while (sentences[first - 1]?.block === block && first > 0) first--;
	while (sentences[last + 1]?.block === block && last + 1 < sentences.length) last++;
	return sentences.slice(first, last + 1).map(({ plain }) => plain);
}

/** The sentences directly before and behind a span in its block. */
function neighboursOf({ sentences }: TextSentences, { first, last }: SentenceSpan): number[] {
	const block = sentences[first]?.block;
	return [first - 1, last + 1].filter(
		(place) => sentences[place] !== undefined && sentences[place].block === block
	);
}

/** The sentences directly before and behind all that was moved together with a span. */
function aroundMoved({ now, stood, kept }: SentenceAlignment, span: SentenceSpan): number[] {
	const isMoved = (place: number): boolean =>
		now.sentences[place] !== undefined && kept[place] === undefined && stood(place);
	let { first, last } = span;
	while (isMoved(first - 1)) first--;
	while (isMoved(last + 1)) last++;
	return [first - 1, last + 1].filter((place) => now.sentences[place] !== undefined);
}

function isNew({ stood, isEdited }: SentenceAlignment, place: number): boolean {
	return !stood(place) && !isEdited(place);
}

/**
 * In what company a span that has been moved stands: the sentences beside it in its paragraph, and what
 * is beside all that was moved to this place together. A paragraph of several sentences that is what it
 * was keeps its own company.
 */
function companyOf(
	alignment: SentenceAlignment,
	span: SentenceSpan
): 'known' | 'partly new' | 'new' {
	const beside = neighboursOf(alignment.now, span);
	const around = aroundMoved(alignment, span);
	const strangersBeside = beside.filter((place) => isNew(alignment, place)).length;
	const strangersAround = around.filter((place) => isNew(alignment, place)).length;
	if (strangersBeside + strangersAround === 0) return 'known';
	if (strangersBeside > 0 && strangersBeside === beside.length) return 'new';
	return strangersAround === around.length && beside.length === 0 ? 'new' : 'partly new';
}

function hasNewNeighbour(alignment: SentenceAlignment, span: SentenceSpan): boolean {
	return neighboursOf(alignment.now, span).some((place) => isNew(alignment, place));
}

/** What is new beside a span in its block, or else beside all that was moved with it; and the span. */
function newNeighbours(
	{ source }: SearchableText,
	alignment: SentenceAlignment,
	span: SentenceSpan
): Change {
	const { sentences } = alignment.now;
	const strangers = [neighboursOf(alignment.now, span), aroundMoved(alignment, span)]
		.map((places) => places.filter((place) => isNew(alignment, place)))
		.find((places) => places.length > 0);
	const before = strangers?.find((place) => place < span.first);
	const behind = strangers?.find((place) => place > span.last);
	const from = sentences[before ?? span.first]?.start ?? 0;
	const until = sentences[behind ?? span.last]?.end ?? source.length;
	const start = before === undefined ? from : (sentences[before + 1]?.start ?? from);
	const end = behind === undefined ? until : (sentences[behind - 1]?.end ?? until);
	const parts = [
		{ kind: 'added', text: source.slice(from, start) },
		{ kind: 'kept', text: source.slice(start, end) },
		{ kind: 'added', text: source.slice(end, until) }
	] as const;
	return {
		what: 'neighbour',
		range: { start: from, end: until },
		diff: parts.filter(({ text }) => text !== '')
	};
}
