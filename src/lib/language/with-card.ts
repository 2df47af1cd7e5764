import card from './en/card.json' with { type: 'json' };
import { addTexts, t } from './language';

addTexts('card', card);

export { t };
