/*
 * The search of the other groups for very many names: what is found, and in which order, is as `findNamed` says.
 *
 * 1. All names stand in one text, each on a line, folded at once: to look through a text is quicker than through
 *    objects. The most important come first, so that the first lines found are the best of their rank.
 * 2. Names that begin with the query are looked for first, and words within names where those are too few.
 * 3. Only a query that finds nothing is taken for misspelt, and compared with words of about its length and letters.
 */
import type { NamedPlace } from '../../cartography/places/place-names';
import { editDistance } from '../../dossier/check/nearest';
import { searchForm, toleranceOf, wordsOf } from './search';

/** A word of a name, or the whole of it. */
interface Word {
	readonly word: string;
	/** One bit for each letter that it has, as {@link lettersOf} counts. */
	readonly letters: number;
	readonly line: number;
}

const WORD_LETTER = /[\p{L}\p{N}]/u;

/** The names of places, ready to be searched. */
export class PlaceFinder {
	/** Of each line, what it is a name of. */
	readonly #places: readonly NamedPlace[];
	/** Folded names: each stands between line feeds. */
	readonly #text: string;
	/** Where each line begins in the text. */
	readonly #starts: readonly number[];
	/** By length, made when they are needed first. */
	#words: ReadonlyMap<number, readonly Word[]> | undefined;

	/** @param places the most important first */
	constructor(places: readonly NamedPlace[]) {
		const lines = places.flatMap((place) =>
			[place.name, ...place.others].map((name) => ({ place, name }))
		);
		this.#places = lines.map(({ place }) => place);
		this.#text = `\n${searchForm(lines.map(({ name }) => name).join('\n'))}\n`;
		const starts: number[] = [];
		for (let at = 1; at < this.#text.length; at = this.#text.indexOf('\n', at) + 1) starts.push(at);
		this.#starts = starts;
	}

	/**
	 * The places that a query finds, best first: of that very name, of a name that begins with it, then those of
	 * which every word of the query begins some word; of equal rank the most important.
	 */
	find(query: string, limit: number): NamedPlace[] {
		const wanted = searchForm(query).trim();
		if (wanted === '') return [];
		const whole = this.#linesWith(`\n${wanted}\n`, limit);
		const found = new Set(whole);
		for (const line of this.#linesWith(`\n${wanted}`, limit)) found.add(line);
		this.#addLinesOfWords(wanted, found, limit);
		return this.#placesOf(found, limit);
	}

	/** The places that a misspelt query may mean, the most like it first. */
	findMisspelt(query: string, limit: number): NamedPlace[] {
		const wanted = searchForm(query).trim();
		const tolerance = toleranceOf(wanted);
		if (tolerance === 0) return [];
		const words = (this.#words ??= this.#byLength());
		const letters = lettersOf(wanted);
		const near: { line: number; distance: number }[] = [];
		for (let length = wanted.length - tolerance; length <= wanted.length + tolerance; length++) {
			for (const { word, letters: others, line } of words.get(length) ?? []) {
				// A step takes one letter away and brings another at most.
				if (bitsOf(letters ^ others) > 2 * tolerance) continue;
				const distance = editDistance(wanted, word);
				if (distance <= tolerance) near.push({ line, distance });
			}
		}
		near.sort((one, other) => one.distance - other.distance || one.line - other.line);
		return this.#placesOf(
			near.map(({ line }) => line),
			limit
		);
	}

	/** Lines that begin where a text that begins with a line feed stands, in their order. */
	#linesWith(sought: string, limit: number): number[] {
		const lines: number[] = [];
		let at = this.#text.indexOf(sought);
		while (at !== -1 && at + 1 < this.#text.length && lines.length < limit) {
			lines.push(this.#lineAt(at + 1));
			at = this.#text.indexOf(sought, at + 1);
		}
		return lines;
	}

	/** Adds lines of which every word that is wanted begins some word, in their order, until there are enough. */
	#addLinesOfWords(wanted: string, found: Set<number>, limit: number): void {
		const parts = wordsOf(wanted);
		// The longest is the rarest.
		const [first = '', ...others] = parts.toSorted((one, other) => other.length - one.length);
		if (first === '') return;
		let at = this.#text.indexOf(first);
		while (at !== -1 && found.size < limit) {
			// Most letters stand behind a plain one: to ask more of all of them would take longer.
			const before = this.#text.charCodeAt(at - 1);
			const isWithin = before >= 97 && before <= 122;
			if (!isWithin && !WORD_LETTER.test(this.#text.charAt(at - 1))) {
				const line = this.#lineAt(at);
				const words = others.length === 0 ? [] : wordsOf(this.#textOf(line));
				if (others.every((part) => words.some((word) => word.startsWith(part)))) found.add(line);
			}
			at = this.#text.indexOf(first, at + 1);
		}
	}

	#byLength(): Map<number, Word[]> {
		const words = new Map<number, Word[]>();
		for (const line of this.#starts.keys()) {
			const name = this.#textOf(line);
			for (const word of new Set([name, ...wordsOf(name)])) {
				const alike = words.get(word.length) ?? [];
				words.set(word.length, alike);
				alike.push({ word, letters: lettersOf(word), line });
			}
		}
		return words;
	}

	#textOf(line: number): string {
		return this.#text.slice(this.#starts[line], (this.#starts[line + 1] ?? this.#text.length) - 1);
	}

	/** The line that a place in the text is in. */
	#lineAt(place: number): number {
		let [low, high] = [0, this.#starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] ?? Infinity) <= place) low = middle;
			else high = middle;
		}
		return low;
	}

	#placesOf(lines: Iterable<number>, limit: number): NamedPlace[] {
		const places = new Set<NamedPlace>();
		for (const line of lines) {
			const place = this.#places[line];
			if (place !== undefined && places.size < limit) places.add(place);
		}
		return [...places];
	}
}

/** One bit for each letter that a word has; letters that share one only make more words look alike. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
	return letters;
}

function bitsOf(letters: number): number {
	let count = 0;
	for (let left = letters; left !== 0; left &= left - 1) count++;
	return count;
}
