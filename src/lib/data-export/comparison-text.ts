import type { Comparison, ComparisonCell } from '../evidence/compare';
import type { EvidenceContext } from '../evidence/evidence-context';
import { labelWords } from '../evidence/later-words';
import { quoteWords } from '../evidence/quote-words';
import { placeWords } from '../evidence/sources';
import { formatDate } from '../language/format';
import { t } from '../language/with-compare';
import { LINES } from './flat-columns';
import { spreadsheetText } from './spreadsheet-text';

/**
 * A comparison as lines of cells, the first of them the names; each of the others begins with what is compared.
 * Nothing in it can be taken for a formula; see {@link spreadsheetText}.
 */
export function comparisonLines(
	context: EvidenceContext,
	{ actors, rows }: Comparison
): string[][] {
	return [
		[t('compare:question'), ...actors.map(({ name }) => name)],
		...rows.map(({ label, cells }) => [label, ...cells.map((cell) => cellText(context, cell))])
	].map((line) => line.map(spreadsheetText));
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
