import compare from './en/compare.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('compare', compare);

export { t };
