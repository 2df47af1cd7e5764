import { articleCount } from '$lib/dossier/model/partial-dossier';
import { t } from '$lib/language/with-search';
import type { PanelContext } from '../page/context';
import { findNamed, findText, type SearchGroup } from './search';
import { articleEntries, namedEntries, textEntries } from './search-entries';

/**
 * Makes a page searchable: what it holds is gathered once, and then searched as often as is liked.
 * @returns what a query finds, at most `limit` of each kind: countries, places and features by name,
 * articles by title where there are several, and places in the articles that are loaded
 */
export default function searchPage(
	context: Pick<PanelContext, 'dossier' | 'index' | 'loaded' | 'facts' | 'countryName'>
): (query: string, limit: number) => SearchGroup[] {
	const { dossier, index, loaded, facts } = context;
	const names = namedEntries(context, Object.keys(facts));
	const articles = articleEntries(loaded.library?.contents?.articles ?? dossier.articles);
	const texts = textEntries(dossier, index);
	const count = articleCount(dossier);
	return (query, limit) =>
		[
			{ label: t('search:names'), results: findNamed(names, query, limit) },
			{ label: t('search:articles'), results: findNamed(articles, query, limit) },
			{
				label: dossier.whole ? t('search:text-loaded') : t('search:text', { count }),
				results: findText(texts, query, limit)
			}
		].filter(({ results }) => results.length > 0);
}
