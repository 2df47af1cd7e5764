import { articleHead } from '../dossier/model/partial-dossier';
import type { Dossier } from '../dossier/model/types';
import { formatDate } from '../language/format';
import { t } from '../language/language';

/**
 * A source as it is cited: publisher and date; the article itself where the id is an article's.
 * An id that the dossier does not know is shown as it is, which the data check rules out.
 */
export function sourceWords(dossier: Dossier, id: string): string {
	const source = dossier.sources.find((candidate) => candidate.id === id);
	if (source) {
		return t('panels:background.source', {
			publisher: source.publisher,
			date: formatDate(source.date)
		});
	}
	const article = articleHead(dossier, id);
	return article ? t('panels:background.article-source', { date: formatDate(article.date) }) : id;
}

/** Several sources, parted by semicolons. */
export function sourcesWords(dossier: Dossier, ids: readonly string[]): string {
	return ids.map((id) => sourceWords(dossier, id)).join('; ');
}
