import timeline from './en/timeline.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('timeline', timeline);

export { t };
