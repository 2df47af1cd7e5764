import { describe, expect, it } from 'vitest';
import { viewOfFirst } from './view-of-first';

const partsOf = (address: string) => new URL(address, 'https://maps.example');

describe('the address of the front page', () => {
	it.each(['/', '/?', '/#', '/?#'])('%s is its own', (address) => {
		expect(viewOfFirst(partsOf(address))).toBeUndefined();
	});

	it.each([
		['/?select=troops:FRA&layers=troops', '?select=troops:FRA&layers=troops'],
		['/#claims-FRA', '#claims-FRA'],
		['/?map=4/50/10#claims-FRA', '?map=4/50/10#claims-FRA']
	])('%s means the first dossier, with all that it says', (address, view) => {
		expect(viewOfFirst(partsOf(address))).toBe(view);
	});
});
