/** What serves readers who do something of their own with a page: it begins once this is loaded. */
import { letWordsBeSelected } from './selectable-words';
import { letSlashLeadToSearch } from './slash-leads-to-search';
import { keepTrueWhenTranslated } from './translated-page';

keepTrueWhenTranslated(document.body);
letWordsBeSelected(document.body);
letSlashLeadToSearch(document.body);
