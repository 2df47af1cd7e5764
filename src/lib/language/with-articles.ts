import articles from './en/articles.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('articles', articles);

export { t };
