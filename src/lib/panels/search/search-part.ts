import type { PanelContext } from '../page/context';
import type { SearchTarget } from './search';
import SearchResults from './SearchResults.svelte';
import searchPage from './search-page';

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
		case 'filter':
			if (context.filter.asked?.[target.part.facet]?.includes(target.part.value) !== true) {
				context.filter.toggle(target.part);
			}
	}
}

/** What is fetched once somebody is about to search. */
export default { searchPage, SearchResults, follow };
