import { expect, it } from 'vitest';
import { listNames } from './format';
import { t } from './language';

/** UAX #9: first strong isolate, and the end of one. */
const [OPEN, CLOSE] = ['\u2068', '\u2069'];

it('a value that runs from right to left does not turn the sentence round that it stands in', () => {
	expect(t('panels:navigator.named', { names: 'مصر', status: 'Ratified' })).toBe(
		`${OPEN}مصر${CLOSE}: Ratified`
	);
	expect(t('panels:navigator.named', { names: 'Egypt & <Sudan>', status: 'Ratified' })).toBe(
		'Egypt & <Sudan>: Ratified'
	);
});

it('each name of a list stands by itself', () => {
	expect(listNames(['מצרים', 'Sudan'])).toBe(`${OPEN}מצרים${CLOSE}, Sudan`);
});
