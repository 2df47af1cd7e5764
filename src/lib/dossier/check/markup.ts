import type { Problem } from '../model/problem';
import { articleParts } from '../parse/article';
import { reportInto, type Report } from './report';

/** Something written in an article's text that a reader would see as it is written. */
interface Markup {
	/** Where it stands in the text. */
	readonly offset: number;
	/** What it is called. */
	readonly name: string;
	/** How it is written. */
	readonly written: string;
	readonly remedy: string;
}

interface Kind {
	readonly name: string;
	readonly pattern: RegExp;
	readonly remedy: string;
}

const AS_READ = 'Write the words alone, as they are read.';
const IN_FRONT_MATTER = 'Leave the mark out, and give the block’s number under “headings”.';

/** Each as CommonMark 0.31 or HTML has it, as far as nobody writes so in a plain text. */
const KINDS: readonly Kind[] = [
	{
		name: 'an HTML comment',
		pattern: /<!--/gu,
		remedy: 'Leave it out.'
	},
	{
		name: 'an HTML tag',
		pattern: /<\/?[a-z][a-z0-9-]*(?:\s[^<>\n]{0,500})?\/?>/giu,
		remedy: AS_READ
	},
	{
		name: 'an HTML entity',
		pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,30});/giu,
		remedy: 'Write the character itself.'
	},
	{
		name: 'an image',
		pattern: /!\[[^\]\n]{0,500}\]\([^()\n]{0,1000}\)/gu,
		remedy: 'Leave it out: an article is its text.'
	},
	{
		name: 'a link',
		pattern:
			/(?<!!)\[[^\]\n]{1,500}\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|(?<!!)\[[^\]\n]{1,500}\]\[[^\]\n]{0,200}\]|<(?:https?:\/\/|mailto:)[^<>\s]{1,1000}>/giu,
		remedy: AS_READ
	},
	{
		name: 'a link’s address',
		pattern: /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/gmu,
		remedy: 'Leave it out.'
	},
	{ name: 'a heading', pattern: /^ {0,3}#{1,6}[ \t]+\S/gmu, remedy: IN_FRONT_MATTER },
	{
		name: 'a heading’s underline',
		pattern: /(?<=\S[ \t]*\r?\n) {0,3}(?:={3,}|-{3,})[ \t]*$/gmu,
		remedy: IN_FRONT_MATTER
	},
	{
		name: 'strong emphasis',
		pattern:
			/(?<![*\\\p{L}\p{N}])\*\*(?=\S)[^*\n]{0,499}[^*\s]\*\*(?!\*)|(?<![_\\\p{L}\p{N}])__(?=\S)[^_\n]{0,499}[^_\s]__(?![_\p{L}\p{N}])/gu,
		remedy: AS_READ
	},
	{
		name: 'emphasis',
		pattern:
			/(?<![*\\\p{L}\p{N}])\*(?=[^\s*])[^*\n]{0,499}[^*\s]\*(?![*\p{L}\p{N}])|(?<![_\\\p{L}\p{N}])_(?=[^\s_])[^_\n]{0,499}[^_\s]_(?![_\p{L}\p{N}])/gu,
		remedy: AS_READ
	},
	{
		name: 'struck-out text',
		pattern: /~~(?=\S)[^~\n]{0,499}[^~\s]~~/gu,
		remedy: 'Leave out what the article has struck out.'
	},
	{ name: 'code', pattern: /^ {0,3}(?:```|~~~)|`[^`\n]{1,500}`/gmu, remedy: AS_READ },
	{
		name: 'a quotation’s mark',
		pattern: /^ {0,3}>[ \t]?\S/gmu,
		remedy: 'Leave the mark out, and keep the quotation marks that the article has.'
	},
	{
		name: 'a list’s mark',
		pattern: /^ {0,3}[*+-][ \t]+\S/gmu,
		remedy: 'Write the item as it is read, with “•” or “–” where the article shows that.'
	},
	{ name: 'a table', pattern: /^ {0,3}\|[^\n]*\|[ \t]*$/gmu, remedy: AS_READ },
	{
		name: 'a footnote’s mark',
		pattern: /\[\^[^\]\n]{1,100}\]/gu,
		remedy: 'Write it as it is read.'
	}
];

/** Of one kind of mark-up more than this says nothing new. */
const MOST_OF_A_KIND = 3;

/** What in a text is mark-up of Markdown or HTML, in order: the text is shown as it is written. */
function markupIn(body: string): Markup[] {
	return KINDS.flatMap(({ name, pattern, remedy }) =>
		Array.from(body.matchAll(pattern))
			.slice(0, MOST_OF_A_KIND)
			.map(({ 0: written, index }) => ({ offset: index, name, written, remedy }))
	)
		.filter(
			(one, _, all) =>
				!all.some(
					(other) =>
						other !== one &&
						other.offset <= one.offset &&
						other.offset + other.written.length >= one.offset + one.written.length &&
						other.written.length > one.written.length
				)
		)
		.sort((one, other) => one.offset - other.offset);
}

/**
 * Refuses mark-up in an article's text by name and place: an article is plain text, in which quotes are
 * found as they are read.
 * @param file with its front matter, if it has any
 * @param body where the file's text ends with it
 */
export function checkMarkup(file: string, body: string, report: Report): boolean {
	const found = markupIn(body);
	for (const { offset, name, written, remedy } of found) {
		const before = file.slice(0, file.length - body.length + offset).split('\n');
		const line = Array.from(written.replace(/\s+/gu, ' ').trim());
		const shown = line.length > 40 ? `${line.slice(0, 39).join('')}…` : line.join('');
		report(
			`line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`,
			`“${shown}” is ${name}, and articles are plain text: readers would see it as it is written.`,
			remedy
		);
	}
	return found.length === 0;
}

/**
 * The mark-up in a dossier's articles.
 * @param files by path from the dossier's folder
 */
export function markupProblems(files: ReadonlyMap<string, string>): Problem[] {
	const problems: Problem[] = [];
	for (const [file, text] of files) {
		const parts = /^articles\/.*\.md$/u.test(file) ? articleParts(text) : undefined;
		if (parts !== undefined) checkMarkup(text, parts.body, reportInto(problems, file));
	}
	return problems;
}
