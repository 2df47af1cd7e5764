import { letWordsBeSelected } from './selectable-words';
import { keepTrueWhenTranslated } from './translated-page';

/** Begins what serves readers who do something of their own with a page's words. */
export function startReadingAids(): void {
	keepTrueWhenTranslated(document.body);
	letWordsBeSelected(document.body);
}
