import { describe, expect, it } from 'vitest';
import { sampleDossier, sampleFeature } from '../../../tests/support/sample-dossier';
import { illustrativeWarning } from './illustrative-warning';

describe('illustrativeWarning', () => {
	function warned(...shown: { id: string; name: string }[]): string {
		const features = {
			belts: [
				sampleFeature('known', { basis: 'public-record' }),
				sampleFeature('guessed', { basis: 'illustrative' })
			],
			drones: [sampleFeature('flight', { basis: 'illustrative' })],
			towns: [sampleFeature('port', { basis: 'public-record' })]
		};
		return illustrativeWarning(sampleDossier({ features }).dossier.features, shown);
	}
	const belts = { id: 'belts', name: 'Belts' };
	const drones = { id: 'drones', name: 'Drones' };
	const towns = { id: 'towns', name: 'Towns' };

	it('names the layers in which anything has no published location, in the order given', () => {
		expect(warned(drones, towns, belts)).toBe(
			'Illustrative, no location has been published: Drones and Belts.'
		);
		expect(warned(belts)).toBe('Illustrative, no location has been published: Belts.');
	});

	it('says nothing where every shape is known, or nothing is shown', () => {
		expect(warned(towns)).toBe('');
		expect(warned()).toBe('');
	});
});
