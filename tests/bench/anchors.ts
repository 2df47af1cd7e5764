/**
 * `npm run bench:anchors`: how often quotes are found again in texts that have changed, and how fast,
 * beside two other ways. `--each <n>`: cases of each class over each text; `--seed <n>`;
 * `--misses`: every case of ours that is not right.
 */
import { parseArgs } from 'node:util';
import type { Resolution } from '../../src/lib/dossier/anchor/resolution';
import { resolveQuote } from '../../src/lib/dossier/anchor/resolve-quote';
import { searchable, type SearchableText } from '../../src/lib/dossier/anchor/searchable-text';
import type { TextRange } from '../../src/lib/dossier/model/types';
import { bestMatch, offsetFirst } from './anchors/baselines';
import { corpus, type Case } from './anchors/corpus';
import {
	countTold,
	describeMiss,
	emptyTally,
	verdict,
	type Tally,
	type Told
} from './anchors/score';
import { printTable, printTold } from './anchors/table';
import { corpusTexts } from './anchors/texts';
import { measureSpeed } from './anchors/speed';

const { values } = parseArgs({
	options: {
		each: { type: 'string', default: '40' },
		seed: { type: 'string', default: '2026' },
		misses: { type: 'boolean', default: false }
	}
});

const WAYS = {
	'Sourceline, text before the change known': (
		{ quote, origin }: Case,
		after: SearchableText,
		before: SearchableText
	) => resolveQuote(after, quote, { text: before, range: origin }),
	'Sourceline, quote alone': ({ quote, origin }: Case, after: SearchableText) =>
		resolveQuote(after, quote, undefined, origin.start),
	'offset first': ({ quote, origin, after }: Case) => offsetFirst(after, quote, origin),
	'best match without floor': ({ quote, origin, after }: Case) => bestMatch(after, quote, origin)
};
type Way = keyof typeof WAYS;
const NAMES = Object.keys(WAYS) as Way[];

function rangeOf(answer: Resolution | TextRange | undefined): TextRange | undefined {
	if (answer === undefined || !('kind' in answer)) return answer;
	return answer.kind === 'orphan' ? undefined : answer.range;
}

const cases = corpus(corpusTexts(), Number(values.each), Number(values.seed));
console.log(`${cases.length} cases, seed ${values.seed}\n`);

const byClass = new Map<string, Map<Way, Tally>>();
const told = new Map<string, Told>();
const byText = new Map<string, Map<Way, Tally>>();
let known: { readonly source: string; readonly text: SearchableText } | undefined;
for (const item of cases) {
	if (known?.source !== item.before) {
		known = { source: item.before, text: searchable(item.before, item.language) };
	}
	const after = searchable(item.after, item.language);
	for (const name of NAMES) {
		const answer = WAYS[name](item, after, known.text);
		const found = rangeOf(answer);
		const result = verdict(item, found);
		for (const [tallies, row] of [
			[byClass, item.kind],
			[byText, item.text]
		] as const) {
			tallyOf(tallies, row, name)[result]++;
		}
		if (name === NAMES[0] && answer !== undefined && 'kind' in answer) {
			countTold(told, item, answer);
		}
		if (values.misses && name === NAMES[0] && result !== 'correct') {
			console.log(describeMiss(item, found, result));
		}
	}
}
printTable('class of change', byClass, NAMES);
printTable('text', byText, NAMES);
printTold(told);
measureSpeed(Number(values.seed));

function tallyOf(tallies: Map<string, Map<Way, Tally>>, row: string, name: Way): Tally {
	const ways = tallies.get(row) ?? new Map<Way, Tally>();
	tallies.set(row, ways);
	const tally = ways.get(name) ?? emptyTally();
	ways.set(name, tally);
	return tally;
}
