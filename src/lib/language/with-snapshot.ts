import snapshot from './en/snapshot.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('snapshot', snapshot);

export { t };
