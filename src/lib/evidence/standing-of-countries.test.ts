import { describe, expect, it } from 'vitest';
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	sampleFeature
} from '../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';
import type { Claim, Dossier } from '../dossier/model/types';
import { standingOfCountry, statusOfPosition } from './standing';

const [troops] = testDossier().layers;
if (troops?.kind !== 'positions') throw new Error('The first layer has positions.');
const parties = { ...troops, id: 'parties' };
const whole = { articles: 2, cited: [], claims: {} };

function context(parts: Parameters<typeof sampleDossier>[0]) {
	return { ...sampleDossier(parts), countryName: testCountryName };
}
const standing = (parts: Parameters<typeof sampleDossier>[0], looked?: string) =>
	standingOfCountry(context(parts), 'FRA', looked);

/** A claim on France none of whose quotes the present text has. */
const doubted = (parts: Partial<Claim> = {}) =>
	sampleClaim({
		id: 'c',
		actors: ['FRA'],
		status: 'signed-intent',
		orphans: [
			{
				...{ id: 'p', claim: 'c', article: 'letter', since: '2026-01-20', reason: 'absent' },
				...{ exact: 'signed', prefix: '', suffix: '' }
			}
		],
		...parts
	});

describe('a country whose position may have been taken back', () => {
	const IN_DOUBT = 'In doubt: an article’s text has changed';

	it('stands in doubt', () => {
		expect(standing({ claims: [doubted()], whole })).toMatchObject({
			...{ detail: IN_DOUBT, symbology: undefined, position: undefined }
		});
	});

	it('does not where the claim gave it none', () => {
		const { status, ...without } = doubted();
		expect(status).toBeDefined();
		for (const claim of [without, doubted({ status: 'under-way' })]) {
			expect(standing({ claims: [claim] }).detail).toMatch(/^In the article/);
		}
	});

	it('is known from articles that are not loaded yet, if they are not those of a day before', () => {
		const inDoubt = { ...whole, inDoubt: ['DEU', 'FRA'] };
		expect(standing({ whole: inDoubt }).detail).toBe(IN_DOUBT);
		expect(standing({ whole: { ...inDoubt, inDoubt: ['DEU'] } }).detail).toBe('Not mentioned');
		expect(standing({ whole: { ...inDoubt, earlier: true } }).detail).toBe('Not mentioned');
	});
});

describe('a country that has a position in two layers', () => {
	const layers: Dossier['layers'] = [troops, parties];
	const features = {
		troops: [sampleFeature('FRA', { country: 'FRA', status: 'signed-intent' })],
		parties: [sampleFeature('FRA', { country: 'FRA', status: 'conditional-offer' })]
	};

	it.each([
		[undefined, 'troops:FRA', 'Signed intent'],
		['troops', 'troops:FRA', 'Signed intent'],
		['parties', 'parties:FRA', 'Potential, on conditions']
	])('stands, looked at in %s, as it does in %s', (looked, position, detail) => {
		expect(standing({ layers, features }, looked)).toMatchObject({ position, detail });
	});

	it('stands as it does in the other where it has none in the layer that is looked at', () => {
		expect(standing({ layers, features: { troops: features.troops } }, 'parties')).toMatchObject({
			...{ position: 'troops:FRA', detail: 'Signed intent' }
		});
	});

	it('has a status of its own in each', () => {
		const of = context({ layers, features });
		expect(statusOfPosition(of, 'troops:FRA')?.id).toBe('signed-intent');
		expect(statusOfPosition(of, 'parties:FRA')?.id).toBe('conditional-offer');
		for (const none of [undefined, 'troops:DEU', 'elsewhere:FRA'] as const) {
			expect(statusOfPosition(of, none)).toBeUndefined();
		}
	});
});

describe('a country of which a dossier without layers of positions speaks', () => {
	it('is in the articles, or not mentioned', () => {
		const claims = [sampleClaim({ id: 'c', actors: ['FRA'] })];
		expect(standing({ layers: [], claims, articles: [sampleArticle('letter')] })).toMatchObject({
			...{ detail: 'In the article', symbology: undefined }
		});
		expect(standing({ layers: [] })).toMatchObject({
			...{ detail: 'Not mentioned', symbology: undefined }
		});
	});
});
