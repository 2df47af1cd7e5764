import filter from './en/filter.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('filter', filter);

export { t };
