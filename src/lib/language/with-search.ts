import search from './en/search.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('search', search);

export { t };
