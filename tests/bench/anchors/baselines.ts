import search from 'approx-string-match';
import type { Quote } from '../../../src/lib/dossier/model/schema';
import type { TextRange } from '../../../src/lib/dossier/model/types';

/** A way to find a quote again, with what annotation tools keep of it. */
export type Anchoring = (text: string, quote: Quote, origin: TextRange) => TextRange | undefined;

/**
 * Offset-first reviving, as annotation tools describe it that try their selectors from the most
 * exact to the most tolerant (W3C Web Annotation Data Model, section 4.2, TextPositionSelector;
 * Hypothesis, “Fuzzy anchoring”, 2013): the stored offsets where the words stand there; otherwise
 * the occurrence of the words that is nearest to them; otherwise the words between prefix and
 * suffix; otherwise, as the offsets are all that is left, whatever stands there now.
 */
export const offsetFirst: Anchoring = (text, { exact, prefix, suffix }, { start, end }) => {
	if (text.slice(start, end) === exact) return { start, end };
	let nearest: number | undefined;
	for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
		if (nearest === undefined || Math.abs(at - start) < Math.abs(nearest - start)) nearest = at;
	}
	if (nearest !== undefined) return { start: nearest, end: nearest + exact.length };
	const lead = prefix === '' ? -1 : text.indexOf(prefix);
	const tail = lead === -1 || suffix === '' ? -1 : text.indexOf(suffix, lead + prefix.length);
	if (tail !== -1) return { start: lead + prefix.length, end: tail };
	return end <= text.length ? { start, end } : undefined;
};

/**
 * Best match without a floor, as Hypothesis’s client describes its quote matching (“match-quote”):
 * all approximate matches with at most min(256, half the length) errors, scored by quote (50),
 * prefix (20), suffix (20) and nearness to the stored offset (2); the best one is taken.
 */
export const bestMatch: Anchoring = (text, { exact, prefix, suffix }, { start: hint }) => {
	if (exact === '') return undefined;
	const matches = allMatches(text, exact, Math.min(256, Math.floor(exact.length / 2)));
	let best: { range: TextRange; score: number } | undefined;
	for (const { start, end, errors } of matches) {
		const score =
			50 * (1 - errors / exact.length) +
			20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
			20 * likeness(text.slice(end, end + suffix.length), suffix) +
			2 * (1 - Math.abs(start - hint) / text.length);
		if (best === undefined || score > best.score) best = { range: { start, end }, score };
	}
	return best?.range;
};

/** Word for word wherever that is found; otherwise what the library calls the best matches. */
function allMatches(text: string, exact: string, errors: number) {
	const verbatim: { start: number; end: number; errors: number }[] = [];
	for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
		verbatim.push({ start: at, end: at + exact.length, errors: 0 });
	}
	return verbatim.length > 0 ? verbatim : search(text, exact, errors);
}

function likeness(text: string, pattern: string): number {
	if (pattern === '') return 1;
	const [match] = search(text, pattern, pattern.length);
	return match === undefined ? 0 : 1 - match.errors / pattern.length;
}
