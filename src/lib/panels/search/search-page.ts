import type { PanelContext } from '../page/context';
import { findNamed, findText, type SearchResult } from './search';
import { articleEntries, namedEntries, textEntries } from './search-entries';

export interface FoundOnPage {
	/** Countries, places and features by name. */
	readonly names: readonly SearchResult[];
	/** Articles by title, where there are several. */
	readonly articles: readonly SearchResult[];
	/** Places in the articles that are loaded. */
	readonly texts: readonly SearchResult[];
}

/**
 * Makes a page searchable: what it holds is gathered once, and then searched as often as is liked.
 * @returns what a query finds, at most `limit` of each kind
 */
export default function searchPage(
	context: Pick<PanelContext, 'dossier' | 'index' | 'loaded' | 'facts' | 'countryName'>
): (query: string, limit: number) => FoundOnPage {
	const { dossier, index, loaded, facts } = context;
	const names = namedEntries(dossier, Object.keys(facts), (code) => context.countryName(code));
	const articles = articleEntries(loaded.library?.contents?.articles ?? dossier.articles);
	const texts = textEntries(dossier, index);
	return (query, limit) => ({
		names: findNamed(names, query, limit),
		articles: findNamed(articles, query, limit),
		texts: findText(texts, query, limit)
	});
}
