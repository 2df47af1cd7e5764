import changes from './en/changes.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('changes', changes);

export { t };
