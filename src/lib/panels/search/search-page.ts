import { articleCount } from '$lib/dossier/model/partial-dossier';
import { t } from '$lib/language/with-search';
import type { PanelContext } from '../page/context';
import type { FetchedPlaces } from './fetched-places.svelte';
import { findNamed, findText, type SearchGroup, type SearchResult } from './search';
import {
	articleEntries,
	claimEntries,
	namedEntries,
	speakerEntries,
	textEntries,
	wordEntries
} from './search-entries';
import { placeWords } from './show-place';

/**
 * Makes a page searchable: what it holds is gathered once, and then searched as often as is liked.
 * @returns what a query finds, at most `limit` of each kind: countries, places and features by name, people and
 * groups, statuses and layers, articles by title where there are several, claims, and places in the articles that are
 * loaded; and below them the places of the map
 */
export default function searchPage(
	context: Pick<PanelContext, 'dossier' | 'index' | 'loaded' | 'countryCodes' | 'countryName'>,
	places: Pick<FetchedPlaces, 'finder'>
): (query: string, limit: number) => SearchGroup[] {
	const { dossier, index, loaded, countryCodes } = context;
	const names = namedEntries(context, countryCodes);
	const speakers = speakerEntries(context);
	const words = wordEntries(dossier);
	const claims = claimEntries(dossier);
	const articles = articleEntries(loaded.library?.contents?.articles ?? dossier.articles);
	const texts = textEntries(dossier, index);
	const count = articleCount(dossier);
	const placesNamed = (query: string, limit: number, misspelt: boolean): SearchResult[] => {
		const { finder } = places;
		if (finder === undefined) return [];
		const right = finder.find(query, limit);
		const found = right.length > 0 || !misspelt ? right : finder.findMisspelt(query, limit);
		return found.map((place) => ({
			name: place.name,
			detail: placeWords(place, context),
			target: { kind: 'place', place }
		}));
	};
	return (query, limit) => {
		const groups = [
			{ label: t('search:names'), results: findNamed(names, query, limit) },
			{ label: t('search:speakers'), results: findNamed(speakers, query, limit) },
			{ label: t('search:words'), results: findNamed(words, query, limit) },
			{ label: t('search:claims'), results: findText(claims, query, limit) },
			{ label: t('search:articles'), results: findNamed(articles, query, limit) },
			{
				label: dossier.whole ? t('search:text-loaded') : t('search:text', { count }),
				results: findText(texts, query, limit)
			}
		].filter(({ results }) => results.length > 0);
		// Somewhere on earth, a place is called nearly like anything: what is found is not misspelt.
		const found = placesNamed(query, limit, groups.length === 0);
		return found.length === 0 ? groups : [...groups, { label: t('search:places'), results: found }];
	};
}
