import { OWN_PREFIX, type FlatColumn } from '../dossier/model/exported';
import { t } from '../language/with-export';
import { citationWords } from '../evidence/source-records';
import type { FeatureRecord } from './feature-record';
import { featureAddress, type ExportInput } from './input';

/** Parts several words in one cell. */
export const LIST = '; ';
/** Parts several texts in one cell. */
export const LINES = '\n';

/**
 * A feature's claims, its source and its address as plain texts: what is left in programs that show no
 * lists within a property. Each of a claim's columns has its claims in the same order; what quotes it has
 * stand on lines of their own.
 */
export function flatColumns(
	input: ExportInput,
	{ reference, source, claims, sources }: FeatureRecord
): Readonly<Record<FlatColumn, string>> {
	const own = sources.find(({ id }) => id === source);
	const passages = claims.flatMap((claim) => claim.passages);
	return {
		claim_ids: claims.map(({ id }) => id).join(LIST),
		claim_labels: claims.map(({ label }) => label).join(LINES),
		claim_summaries: claims.map(({ summary }) => summary).join(LINES),
		claim_quotes: [
			...passages.map(({ quoteInWords: quote, paragraph }) =>
				t('export:quote', { quote, paragraph })
			),
			...claims.flatMap(({ orphanedPassages = [] }) =>
				orphanedPassages.map(({ quote, standingInWords: standing }) =>
					t('evidence:orphan.quoted', { quote, standing })
				)
			)
		].join(LINES),
		claim_days: claims.map(({ saidOn }) => saidOn).join(LIST),
		claim_links: passages.map(({ link }) => link).join(LINES),
		source_in_words: own === undefined ? '' : citationWords(own),
		source_link: own?.url ?? '',
		feature_link: featureAddress(input, reference)
	};
}

/** Those of a layer's own properties whose name is taken get another. */
export function withoutClashes(
	own: Readonly<Record<string, unknown>>,
	taken: readonly string[]
): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(own).map(([name, value]) => [
			taken.includes(name) ? `${OWN_PREFIX}${name}` : name,
			value
		])
	);
}
