import type { PanelContext } from './context';
import { findNamed, findText, type SearchResult } from './search';
import { namedEntries, textEntries } from './search-entries';

export interface FoundOnPage {
	/** Countries, places and features by name. */
	readonly names: readonly SearchResult[];
	/** Places in the articles. */
	readonly texts: readonly SearchResult[];
}

/**
 * Makes a page searchable: what it holds is gathered once, and then searched as often as is liked.
 * @returns what a query finds, at most `limit` of each kind
 */
export default function searchPage(
	context: Pick<PanelContext, 'dossier' | 'index' | 'facts' | 'countryName'>
): (query: string, limit: number) => FoundOnPage {
	const names = namedEntries(context.dossier, Object.keys(context.facts), (code) =>
		context.countryName(code)
	);
	const texts = textEntries(context.dossier, context.index);
	return (query, limit) => ({
		names: findNamed(names, query, limit),
		texts: findText(texts, query, limit)
	});
}
