/** What serves readers who do something of their own with a page's words: it begins once this is loaded. */
import { letWordsBeSelected } from './selectable-words';
import { keepTrueWhenTranslated } from './translated-page';

keepTrueWhenTranslated(document.body);
letWordsBeSelected(document.body);
