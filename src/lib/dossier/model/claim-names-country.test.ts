import { expect, it } from 'vitest';
import {
	sampleClaim,
	sampleDossier,
	sampleFeature
} from '../../../../tests/support/sample-dossier';
import { namesCountry } from './claim-names-country';
import type { Claim } from './types';

function names(claim: Partial<Claim>, country: string): boolean {
	const { index } = sampleDossier({
		features: {
			members: [
				sampleFeature('la-france', { country: 'FRA' }),
				sampleFeature('POL', { country: 'POL' })
			]
		}
	});
	return namesCountry(index, sampleClaim({ id: 'claim', ...claim }), country);
}

it('is named as an actor, or by a feature that it is', () => {
	expect(names({ actors: ['alliance', 'FRA'] }, 'FRA')).toBe(true);
	expect(names({ features: ['members:POL', 'members:la-france'] }, 'FRA')).toBe(true);
	expect(names({ features: ['countries:CHE'] }, 'CHE')).toBe(true);
});

it('is not named by what is said of others, or of a whole group', () => {
	expect(names({ actors: ['POL'], features: ['members:POL'] }, 'FRA')).toBe(false);
	expect(names({ features: ['members:*', 'countries:*'] }, 'FRA')).toBe(false);
	expect(names({}, 'FRA')).toBe(false);
});
