import share from './en/share.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('share', share);

export { t };
