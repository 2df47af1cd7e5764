import { LineCounter, parseDocument, type Document } from 'yaml';
import { checkSchema } from '../check/check-schema';
import { forbiddenCharacter } from '../model/forbidden-characters';
import { LIMITS } from '../model/limits';
import type { Report } from '../check/report';
import { articleFrontMatterSchema } from '../model/schema';
import type { Article, TextRange } from '../model/types';

type BlockKind = 'dateline' | 'heading' | 'paragraph';

/** One block of an article's body: a run of lines that are not blank. */
export interface ArticleBlock extends TextRange {
	/** Counted from 1 in the order of the text: P1, P2, … */
	readonly number: number;
	readonly kind: BlockKind;
	/** `body.slice(start, end)`. */
	readonly text: string;
}

/** What can be said of an article file even when its front matter is wrong. */
export interface ArticleText {
	readonly body: string;
	readonly blocks: ArticleBlock[];
	/** Undefined where the front matter has problems, which have been reported. */
	readonly article: Article | undefined;
}

/**
 * An article's file: YAML front matter between two lines of `---`, then the body. The body is the
 * article's text byte for byte: everything after the line that closes the front matter.
 *
 * @param id the file's name without `.md`
 */
export function parseArticle(id: string, file: string, report: Report): ArticleText {
	checkCharacters(file, report);
	// A byte order mark has been reported, and should not hide what else is wrong.
	const text = file.replace(/^\uFEFF/, '');
	const parts = articleParts(text);
	if (parts === undefined) {
		report(
			'line 1',
			'The file does not begin with front matter.',
			'Begin it with a line “---”, the keys title, publisher, date and language, and a line “---”.'
		);
		return { body: text, blocks: articleBlocks(text), article: undefined };
	}
	const { body } = parts;
	const frontMatter = parseFrontMatter(parts.yaml, report);
	if (frontMatter === undefined) {
		return { body, blocks: articleBlocks(body), article: undefined };
	}
	const { dateline = [], headings = [], ...about } = frontMatter;
	const blocks = articleBlocks(body, { dateline, headings });
	let clean = true;
	if (blocks.length === 0) {
		clean = false;
		report('', 'The article has no text.', 'Put its text below the front matter.');
	} else {
		for (const [key, numbers] of Object.entries({ dateline, headings })) {
			for (const [index, number] of numbers.entries()) {
				if (number <= blocks.length) continue;
				clean = false;
				report(
					`${key}[${index}]`,
					`There is no block ${number}: the article has ${blocks.length}.`,
					'Blocks are separated by blank lines and counted from 1: correct the number.'
				);
			}
		}
		for (const [index, number] of headings.entries()) {
			if (!dateline.includes(number)) continue;
			clean = false;
			report(
				`headings[${index}]`,
				`Block ${number} is called both dateline and heading.`,
				'Keep it in one of the two lists.'
			);
		}
	}
	return { body, blocks, article: clean ? { id, ...about, body, blocks } : undefined };
}

/** An article's file in its parts, which make it up in this order. */
export interface ArticleParts {
	/** The line of `---` above the front matter. */
	readonly opening: string;
	readonly yaml: string;
	readonly closing: string;
	readonly body: string;
}

/** The parts of a file; undefined where it does not begin with front matter. */
export function articleParts(text: string): ArticleParts | undefined {
	const parts = /^(---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$(?![\s\S])))/m.exec(text);
	if (parts?.index !== 0) return undefined;
	const [whole, opening = '', yaml = '', closing = ''] = parts;
	return { opening, yaml, closing, body: text.slice(whole.length) };
}

/**
 * The body's blocks, which are separated by blank lines. Their texts and what lies between them
 * make up the whole body; nothing is trimmed within a block.
 */
export function articleBlocks(
	body: string,
	kinds: { readonly dateline?: readonly number[]; readonly headings?: readonly number[] } = {}
): ArticleBlock[] {
	const blocks: ArticleBlock[] = [];
	let open: TextRange | undefined;
	const close = () => {
		if (open === undefined) return;
		const number = blocks.length + 1;
		const kind = kinds.dateline?.includes(number)
			? 'dateline'
			: kinds.headings?.includes(number)
				? 'heading'
				: 'paragraph';
		blocks.push({ number, kind, text: body.slice(open.start, open.end), ...open });
		open = undefined;
	};
	let offset = 0;
	for (const line of body.split('\n')) {
		const end = offset + line.replace(/\r$/, '').length;
		if (line.trim() === '') close();
		else open = { start: open?.start ?? offset, end };
		offset += line.length + 1;
	}
	close();
	return blocks;
}

/** The text of an article is never altered: what may not stand in it is for a person to decide. */
function checkCharacters(text: string, report: Report): void {
	if (text.startsWith('\uFEFF')) {
		report(
			'line 1, column 1',
			'The file begins with a byte order mark.',
			'Save it as UTF-8 without one.'
		);
	}
	const found = forbiddenCharacter(text);
	if (found === undefined) return;
	const before = text.slice(0, found.offset).split('\n');
	const column = (before.at(-1)?.length ?? 0) + 1;
	report(`line ${before.length}, column ${column}`, found.message, found.remedy);
}

/** Lists in lists, or tags and anchors in a row; a list of plain items is none. */
const INDICATORS = new RegExp(`(?:[-?:!&]\\S*\\s+){${LIMITS.frontMatterDepth}}`);
/** A key that is written with a question mark, and so may be anything: the parser takes minutes. */
const COMPLEX_KEY = /(?:^|[-:?])[ \t]*\?\s/m;

/**
 * Whether front matter has lists or mappings in each other: the YAML parser would follow them until
 * its stack or the memory ends. Ours is one mapping of plain values and lists of numbers.
 */
function isNested(yaml: string): boolean {
	let depth = 0;
	for (const character of yaml) {
		if (character === '[' || character === '{') depth++;
		else if (character === ']' || character === '}') depth--;
		if (depth > LIMITS.frontMatterDepth) return true;
	}
	return INDICATORS.test(yaml) || COMPLEX_KEY.test(yaml);
}

/** Front matter as YAML, its places kept; undefined where it is none, which has been reported. */
export function frontMatterDocument(yaml: string, report: Report): Document.Parsed | undefined {
	if (yaml.length > LIMITS.frontMatter || isNested(yaml)) {
		report(
			'line 1',
			'The front matter is longer or more nested than that of any article.',
			'Write only the keys title, publisher, date, language, url, dateline and headings.'
		);
		return undefined;
	}
	const lines = new LineCounter();
	const document = parseDocument(yaml, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: 'error'
	});
	for (const { pos, message } of document.errors) {
		// The line of `---` above is not part of the YAML text.
		const { line, col } = lines.linePos(pos[0]);
		report(
			`line ${line + 1}, column ${col}`,
			`The front matter is not valid YAML: ${message.replace(/\.?$/, '.')}`,
			'Put a value that has a colon or begins with a quotation mark in double quotes.'
		);
	}
	return document.errors.length > 0 ? undefined : document;
}

function parseFrontMatter(yaml: string, report: Report) {
	const document = frontMatterDocument(yaml, report);
	if (document === undefined) return undefined;
	let value: unknown;
	try {
		// No front matter needs an alias, and a chain of them can grow without bound.
		value = document.toJS({ maxAliasCount: 0 });
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		report('', `The front matter uses an alias: ${error.message}.`, 'Write the value out.');
		return undefined;
	}
	return checkSchema(articleFrontMatterSchema, value, report);
}
