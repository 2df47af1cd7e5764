import { articleCount, articleHead } from '../dossier/model/partial-dossier';
import type { Dossier, Passage } from '../dossier/model/types';
import { formatDate } from '../language/format';
import { t } from '../language/language';

/** What a feature or a claim rests on: an article of the dossier, or another source. */
export interface CitedSource {
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

/** The article or other source of an id; undefined where the dossier has none, which is an error of it. */
export function sourceOf(dossier: Dossier, id: string): CitedSource | undefined {
	const article = articleHead(dossier, id);
	if (article !== undefined) {
		const { title, publisher, date, url = null } = article;
		return { id, type: 'article', title, publisher, date, licence: null, url };
	}
	const source = dossier.sources.find((candidate) => candidate.id === id);
	if (source === undefined) return undefined;
	const { title, publisher, date, licence = null, url = null } = source;
	return { id, type: 'source', title, publisher, date, licence, url };
}

/**
 * A source in few words: publisher and date; of an article that it is the article, or where there are
 * several, what it is called as well. An id that the dossier does
 * not know is shown as it is, which the data check rules out.
 */
export function sourceWords(dossier: Dossier, id: string): string {
	const source = sourceOf(dossier, id);
	if (source === undefined) return id;
	const { type, title, publisher, date } = source;
	if (type === 'source') return t('evidence:source.short', { publisher, date: formatDate(date) });
	return t('evidence:source.article', {
		count: articleCount(dossier),
		title,
		publisher: publisher ?? t('evidence:publisher-not-stated'),
		date: formatDate(date)
	});
}

/** Where a passage stands: its paragraph, and where there are several articles, in which of them. */
export function placeWords(
	dossier: Dossier,
	{ article, block }: Pick<Passage, 'article' | 'block'>
): string {
	const source = sourceWords(dossier, article);
	return t('evidence:source.place', { count: articleCount(dossier), source, number: block });
}

/** Several sources, parted by semicolons. */
export function sourcesWords(dossier: Dossier, ids: readonly string[]): string {
	return ids.map((id) => sourceWords(dossier, id)).join('; ');
}
