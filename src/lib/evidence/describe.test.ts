import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';
import { describe as description, type Description } from './describe';

const dossier = testDossier();

function described(reference: `${string}:${string}`): Description {
	const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };
	return description(context, reference);
}

describe('describe', () => {
	it('names a country that no layer has, and gives it no look', () => {
		expect(described('countries:CHE')).toEqual({
			name: 'Switzerland',
			detail: 'Country',
			layer: undefined,
			symbology: undefined
		});
	});

	it('says of a feature what its layer says, and looks as its legend does', () => {
		expect(described('places:vienna')).toMatchObject({
			name: 'Vienna',
			detail: 'Institution of an expert',
			layer: 'Places',
			// The legend’s mark of such a place.
			symbology: { shape: 'point', mark: 'ring' }
		});
	});

	it('says of one country what each layer says', () => {
		const troops = described('troops:AUS');
		expect(troops).toMatchObject({ name: 'Australia', detail: 'Suggested by an expert' });
		expect(troops.symbology?.fill).toBeUndefined();
		const listed = described('coalition:AUS');
		expect(listed.name).toBe('Australia');
		expect(listed.layer).not.toBe(troops.layer);
		expect(listed.symbology).not.toEqual(troops.symbology);
	});

	it.each(['places:atlantis', 'nowhere:paris'] as const)(
		'calls what is not there, %s, as it is referred to',
		(reference) => {
			expect(described(reference)).toMatchObject({ name: reference, layer: undefined });
		}
	);
});
