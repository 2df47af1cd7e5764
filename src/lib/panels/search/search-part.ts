import SearchResults from './SearchResults.svelte';
import searchPage from './search-page';

/** What is fetched once somebody is about to search. */
export default { searchPage, SearchResults };
