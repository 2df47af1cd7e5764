import citation from './en/citation.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('citation', citation);

export { t };
