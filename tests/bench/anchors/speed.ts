import { resolveQuote } from '../../../src/lib/dossier/anchor/resolve-quote';
import { searchable } from '../../../src/lib/dossier/anchor/searchable-text';
import { bestMatch, offsetFirst } from './baselines';
import { passagesOf, quoteAt, vocabularyOf, type Case } from './corpus';
import { applyEdits, rewording, typos, type Edit } from './edits';
import { random } from '../random';
import { corpusTexts, longText, type CorpusText } from './texts';

/** Runs of each measurement; median and spread are printed. */
const RUNS = 5;

/**
 * Prints how long it takes to find all quotes of an article again that was revised once: some left
 * alone, some with typing errors, some reworded, some deleted. Best-match quoting takes seconds a
 * hundred quotes in the long text, so it is given fewer of them there.
 */
export function measureSpeed(seed: number): void {
	const six = corpusTexts().find(({ name }) => name.includes('10,000'));
	if (six === undefined) throw new Error('The corpus has no text of 10,000 words.');
	const long: CorpusText = { name: '100,000 words', language: 'en', body: longText(100_000) };
	console.log('| text | quotes | ready, ms | way | a quote, ms: median (least–most) | ratio |');
	console.log('| --- | ---: | ---: | --- | ---: | ---: |');
	measureText({ ...six, name: '10,000 words' }, 100, seed);
	measureText(long, 1000, seed);
	console.log('');
}

function measureText(text: CorpusText, count: number, seed: number): void {
	const { after: changed, quotes } = revision(text, count, seed);
	const ready = timed(() => searchable(changed));
	const before = searchable(text.body);
	const after = searchable(changed);
	const few = quotes.filter((_, index) => index % Math.ceil(count / 100) === 0);
	const ways = [
		[
			'Sourceline',
			quotes,
			({ quote, origin }: Revised) => resolveQuote(after, quote, { text: before, range: origin })
		],
		['offset first', quotes, ({ quote, origin }: Revised) => offsetFirst(changed, quote, origin)],
		[
			'best match without floor',
			few,
			({ quote, origin }: Revised) => bestMatch(changed, quote, origin)
		]
	] as const;
	let own: number | undefined;
	for (const [name, items, way] of ways) {
		const times = timed(() => {
			for (const item of items) way(item);
		}).map((time) => time / items.length);
		own ??= median(times);
		console.log(
			`| ${text.name} | ${items.length} | ${median(ready).toFixed(0)} | ${name} | ` +
				`${median(times).toFixed(3)} (${Math.min(...times).toFixed(3)}–${Math.max(...times).toFixed(3)}) | ` +
				`${(median(times) / own).toFixed(2)} |`
		);
	}
}

type Revised = Pick<Case, 'quote' | 'origin'>;

/** A text revised once, and quotes from all over what it was. */
function revision(
	text: CorpusText,
	count: number,
	seed: number
): { readonly after: string; readonly quotes: readonly Revised[] } {
	const source = random(seed);
	const { body, language } = text;
	const vocabulary = vocabularyOf(text);
	const quotes: Revised[] = [];
	const edits: Edit[] = [];
	for (const range of source.shuffled(passagesOf(text))) {
		if (quotes.length === count) break;
		const quote = quoteAt(body, range);
		if (quote === undefined) continue;
		quotes.push({ quote, origin: range });
		const kind = source.next();
		if (kind < 0.4) edits.push(...typos(body, range, 2, source));
		else if (kind < 0.6)
			edits.push(...rewording(body, range, 0.2, { language, vocabulary }, source));
		else if (kind < 0.7) edits.push({ ...range, text: '' });
	}
	if (quotes.length < count) throw new Error(`${text.name} has only ${quotes.length} quotes.`);
	return { after: applyEdits(body, edits, { start: 0, end: body.length }).body, quotes };
}

function timed(run: () => unknown): number[] {
	return Array.from({ length: RUNS }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
}

function median(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
