import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import { sampleClaim } from '../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';
import { subjectsOfClaims, type SubjectOfClaims } from './every-claim';

const real = testDossier();

/** Three claims of our own about the countries and places of the real dossier. */
function subjects(...actors: string[]): SubjectOfClaims[] {
	const dossier = {
		...real,
		claims: [
			sampleClaim({ id: 'signs', actors: ['FRA', 'coalition'], features: ['places:paris'] }),
			sampleClaim({ id: 'speaks', features: ['places:vienna', 'coalition:FRA'] }),
			sampleClaim({ id: 'fortifies', features: ['fortifications:belt-russia'] })
		]
	};
	const context = { dossier, index: indexDossier(dossier), countryName: testCountryName };
	return subjectsOfClaims(context, actors);
}

describe('subjectsOfClaims', () => {
	it('lists actors in the order given, then features in drawing order', () => {
		expect(subjects('coalition', 'FRA').map(({ name }) => name)).toEqual([
			'Coalition of the willing',
			'France',
			'Belt along the border with Russia',
			'Paris',
			'Vienna'
		]);
	});

	it('leaves out of whom and what no claim speaks', () => {
		const names = subjects('POL', 'FRA').map(({ name }) => name);
		expect(names).not.toContain('Poland');
		expect(names).not.toContain('Berlin');
	});

	it('says of a country how it stands, and of other actors nothing', () => {
		const details = subjects('FRA', 'coalition').map(({ actor, detail }) => [actor, detail]);
		expect(details.slice(0, 2)).toEqual([
			['FRA', 'Signed intent'],
			['coalition', '']
		]);
		expect(details.at(-1)).toEqual([undefined, 'Institution of an expert']);
	});

	it('gives each subject its claims, and the place where they stand in the page', () => {
		const found = subjects('FRA').map(({ place, claims }) => [place, claims.map(({ id }) => id)]);
		expect(found).toEqual([
			['claims-FRA', ['signs', 'speaks']],
			['claims-fortifications-belt-russia', ['fortifies']],
			['claims-places-paris', ['signs']],
			['claims-places-vienna', ['speaks']]
		]);
	});
});
