/** Length of the pieces that a text is indexed by, in code units. */
const GRAM = 5;
/** Occurrences that are looked at: of a pattern's rarest pieces, which say most about its place. */
const MOST_OCCURRENCES = 384;

/** What a place must have of the fullest place's pieces to be worth a look. */
const WEAKEST = 0.25;

/** Where every piece of a text occurs. */
export interface GramIndex {
	readonly text: string;
	/** By hash: one more than the last place of a piece with this hash; 0 where there is none. */
	readonly heads: Uint32Array;
	/** By place: one more than the place before it whose piece has the same hash. */
	readonly previous: Uint32Array;
	readonly counts: Uint32Array;
}

/** Indexes a text, once for all that is looked for in it: O(length). */
export function indexGrams(text: string): GramIndex {
	const size = 2 ** Math.max(10, Math.ceil(Math.log2(text.length + 1)));
	const heads = new Uint32Array(size);
	const counts = new Uint32Array(size);
	const previous = new Uint32Array(text.length);
	for (let place = 0; place + GRAM <= text.length; place++) {
		const hash = hashAt(text, place) & (size - 1);
		previous[place] = heads[hash] ?? 0;
		heads[hash] = place + 1;
		counts[hash] = (counts[hash] ?? 0) + 1;
	}
	return { text, heads, previous, counts };
}

/**
 * Every place where a pattern stands, letter for letter, in order, overlapping ones too: its rarest
 * piece is looked up, not the text searched.
 */
export function exactPlaces({ text, heads, previous, counts }: GramIndex, pattern: string) {
	const places: number[] = [];
	if (pattern.length < GRAM) {
		if (pattern === '') return places;
		for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1)) {
			places.push(at);
		}
		return places;
	}
	const mask = heads.length - 1;
	let rarest = { offset: 0, hash: 0, count: Infinity };
	for (let offset = 0; offset + GRAM <= pattern.length && rarest.count > 1; offset++) {
		const hash = hashAt(pattern, offset) & mask;
		const count = counts[hash] ?? 0;
		if (count < rarest.count) rarest = { offset, hash, count };
	}
	for (let next = heads[rarest.hash] ?? 0; next > 0; next = previous[next - 1] ?? 0) {
		const place = next - 1 - rarest.offset;
		if (place >= 0 && text.startsWith(pattern, place)) places.push(place);
	}
	return places.reverse();
}

/**
 * Where a pattern might stand, the likeliest first: the places at which many of its rarest pieces
 * lie in line, however much of the rest has changed. Offsets of the pattern's beginning, which may
 * lie a little before or behind it, or before the text.
 *
 * @param most how many places are given at the most
 */
export function likelyPlaces(index: GramIndex, pattern: string, most: number): number[] {
	const { heads, previous, counts } = index;
	const mask = heads.length - 1;
	const seeds: { offset: number; hash: number; count: number }[] = [];
	for (let offset = 0; offset + GRAM <= pattern.length; offset++) {
		const hash = hashAt(pattern, offset) & mask;
		const count = counts[hash] ?? 0;
		if (count > 0) seeds.push({ offset, hash, count });
	}
	seeds.sort((a, b) => a.count - b.count || a.offset - b.offset);
	const lines: number[] = [];
	for (const { offset, hash, count } of seeds) {
		if (lines.length > 0 && lines.length + count > MOST_OCCURRENCES) break;
		let place = heads[hash] ?? 0;
		while (place > 0 && lines.length < MOST_OCCURRENCES) {
			lines.push(place - 1 - offset);
			place = previous[place - 1] ?? 0;
		}
	}
	return peaks(
		lines.sort((a, b) => a - b),
		Math.max(12, pattern.length / 5),
		most
	);
}

/** Where most numbers of a sorted list lie within a width of each other, the fullest first. */
function peaks(sorted: readonly number[], width: number, most: number): number[] {
	const crowds: { readonly votes: number; readonly first: number; readonly last: number }[] = [];
	let last = 0;
	for (let first = 0; first < sorted.length; first++) {
		while (last < sorted.length && (sorted[last] ?? 0) - (sorted[first] ?? 0) <= width) last++;
		crowds.push({ votes: last - first, first: sorted[first] ?? 0, last: sorted[last - 1] ?? 0 });
	}
	crowds.sort((a, b) => b.votes - a.votes || a.first - b.first);
	const least = (crowds[0]?.votes ?? 0) * WEAKEST;
	const found: number[] = [];
	for (const { votes, first, last: end } of crowds) {
		if (found.length === most || votes < least) break;
		const middle = Math.round((first + end) / 2);
		if (found.every((place) => Math.abs(place - middle) > width)) found.push(middle);
	}
	return found;
}

/** A multiplicative hash of the piece at a place. */
function hashAt(text: string, place: number): number {
	let hash = 0;
	for (let offset = 0; offset < GRAM; offset++) {
		hash = Math.imul(hash ^ text.charCodeAt(place + offset), 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	return hash >>> 0;
}
