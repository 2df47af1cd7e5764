import type { NamedPlace } from '../../cartography/places/place-names';
import { editDistance } from '../../dossier/check/nearest';
import type { FilterPart } from '../../dossier/model/claim-filter';
import type { FeatureReference } from '../../dossier/model/types';

/** Where a search result leads. */
export type SearchTarget =
	| { readonly kind: 'feature'; readonly reference: FeatureReference }
	| { readonly kind: 'passage'; readonly passage: string }
	| { readonly kind: 'block'; readonly article: string; readonly block: number }
	| { readonly kind: 'article'; readonly article: string }
	| { readonly kind: 'layer'; readonly layer: string }
	| { readonly kind: 'filter'; readonly part: FilterPart }
	| { readonly kind: 'place'; readonly place: NamedPlace };

/** Something with a name. */
export interface NamedEntry {
	readonly name: string;
	/** What tells it apart: a status, a layer. */
	readonly detail: string;
	/** Other words that it is looked for by: codes, short forms. */
	readonly aliases: readonly string[];
	readonly target: SearchTarget;
}

/** A stretch of text that is searched for words. */
export interface TextEntry {
	readonly text: string;
	readonly detail: string;
	/** What a match leads to, from its place in the text (UTF-16 code units, end exclusive). */
	readonly target: (start: number, end: number) => SearchTarget;
}

/** A match in a text, with as much around it as is needed to know it again. */
export interface Excerpt {
	readonly before: string;
	readonly match: string;
	readonly after: string;
}

export interface SearchResult {
	readonly name: string | Excerpt;
	readonly detail: string;
	readonly target: SearchTarget;
}

/** Results of one kind, with its name; names of groups differ. */
export interface SearchGroup {
	readonly label: string;
	readonly results: readonly SearchResult[];
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	'’': "'",
	'‘': "'",
	'“': '"',
	'”': '"',
	'–': '-',
	'—': '-'
};

/** The text as it is compared: lower case, without diacritics, with plain quotation marks. */
export function searchForm(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{Mn}/gu, '')
		.replace(/[^ -~]/gu, (letter) => PLAIN[letter] ?? letter);
}

/**
 * The named entries that a query finds, best first: those whose name begins with it, then those of
 * which every word of the query begins some word. Entries of equal rank keep their order. Where it finds none, it
 * is taken for misspelt: by one letter, or by two of eight and more.
 */
export function findNamed(
	entries: readonly NamedEntry[],
	query: string,
	limit: number
): SearchResult[] {
	const wanted = searchForm(query).trim();
	if (wanted === '') return [];
	const ranked = (rank: (forms: Forms) => number): SearchResult[] =>
		entries
			.map((entry) => ({ entry, rank: rank(formsOf(entry)) }))
			.filter(({ rank: found }) => found > 0)
			.sort((one, other) => other.rank - one.rank)
			.slice(0, limit)
			.map(({ entry: { name, detail, target } }) => ({ name, detail, target }));
	const found = ranked((forms) => rankOf(forms, wanted));
	if (found.length > 0 || toleranceOf(wanted) === 0) return found;
	return ranked((forms) => nearnessOf(forms, wanted));
}

/** A name's forms as they are compared. */
interface Forms {
	readonly names: readonly string[];
	readonly words: readonly string[];
}

// Looked through with every key that is pressed.
const forms = new WeakMap<NamedEntry, Forms>();

function formsOf(entry: NamedEntry): Forms {
	const known = forms.get(entry);
	if (known !== undefined) return known;
	const names = [entry.name, ...entry.aliases].map(searchForm);
	const made = { names, words: [...new Set(names.flatMap(wordsOf))] };
	forms.set(entry, made);
	return made;
}

function rankOf({ names, words }: Forms, wanted: string): number {
	if (names.includes(wanted)) return 3;
	if (names.some((candidate) => candidate.startsWith(wanted))) return 2;
	return wordsOf(wanted).every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}

/** In how many letters a query may be misspelt: of short words, one letter is too much of them. */
export function toleranceOf(wanted: string): number {
	return wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
}

/** How near a name or one of its words is to a misspelt query: 0 for too far. */
function nearnessOf({ names, words }: Forms, wanted: string): number {
	const tolerance = toleranceOf(wanted);
	let best = tolerance + 1;
	for (const candidate of [...names, ...words]) {
		if (Math.abs(candidate.length - wanted.length) >= best) continue;
		best = Math.min(best, editDistance(wanted, candidate));
	}
	return tolerance + 1 - best;
}

/** The words of a text in its {@link searchForm}. */
export function wordsOf(folded: string): string[] {
	return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * The places in texts where the query stands, in the order of the texts. A match begins at the
 * beginning of a word, so that "arm" finds "army" and not "charm".
 */
export function findText(
	entries: readonly TextEntry[],
	query: string,
	limit: number
): SearchResult[] {
	const wanted = searchForm(query).trim().replace(/\s+/g, ' ');
	if (wanted.length < 2) return [];
	const results: SearchResult[] = [];
	for (const entry of entries) {
		if (!textFormOf(entry).includes(wanted)) continue;
		const { text, detail, target } = entry;
		for (const { start, end } of matchesIn(text, wanted)) {
			if (results.length === limit) return results;
			results.push({ name: excerptOf(text, start, end), detail, target: target(start, end) });
		}
	}
	return results;
}

// To tell where a match stands, each letter has to be looked at: thousands of texts have none.
const textForms = new WeakMap<TextEntry, string>();

function textFormOf(entry: TextEntry): string {
	const known = textForms.get(entry) ?? searchForm(entry.text);
	textForms.set(entry, known);
	return known;
}

function matchesIn(text: string, wanted: string): { start: number; end: number }[] {
	const { folded, origins } = foldWithOrigins(text);
	const matches = [];
	for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
		if (/[\p{L}\p{N}]$/u.test(folded.slice(0, at))) continue;
		const start = origins[at] ?? 0;
		matches.push({ start, end: origins[at + wanted.length] ?? text.length });
	}
	return matches;
}

/** A folded text with the place in the original of each of its code units. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
	let folded = '';
	const origins: number[] = [];
	let place = 0;
	for (const letter of text) {
		const plain = searchForm(letter);
		folded += plain;
		origins.push(...plain.split('').map(() => place));
		place += letter.length;
	}
	return { folded, origins };
}

const AROUND = 36;

/** The match with whole words around it, and dots where the text goes on. */
function excerptOf(text: string, start: number, end: number): Excerpt {
	const gap = text.indexOf(' ', Math.max(0, start - AROUND));
	const from = start <= AROUND ? 0 : gap === -1 || gap >= start ? start : gap + 1;
	const last = end + AROUND;
	const to = last >= text.length ? text.length : Math.max(end, text.lastIndexOf(' ', last));
	return {
		before: `${from > 0 ? '… ' : ''}${text.slice(from, start)}`,
		match: text.slice(start, end),
		after: `${text.slice(end, to)}${to < text.length ? ' …' : ''}`
	};
}
