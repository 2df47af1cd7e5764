import map from './en/map.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('map', map);

export { t };
