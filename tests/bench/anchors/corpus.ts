import { anchorQuote } from '../../../src/lib/dossier/anchor/anchor';
import type { Quote } from '../../../src/lib/dossier/model/schema';
import type { TextRange } from '../../../src/lib/dossier/model/types';
import { CLASSES, type Situation } from './classes';
import { MEANING } from './meaning';
import { wordsIn } from './edits';
import { random } from '../random';
import type { CorpusText } from './texts';

/** A quote, the text that it was taken from, and the text as it is now. */
export interface Case {
	readonly kind: string;
	readonly text: string;
	readonly before: string;
	readonly quote: Quote;
	/** Where it stood. */
	readonly origin: TextRange;
	readonly after: string;
	/** Where it stands now; undefined where it is gone, and nothing must be found. */
	readonly truth: TextRange | undefined;
	/** Whether leaving it unresolved is right too: so little is left of it. */
	readonly orphanAllowed: boolean;
	/** Whether what the words say may be another thing, or certainly is not; see `Situation`. */
	readonly meaning: 'changed' | 'same' | undefined;
	/** BCP 47 */
	readonly language: string;
}

/** Every class of change. */
export const ALL_CLASSES = { ...CLASSES, ...MEANING };

/** Code units of the neighbours that a quote keeps, as annotation tools do. */
const CONTEXT = 32;

/**
 * Cases of every class over every text, the same for the same seed.
 * @param each how many of each class over each text
 */
export function corpus(texts: readonly CorpusText[], each: number, seed: number): Case[] {
	const source = random(seed);
	return texts.flatMap((text) => {
		const passages = passagesOf(text);
		const vocabulary = vocabularyOf(text);
		return Object.entries(ALL_CLASSES).flatMap(([kind, makeSituation]) => {
			const cases: Case[] = [];
			for (let attempt = 0; cases.length < each; attempt++) {
				if (attempt > each * 50) throw new Error(`No cases of ${kind} for ${text.name}.`);
				const passage = source.pick(passages);
				const situation = makeSituation({
					text,
					vocabulary,
					passages,
					passage,
					random: source
				});
				const made = situation && asCase(kind, text, situation);
				if (made !== undefined) cases.push(made);
			}
			return cases;
		});
	});
}

/** The case, where its quote can be told apart in the text that it was taken from. */
function asCase(
	kind: string,
	text: CorpusText,
	{ before, origin, after, truth, orphanAllowed = false, meaning }: Situation
): Case | undefined {
	const quote = quoteAt(before, origin);
	if (quote === undefined) return undefined;
	return {
		kind,
		text: text.name,
		before,
		quote,
		origin,
		after,
		truth,
		orphanAllowed,
		meaning,
		language: text.language
	};
}

/** The quote of a range as annotation tools keep it; undefined where that names no single place. */
export function quoteAt(body: string, { start, end }: TextRange): Quote | undefined {
	const quote = {
		exact: body.slice(start, end),
		prefix: body.slice(Math.max(0, start - CONTEXT), start),
		suffix: body.slice(end, end + CONTEXT)
	};
	return anchorQuote(body, quote).kind === 'found' ? quote : undefined;
}

/** A text's words, as often as they stand in it. */
export function vocabularyOf({ body, language }: CorpusText): string[] {
	return paragraphsOf(body).flatMap((paragraph) =>
		wordsIn(body, paragraph, language).map(({ start, end }) => body.slice(start, end))
	);
}

/** Sentences of a text: what people quote. */
export function passagesOf({ body, language }: CorpusText): TextRange[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	const least = language === 'zh' ? 12 : 30;
	return paragraphsOf(body)
		.flatMap(({ start, end }) =>
			Array.from(segmenter.segment(body.slice(start, end)), ({ segment, index }) => {
				const lead = segment.length - segment.trimStart().length;
				return {
					start: start + index + lead,
					end: start + index + segment.trimEnd().length
				};
			})
		)
		.filter(({ start, end }) => end - start >= least);
}

/** A text's paragraphs: a segment of a long text would hold all of it in memory. */
export function paragraphsOf(body: string): TextRange[] {
	return Array.from(body.matchAll(/(?:(?!\n\n)[\s\S])+/gu), ({ 0: text, index }) => ({
		start: index,
		end: index + text.length
	}));
}
