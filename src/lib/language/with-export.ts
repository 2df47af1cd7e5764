import dataExport from './en/export.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('export', dataExport);

export { t };
