import type { Dossier } from '../dossier/model/types';

/** What a feature or a claim rests on: an article of the dossier, or another source. */
export interface SourceRecord {
	readonly id: string;
	readonly type: 'article' | 'source';
	readonly title: string;
	/** null: the text names none. */
	readonly publisher: string | null;
	/** ISO 8601 date. */
	readonly date: string;
	/** null: none is stated. */
	readonly licence: string | null;
	/** null: none is known. */
	readonly url: string | null;
}

/**
 * The sources of these ids, each once, in the order given.
 * @throws Error for an id that is neither an article's nor a source's: the data check rules it out
 */
export function sourceRecords(dossier: Dossier, ids: Iterable<string>): SourceRecord[] {
	return [...new Set(ids)].map((id) => sourceRecord(dossier, id));
}

function sourceRecord({ slug, articles, sources }: Dossier, id: string): SourceRecord {
	const article = articles.find((candidate) => candidate.id === id);
	if (article !== undefined) {
		const { title, publisher, date } = article;
		return { id, type: 'article', title, publisher, date, licence: null, url: null };
	}
	const source = sources.find((candidate) => candidate.id === id);
	if (source === undefined) {
		throw new Error(
			`The dossier “${slug}” has no source “${id}”. Add it to the sources in dossier.json.`
		);
	}
	const { title, publisher, date, licence = null, url = null } = source;
	return { id, type: 'source', title, publisher, date, licence, url };
}
