import type { TextRange } from '../../../src/lib/dossier/model/types';
import type { Random } from '../random';

/** A change: the range of the text that is replaced, and what takes its place. */
export interface Edit extends TextRange {
	readonly text: string;
}

export interface Edited {
	readonly body: string;
	/** Where the followed range is now; undefined where nothing is left of it. */
	readonly range: TextRange | undefined;
}

/**
 * A text with changes made, and where a range of it has gone. What is put in at the range's border
 * is no part of it; what is put in within it is.
 * @param edits must not overlap
 */
export function applyEdits(body: string, edits: readonly Edit[], followed: TextRange): Edited {
	let result = '';
	let read = 0;
	let start = 0;
	let end = 0;
	const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
	const copy = (until: number): void => {
		if (read <= followed.start && followed.start <= until) {
			start = result.length + followed.start - read;
		}
		if (read < followed.end && followed.end <= until) end = result.length + followed.end - read;
		result += body.slice(read, until);
		read = until;
	};
	for (const edit of inOrder) {
		copy(edit.start);
		const starts = edit.start <= followed.start && followed.start < edit.end;
		const ends = edit.start < followed.end && followed.end <= edit.end;
		if (starts) start = result.length;
		result += edit.text;
		read = edit.end;
		if (ends) end = result.length;
		// What is put in before the range's first character pushes the range away.
		if (edit.start === edit.end && edit.end === followed.start) start = result.length;
	}
	copy(body.length);
	return { body: result, range: end > start ? { start, end } : undefined };
}

const LETTER = /\p{L}/u;

/** Slips of the fingers within a range: letters swapped, dropped, doubled or mistaken. */
export function typos(body: string, range: TextRange, count: number, random: Random): Edit[] {
	const places = random
		.shuffled(lettersOf(body, range))
		.reduce<number[]>(
			(kept, place) =>
				kept.length < count && kept.every((other) => Math.abs(other - place) > 2)
					? [...kept, place]
					: kept,
			[]
		);
	return places.map((start) => {
		const letter = body.charAt(start);
		const next = body.charAt(start + 1);
		switch (random.below(4)) {
			case 0:
				return start + 1 < range.end && LETTER.test(next)
					? { start, end: start + 2, text: next + letter }
					: { start, end: start + 1, text: letter + letter };
			case 1:
				return { start, end: start + 1, text: '' };
			case 2:
				return { start, end: start + 1, text: letter + letter };
			default:
				return { start, end: start + 1, text: body.charAt(random.pick(lettersOf(body, range))) };
		}
	});
}

/** Letters that are one code unit and stand alone, but for the first and last of the range. */
function lettersOf(body: string, { start, end }: TextRange): number[] {
	const places: number[] = [];
	for (let place = start + 1; place < end - 1; place++) {
		if (LETTER.test(body.charAt(place)) && !/\p{M}/u.test(body.charAt(place + 1))) {
			places.push(place);
		}
	}
	return places;
}

const MARK = /[,;:.،。،؛·]/gu;

/** Commas for semicolons and the like, and commas put in between words. */
export function punctuation(body: string, range: TextRange, random: Random): Edit[] {
	const inside = body.slice(range.start, range.end);
	const marks = [...inside.matchAll(MARK)].map(({ index }): Edit => {
		const start = range.start + index;
		return { start, end: start + 1, text: random.pick([',', ';', '', ' –', ':']) };
	});
	const spaces = [...inside.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }): Edit => {
		const start = range.start + index;
		return { start, end: start, text: ',' };
	});
	return [...marks, ...random.shuffled(spaces).slice(0, 2)];
}

/** Every word of a range, by its place. */
export function wordsIn(body: string, range: TextRange, language: string): TextRange[] {
	const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(
		body.slice(range.start, range.end)
	);
	return [...segments]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment, index }) => ({
			start: range.start + index,
			end: range.start + index + segment.length
		}));
}

/**
 * Words of a range replaced or dropped, up to a share of its letters.
 * @param vocabulary words that may take the place of others
 */
export function rewording(
	body: string,
	range: TextRange,
	share: number,
	{ language, vocabulary }: { readonly language: string; readonly vocabulary: readonly string[] },
	random: Random
): Edit[] {
	const words = wordsIn(body, range, language);
	let left = (range.end - range.start) * share;
	const edits: Edit[] = [];
	for (const word of random.shuffled(words)) {
		const text = random.pick(vocabulary);
		const [cost, edit]: [number, Edit] =
			random.below(3) === 0
				? [word.end - word.start, { ...word, text: '' }]
				: [Math.max(word.end - word.start, text.length), { ...word, text }];
		if (cost > left) continue;
		left -= cost;
		edits.push(edit);
	}
	return edits;
}
