import { describe, expect, it } from 'vitest';
import { indexDossier } from '../../dossier/model/claim-index';
import type { FeatureReference } from '../../dossier/model/types';
import { pickItems } from './pick';
import { testDossier } from '../../../../tests/support/test-dossier';

const index = indexDossier(testDossier());
const itemsOf = (references: FeatureReference[]) => pickItems(references, index);

describe('pickItems', () => {
	it('offers a country once, whatever layers it is marked in', () => {
		expect(itemsOf(['places:paris', 'coalition:FRA', 'troops:FRA', 'countries:FRA'])).toEqual([
			{ reference: 'places:paris', layers: ['places'] },
			{ reference: 'coalition:FRA', layers: ['coalition', 'troops'] }
		]);
	});

	it('prefers a layer’s feature to the base map’s country', () => {
		expect(itemsOf(['countries:FRA', 'troops:FRA'])).toEqual([
			{ reference: 'troops:FRA', layers: ['troops'] }
		]);
	});

	it('keeps features that are not countries apart, and repeats none', () => {
		expect(
			itemsOf(['monitoring:drones', 'monitoring:ground-sensors', 'monitoring:drones'])
		).toEqual([
			{ reference: 'monitoring:drones', layers: ['monitoring'] },
			{ reference: 'monitoring:ground-sensors', layers: ['monitoring'] }
		]);
	});

	it('offers a country without any mark', () => {
		expect(itemsOf(['countries:CHE'])).toEqual([{ reference: 'countries:CHE', layers: [] }]);
		expect(itemsOf([])).toEqual([]);
	});
});
