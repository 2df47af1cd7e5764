import front from './en/front.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('front', front);

export { t };
