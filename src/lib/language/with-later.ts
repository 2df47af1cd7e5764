import later from './en/later.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('later', later);

export { t };
