import cite from './en/cite.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('cite', cite);

export { t };
