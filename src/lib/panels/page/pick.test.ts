import { describe, expect, it } from 'vitest';
import { pickItems } from './pick';

describe('pickItems', () => {
	it('offers a country once, whatever layers it is marked in', () => {
		expect(pickItems(['places:paris', 'coalition:FRA', 'troops:FRA', 'countries:FRA'])).toEqual([
			{ reference: 'places:paris', layers: ['places'] },
			{ reference: 'coalition:FRA', layers: ['coalition', 'troops'] }
		]);
	});

	it('prefers a layer’s feature to the base map’s country', () => {
		expect(pickItems(['countries:FRA', 'troops:FRA'])).toEqual([
			{ reference: 'troops:FRA', layers: ['troops'] }
		]);
	});

	it('keeps features that are not countries apart, and repeats none', () => {
		expect(
			pickItems(['monitoring:drones', 'monitoring:ground-sensors', 'monitoring:drones'])
		).toEqual([
			{ reference: 'monitoring:drones', layers: ['monitoring'] },
			{ reference: 'monitoring:ground-sensors', layers: ['monitoring'] }
		]);
	});

	it('offers a country without any mark', () => {
		expect(pickItems(['countries:CHE'])).toEqual([{ reference: 'countries:CHE', layers: [] }]);
		expect(pickItems([])).toEqual([]);
	});
});
