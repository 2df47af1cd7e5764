import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { subjectOf } from '../dossier/model/partial-dossier';
import { claimsId, referenceOfClaims } from './reference';
import { testDossier } from '../../../tests/support/test-dossier';
import { TEST_LAYER_IDS } from '../../../tests/support/test-layers';

const dossier = testDossier();
const index = indexDossier(dossier);
const read = (place: string) =>
	referenceOfClaims({ dossier, index }, place, (id) => ['FRA', 'CHE'].includes(id));

describe('referenceOfClaims', () => {
	it('selects a country in the first layer that has it', () => {
		expect(read('claims-FRA')).toBe('troops:FRA');
	});

	it('selects a country that no layer has on the base map', () => {
		expect(read('claims-CHE')).toBe('countries:CHE');
	});

	it('selects every other feature where its claims stand', () => {
		expect(read('claims-fortifications-belt-contact-line')).toBe(
			'fortifications:belt-contact-line'
		);
		for (const layer of TEST_LAYER_IDS) {
			for (const { id } of dossier.features[layer]?.features ?? []) {
				const subject = subjectOf(`${layer}:${id}`, index);
				const reference = referenceOfClaims({ dossier, index }, claimsId(subject), (alpha3) =>
					/^[A-Z]{3}$/.test(alpha3)
				);
				expect(reference && subjectOf(reference, index)).toBe(subject);
			}
		}
	});

	it('selects an actor that is no country', () => {
		expect(read('claims-coalition')).toBe('actors:coalition');
	});

	it.each(['', 'sidebar', 'FRA', 'claims-', 'claims-XYZ', 'claims-constructor', 'claims-nato'])(
		'selects nothing at “%s”',
		(place) => {
			expect(read(place)).toBeUndefined();
		}
	);
});
