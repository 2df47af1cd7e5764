import { applyEdits, type Edit } from 'jsonc-parser';
import { isMap, isNode, isScalar, type Pair } from 'yaml';
import { articleBlocks, articleParts, frontMatterDocument, parseArticle } from '../parse/article';
import type { ArticleBlock } from '../parse/article';
import { checkMarkup } from '../check/markup';
import { shorten, type Report } from '../check/report';
import { resolveQuote } from '../anchor/resolve-quote';
import { searchable, type SearchableText } from '../anchor/searchable-text';

/** An article's file with another text. */
export interface RevisedArticle {
	readonly file: string;
	/** What has become of the list of datelines or headings, in words: only what changed. */
	readonly remarks: readonly string[];
}

/**
 * An article's file with a new text in the place of its own. The front matter stays, character for
 * character, but for the keys that the new text's own front matter gives; the numbers of datelines
 * and headings follow their blocks, unless they are given. Line breaks become those of the present
 * text, and blank lines above a text without front matter are those of the present one.
 *
 * @param present the article's file, which has no problem
 * @param revised a text, with front matter or without
 * @param report takes what is wrong with the new text; undefined is given then
 */
export function reviseArticle(
	present: string,
	revised: string,
	report: Report
): RevisedArticle | undefined {
	const old = articleParts(present);
	const { article } = parseArticle('', present, () => undefined);
	if (old === undefined || article === undefined) throw new Error('The article has problems.');
	const given = articleParts(revised);
	const body = withLineBreaksOf(
		old.body,
		given?.body ?? leadOf(old.body) + revised.slice(leadOf(revised).length)
	);
	if (articleBlocks(body).length === 0) {
		report('', 'The new text is empty.', 'Give the whole text that the article has now.');
		return undefined;
	}
	if (!checkMarkup(revised, given?.body ?? revised, report)) return undefined;
	const own = keysOf(old.yaml, report);
	const others = given && keysOf(given.yaml, report);
	if (own === undefined || (given !== undefined && others === undefined)) return undefined;
	const edits: Edit[] = [];
	const replace = ({ start, end }: KeyPlace, content: string): void => {
		edits.push({ offset: start, length: end - start, content });
	};
	let added = '';
	for (const [key, { source }] of others ?? []) {
		const place = own.get(key);
		if (place === undefined) added += `${source}\n`;
		else if (place.source !== source) replace(place, source);
	}
	const remarks: string[] = [];
	/** Made ready only where a heading is not found as it was, and then once for all. */
	let texts: Texts | undefined;
	const ready = (): Texts =>
		(texts ??= {
			before: searchable(article.body, article.language),
			now: searchable(body, article.language)
		});
	for (const [key, kind] of [
		['dateline', 'dateline'],
		['headings', 'heading']
	] as const) {
		const place = own.get(key);
		if (place === undefined || others?.has(key)) continue;
		const before = article.blocks.filter((block) => block.kind === kind);
		const followed = before.map((block) => ({ block, now: numberNow(block, body, ready) }));
		const numbers = followed.flatMap(({ now }) => now ?? []);
		if (numbers.join() === before.map(({ number }) => number).join()) continue;
		const list = `${key}: [${numbers.join(', ')}]`;
		replace(place, list);
		const gone = followed.filter(({ now }) => now === undefined);
		remarks.push(
			[
				`${list} now, as the blocks have moved.`,
				...gone.map(
					({ block }) =>
						`P${block.number} is not found again: “${shorten(block.text)}”. Where it only reads differently, give ${key} in the front matter of the new text.`
				)
			].join(' ')
		);
	}
	const yaml = applyEdits(old.yaml, edits) + added;
	return { file: old.opening + yaml + old.closing + body, remarks };
}

interface KeyPlace {
	readonly start: number;
	readonly end: number;
	/** Key and value as written. */
	readonly source: string;
}

/** The keys of front matter and where each stands with its value; undefined where it is no map. */
function keysOf(yaml: string, report: Report): Map<string, KeyPlace> | undefined {
	const document = frontMatterDocument(yaml, report);
	if (document === undefined) return undefined;
	if (document.contents === null) return new Map();
	if (!isMap(document.contents)) {
		report('line 2', 'The front matter has no keys.', 'Write it as “key: value”, line by line.');
		return undefined;
	}
	const keys = new Map<string, KeyPlace>();
	for (const { key, value } of document.contents.items as Pair[]) {
		if (!isScalar(key) || key.range == null) continue;
		const [start] = key.range;
		const until = isNode(value) ? value.range?.[1] : undefined;
		const source = yaml.slice(start, until ?? key.range[1]).trimEnd();
		keys.set(String(key.value), { start, end: start + source.length, source });
	}
	return keys;
}

/** Both texts of an article, ready to look for its headings in them. */
interface Texts {
	readonly before: SearchableText;
	readonly now: SearchableText;
}

/** The number that a block has in another text; undefined where it is none of its blocks. */
function numberNow(block: ArticleBlock, body: string, ready: () => Texts) {
	const { start, end, text } = block;
	const blocks = articleBlocks(body);
	const same = blocks.filter((other) => other.text === text);
	if (same.length === 1) return same[0]?.number;
	const { before, now: present } = ready();
	const origin = { text: before, range: { start, end } };
	const now = resolveQuote(present, { exact: text, prefix: '', suffix: '' }, origin);
	if (now.kind === 'orphan') return undefined;
	const { range } = now;
	const around = blocks.find((other) => other.start <= range.start && range.end <= other.end);
	// A heading's words within a paragraph are no heading.
	const isWhole = around && range.end - range.start > (around.end - around.start) * 0.7;
	return isWhole ? around.number : undefined;
}

/** The blank lines at a text's beginning. */
function leadOf(text: string): string {
	return /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? '';
}

/** The text with the line breaks of another, where those are all of one kind. */
function withLineBreaksOf(model: string, text: string): string {
	const breaks = new Set(model.match(/\r?\n/g));
	const [only] = breaks;
	return only === undefined || breaks.size > 1 ? text : text.replace(/\r?\n/g, only);
}
