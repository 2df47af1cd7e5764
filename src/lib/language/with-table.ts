import table from './en/table.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('table', table);

export { t };
