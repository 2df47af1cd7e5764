import { expect, it } from 'vitest';
import { pictureWords } from './picture-words';
import { testInput } from '../../../tests/support/export-input';
import { testCountryName } from '../../../tests/support/test-dossier';

const { dossier, index } = testInput();
const words = (...layers: readonly string[]) =>
	pictureWords(dossier, layers, (reference) => {
		const country = index.countryOf(reference);
		return country && testCountryName(country);
	});

it('tells what each layer’s categories are, and who has them', () => {
	// The positions of the close reading (claims.md), in the order of the scale.
	expect(words('troops')).toMatch(
		/^Troops\. Signed intent: France, United Kingdom; Host and signatory: Ukraine; /
	);
	expect(words('troops')).toMatch(/: Germany[;.]/);
	expect(words()).toBe('');
});

it('cuts long lists and long tails, and says how much it leaves out', () => {
	const all = words(...dossier.layers.map(({ id }) => id));
	expect(all.length).toBeLessThan(1300);
	// 20 and 6: the features in the dossier's files.
	expect(all).toMatch(/Contact line: 20 features\. Places: 6 features\.$/);
	// 27 were represented by their leaders; 12 are named.
	expect(words('coalition')).toMatch(/Represented by its leader: [^;]* and 15 more; /);
});
