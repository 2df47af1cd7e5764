import type { Origin } from '../check/look-alikes';
import type { TextRange } from '../model/types';
import { foldRange, unfoldRange } from './folded-text';
import { exactPlaces } from './gram-index';
import { weightOf } from './likeness';
import type { Change } from './resolution';
import type { SearchableText } from './searchable-text';
import { alignmentOf } from './sentence-alignment';
import { sentencesAround } from './sentences';

/** Fewer letters are said again without anybody’s meaning it. */
const LEAST_WEIGHT = 24;
/** Who says words again within a sentence leaves out the mark that ended their own. */
const MARKS_AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/**
 * Where the words of a quote, which stands where it stood, are said once more in a sentence that is
 * new: a note that takes them back need not take them out.
 * @param place where the quote stands now
 */
export function repetition(
	now: SearchableText,
	place: TextRange,
	{ text: before, range }: Origin
): Change | undefined {
	const own = foldRange(before.folded, range);
	const words = before.folded.text.slice(own.start, own.end).replace(MARKS_AROUND, '');
	if (words.length < 8 || weightOf(words) < LEAST_WEIGHT) return undefined;
	const places = exactPlaces(now.grams, words);
	if (places.length < 2 || places.length <= exactPlaces(before.grams, words).length) {
		return undefined;
	}
	const { now: text, stood } = alignmentOf(before, now);
	const others = places
		.map((start) => unfoldRange(now.folded, { start, end: start + words.length }))
		.filter((again) => again.end <= place.start || place.end <= again.start)
		.flatMap((again) => sentencesAround(text, again) ?? []);
	// Where every one of them stood before, one of them stands more often now.
	const again = others.find(({ first }) => !stood(first)) ?? others.at(-1);
	if (again === undefined) return undefined;
	const sentence = {
		start: text.sentences[again.first]?.start ?? 0,
		end: text.sentences[again.last]?.end ?? now.source.length
	};
	const added = now.source.slice(sentence.start, sentence.end);
	return { what: 'repeated', range: sentence, diff: [{ kind: 'added', text: added }] };
}
