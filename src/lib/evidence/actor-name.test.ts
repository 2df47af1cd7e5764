import { describe, expect, it } from 'vitest';
import { sampleDossier } from '../../../tests/support/sample-dossier';
import { actorName } from './evidence-context';

describe('actorName', () => {
	const name = (id: string): string => {
		const actors = [
			{ id: 'alliance', name: 'The alliance' },
			{ id: 'port-council', name: 'The port council' }
		];
		const countryName = (alpha3: string) => `Country ${alpha3}`;
		return actorName({ dossier: sampleDossier({ actors }).dossier, countryName }, id);
	};

	it('calls an actor as its dossier does, and a country by its name', () => {
		expect(name('port-council')).toBe('The port council');
		expect(name('FRA')).toBe('Country FRA');
	});
});
