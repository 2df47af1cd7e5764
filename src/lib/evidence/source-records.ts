import type { Dossier } from '../dossier/model/types';
import { formatDate } from '../language/format';
import { t } from '../language/with-citation';
import { sourceOf, type CitedSource } from './sources';

/**
 * The sources of these ids, each once, in the order given.
 * @throws Error for an id that is neither an article's nor a source's: the data check rules it out
 */
export function sourceRecords(dossier: Dossier, ids: Iterable<string>): CitedSource[] {
	return [...new Set(ids)].map((id) => {
		const source = sourceOf(dossier, id);
		if (source !== undefined) return source;
		throw new Error(
			`The dossier “${dossier.slug}” has no source “${id}”. Add it to the sources in dossier.json.`
		);
	});
}

/** A source as it is cited in full: title, publisher, date, and its licence where one is stated. */
export function citationWords({ type, title, publisher, date, licence }: CitedSource): string {
	const words = { title, publisher, date: formatDate(date) };
	if (type === 'article') {
		return publisher === null
			? t('citation:article-unpublished', words)
			: t('citation:article', words);
	}
	return licence === null
		? t('citation:source', words)
		: t('citation:licensed', { ...words, licence });
}
