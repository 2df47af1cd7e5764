import { filtered } from '../evidence/filtered';
import { compareActors, type Comparison, type ComparisonCell } from '../evidence/compare';
import type { ActorId } from '../dossier/model/types';
import type { EvidenceContext } from '../evidence/evidence-context';
import { filterWords } from '../evidence/filter-words';
import { labelWords } from '../evidence/later-words';
import { quoteWords } from '../evidence/quote-words';
import { placeWords } from '../evidence/sources';
import { formatDate, listNames } from '../language/format';
import { t } from '../language/with-compare';
import '../language/with-filter';
import { encodeParts } from '../view/url';
import { LINES } from './flat-columns';
import { pageAddress, type ExportInput } from './input';
import { markdown, markdownTable } from './markdown-text';
import { spreadsheetText } from './spreadsheet-text';
import { csvOfLines } from './table-text';

/**
 * A comparison as lines of cells, the first of them the names; each of the others begins with what is compared.
 * Nothing in it can be taken for a formula; see {@link spreadsheetText}.
 */
export function comparisonLines(context: EvidenceContext, comparison: Comparison): string[][] {
	return linesOf(context, comparison).map((line) => line.map(spreadsheetText));
}

function linesOf(context: EvidenceContext, { actors, rows }: Comparison): string[][] {
	return [
		[t('compare:question'), ...actors.map(({ name }) => name)],
		...rows.map(({ label, cells }) => [label, ...cells.map((cell) => cellText(context, cell))])
	];
}

/** Actors side by side, as far as files are about what is said of them. */
function compared(input: ExportInput, actors: readonly ActorId[]): Comparison {
	return compareActors(input, actors, input.filter && filtered(input, input.filter));
}

/** A comparison as CSV: a line for each thing that is compared, and behind it what every file says of itself. */
export function comparisonCsv(input: ExportInput, actors: readonly ActorId[]): string {
	return csvOfLines(input, comparisonLines(input, compared(input, actors)));
}

/** A comparison as Markdown: who and of which day, a table, and the page that shows it. */
export function comparisonMarkdown(input: ExportInput, actors: readonly ActorId[]): string {
	const { dossier, filter } = input;
	const comparison = compared(input, actors);
	const names = listNames(comparison.actors.map(({ name }) => name));
	const caption = t('compare:caption', { names, date: formatDate(dossier.asOf) });
	const query = encodeParts({ compare: actors, ...(filter && { filter }) });
	return [
		`**${markdown(caption)}**`,
		...(filter === undefined
			? []
			: [markdown(t('filter:only', { filter: filterWords(dossier, filter) }))]),
		markdownTable(linesOf(input, comparison)),
		`${markdown(dossier.title)} <${pageAddress(input)}?${query}>\n`
	].join('\n\n');
}

function cellText({ dossier }: EvidenceContext, { items, claims, none }: ComparisonCell): string {
	const said = claims.flatMap((claim) => [
		`${formatDate(claim.saidOn)}: ${claim.summary}`,
		labelWords(dossier, claim),
		...claim.passages.map(
			(passage) => `${quoteWords(dossier, passage)} (${placeWords(dossier, passage)})`
		)
	]);
	return [...items.map(({ text }) => text), ...said].join(LINES) || none;
}
