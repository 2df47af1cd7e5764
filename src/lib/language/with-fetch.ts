import fetch from './en/fetch.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('fetch', fetch);

export { t };
