import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../layers/ids';
import { claimsId, referenceOfClaims } from './reference';
import { testDossier } from '../../../tests/support/test-dossier';

const dossier = testDossier();
const read = (place: string) =>
	referenceOfClaims(dossier, place, (id) => ['FRA', 'CHE'].includes(id));

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
		for (const layer of LAYER_IDS) {
			for (const { id } of dossier.layers[layer]?.features ?? []) {
				const reference = read(claimsId(`${layer}:${id}`));
				expect(reference && claimsId(reference)).toBe(claimsId(`${layer}:${id}`));
			}
		}
	});

	it.each(['', 'sidebar', 'FRA', 'claims-', 'claims-XYZ', 'claims-constructor', 'claims-nato'])(
		'selects nothing at “%s”',
		(place) => {
			expect(read(place)).toBeUndefined();
		}
	);
});
