import { readWords, UsageError } from './usage';

/** What is to be updated, and from what. */
export interface UpdateOptions {
	/** undefined: only help was asked for. */
	readonly wanted:
		| {
				/** Id of the article. */
				readonly article: string;
				/** Path of the file with its new text. */
				readonly text: string;
		  }
		| undefined;
	/** undefined: the first dossier. */
	readonly dossier: string | undefined;
	readonly write: boolean;
	/** ISO 8601 date on which the new text is taken over. */
	readonly date: string;
}

export const USAGE = `Takes over the new text of an article that has changed, and finds its quotes again.

  npm run dossier:update -- <article id> <file with the new text>
  npm run dossier:update -- <article id> <file with the new text> --write

Shows what becomes of every quote (passages of claims, words of editor's notes):
  fuzzy       found, but the words have changed: read its claim again
  orphan      no place is certain: kept in claims.json with a mark, for you to decide
  context     word for word, but the sentence around it has changed, or a new one stands
              beside it, or says it again: read its claim again
  moved       word for word, its paragraph in another order
  typography  the same words with other quotation marks, dashes, spaces or line breaks
  exact       word for word, in the same sentence

Claims of fuzzy and context quotes get "review" in claims.json; take it out when you have
read them again.

The file is plain text, its blocks separated by blank lines; mark-up of Markdown or HTML is
refused by name. Front matter is optional; a key that it gives takes the place of the article's.

  --write         writes the article and claims.json; without it nothing is written
  --dossier SLUG  a dossier other than the first
  --date DATE     the day of the change, for orphans and reviews, as YYYY-MM-DD; today when
                  left out
  --help          this text

Exit codes: 0 done, 1 could not be done, 2 wrong usage.
`;

/**
 * The command line, read and checked.
 * @param words what stands after the command's name
 * @param today ISO 8601
 * @throws UsageError
 */
export function parseOptions(words: readonly string[], today: string): UpdateOptions {
	const { values, positionals } = readWords(
		words,
		{
			write: { type: 'boolean', default: false },
			dossier: { type: 'string' },
			date: { type: 'string', default: today },
			help: { type: 'boolean', default: false }
		},
		true
	);
	const { help, ...common } = values;
	if (help) return { ...common, dossier: common.dossier, wanted: undefined };
	const [article, text, ...others] = positionals;
	if (article === undefined || text === undefined) {
		throw new UsageError('Give the id of the article and the file with its new text.');
	}
	if (others.length > 0) {
		throw new UsageError(`“${others.join(' ')}” is too much: give one article and one file.`);
	}
	if (!isDay(common.date)) {
		throw new UsageError(`“${common.date}” is no day. Write it as YYYY-MM-DD.`);
	}
	return { ...common, dossier: common.dossier, wanted: { article, text } };
}

/** The schema would refuse it too, but would blame the file that it was written into. */
function isDay(text: string): boolean {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
