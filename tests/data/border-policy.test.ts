import { booleanPointInPolygon, point } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import { inWords } from '../../src/lib/language/words';
import { readBaseMap } from '../../src/lib/server/base-map';
import { readWholeDossier } from '../../src/lib/server/dossier-page';

const { countries } = decodeBoundaries(readBaseMap().boundaries);
const policy = inWords(readWholeDossier('ukraine-guarantees').borders.policy);

/** The countries that a place, [longitude, latitude], is drawn in. */
function drawnIn(place: [number, number]): string[] {
	return [...countries.values()]
		.filter((country) => booleanPointInPolygon(point(place), country))
		.map(({ properties: { id } }) => id);
}

// Places from GeoNames; each stands for what the policy says of it.
describe('what the border policy says', () => {
	it.each<[string, string, [number, number], string[]]>([
		['Crimea', 'Simferopol', [34.1, 44.95], ['UKR']],
		['Sevastopol', 'Sevastopol', [33.53, 44.59], ['UKR']],
		['Cyprus', 'Kyrenia', [33.32, 35.33], ['CYP']],
		['Georgia', 'Tskhinvali', [43.97, 42.23], ['GEO']],
		['Moldova', 'Tiraspol', [29.64, 46.84], ['MDA']],
		['Somalia', 'Hargeisa', [44.06, 9.56], ['SOM']],
		['Kosovo', 'Pristina', [21.17, 42.67], ['XKX']],
		['Golan Heights', 'Qatzrin', [35.69, 32.99], ['ISR']],
		['East Jerusalem', 'Beit Hanina', [35.25, 31.83], ['ISR']],
		['Western Sahara', 'Smara', [-11.67, 26.74], ['MAR']],
		['Kashmir', 'Srinagar', [74.8, 34.09], ['IND']],
		['Kashmir', 'Gilgit', [74.31, 35.92], ['PAK']],
		['Snake Island', 'its lighthouse', [30.204, 45.255], []],
		['Kurils', 'Kunashir', [145.86, 44.03], []]
	])('of %s is how %s is drawn', (words, _, place, drawn) => {
		expect(policy).toContain(words);
		expect(drawnIn(place)).toEqual(drawn);
	});
});
