import { resolve } from '$app/paths';
import type { PanelContext } from '../page/context';
import { FetchedPlaces } from './fetched-places.svelte';
import type { SearchGroup, SearchTarget } from './search';
import SearchResults from './SearchResults.svelte';
import searchPage from './search-page';
import { showPlace } from './show-place';

const places = new FetchedPlaces(resolve('/places/names.json'));

/** Does what a result is chosen for. */
function follow(context: PanelContext, target: SearchTarget): void {
	switch (target.kind) {
		case 'feature':
			context.select(target.reference);
			break;
		case 'passage':
			context.openPassage(target.passage);
			break;
		case 'article':
			context.openArticle(target.article);
			break;
		case 'block':
			context.openBlock(target.article, target.block);
			break;
		case 'layer':
			context.show(target.layer, true);
			break;
		case 'place':
			void showPlace(context, target.place);
			break;
		case 'filter':
			if (context.filter.asked?.[target.part.facet]?.includes(target.part.value) !== true) {
				context.filter.toggle(target.part);
			}
	}
}

/** What is fetched once somebody is about to search. */
export default {
	searchPage: (context: PanelContext): ((query: string, limit: number) => SearchGroup[]) =>
		searchPage(context, places),
	SearchResults,
	places,
	follow
};
