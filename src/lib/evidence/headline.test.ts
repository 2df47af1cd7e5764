import { describe, expect, it } from 'vitest';
import { indexDossier } from '../dossier/model/claim-index';
import type { PositionStep } from '../dossier/model/positions';
import type { Claim } from '../dossier/model/types';
import {
	sampleClaim,
	sampleDossier,
	sampleFeature,
	samplePassage
} from '../../../tests/support/sample-dossier';
import { testCountryName, testDossier } from '../../../tests/support/test-dossier';
import { headline, type HeadlineInput } from './headline';

// What is expected here has been read in claims.json and in the article.
const real = testDossier();
const shipped: HeadlineInput = {
	dossier: real,
	index: indexDossier(real),
	countryName: testCountryName,
	layers: ['troops'],
	selection: undefined
};

describe('the headline of a comparison', () => {
	it('is how each of them stands, or who they are where that is too long', () => {
		expect(headline({ ...shipped, compare: ['FRA', 'coalition', 'DEU'] })).toBe(
			'France: Signed intent; Coalition of the willing; Germany: Potential, on conditions'
		);
		const long = (alpha3: string) => `The ${alpha3.repeat(20)}`;
		const compare = ['FRA', 'DEU', 'ESP'];
		expect(headline({ ...shipped, compare, countryName: long })).toBe(compare.map(long).join(', '));
	});
});

describe('the headline of a selection', () => {
	it.each([
		[
			'troops:USA',
			'The US refrained from offering to protect the French and British troops if Russia threatened their security'
		],
		[
			'coalition:FRA',
			'France: Signed intent; approval needed: Parliament, for the funding; condition: After the war (“in a postwar context”)'
		],
		[
			'troops:DEU',
			'Germany: Potential, on conditions (according to Friedrich Merz); condition: After a ceasefire, on NATO territory next to Ukraine'
		],
		['troops:AUS', 'Australia: Suggested by an expert (Jacob Funk Kirkegaard)'],
		['troops:FIN', 'Finland: In the article, without a word on sending troops'],
		['countries:POL', 'Poland: Not mentioned']
	] as const)('%s', (selection, said) => {
		expect(headline({ ...shipped, selection })).toBe(said);
	});

	const step = (statuses: readonly string[], claims: readonly string[]): PositionStep => ({
		...{ layer: 'troops', country: 'FRA', from: '2026-01-19', statuses, claims },
		...{ article: 'letter', saidOn: '2026-01-19' }
	});
	const of = (claims: readonly Partial<Claim>[], statuses = ['signed-intent']): string => {
		const made = claims.map((parts, place) =>
			sampleClaim({
				...{ id: `claim-${place}`, actors: ['FRA'], status: statuses[place] ?? 'past' },
				...{ features: ['troops:FRA'], kind: 'troop-commitment' },
				passages: [samplePassage(`claim-${place}`, 0, 1)],
				...parts
			})
		);
		const ids = made.slice(0, statuses.length).map(({ id }) => id);
		return headline({
			...shipped,
			...sampleDossier({
				claims: made,
				positions: [step(statuses, ids)],
				features: {
					troops: [sampleFeature('FRA', { country: 'FRA', status: statuses.join('+') })]
				}
			}),
			selection: 'troops:FRA'
		});
	};
	const spoken = { strength: 'attributed', attribution: { name: 'Ana Lee', named: true } } as const;

	it('is the summary of the claim that it stands by, without its full stop', () => {
		expect(of([{ summary: 'France signed the letter.' }])).toBe('France signed the letter');
	});

	it('keeps who says it, unless the summary names them', () => {
		expect(of([{ summary: 'France will sign.', ...spoken }])).toBe(
			'France will sign (according to Ana Lee)'
		);
		expect(of([{ summary: 'Lee said that France will sign.', ...spoken }])).toBe(
			'Lee said that France will sign'
		);
	});

	it('keeps the condition, unless the summary says it', () => {
		const condition = 'After the ceasefire';
		expect(of([{ summary: 'France will send troops.', condition }])).toBe(
			'France will send troops; condition: After the ceasefire'
		);
		expect(of([{ summary: 'France will send troops after a ceasefire.', condition }])).toBe(
			'France will send troops after a ceasefire'
		);
	});

	it('cuts no summary: what is more than a line gives way to the status', () => {
		expect(of([{ summary: 'France will sign. That is no promise.' }])).toBe(
			'France: Signed intent'
		);
		const condition = `After ${'a very long condition, '.repeat(8)}`;
		expect(of([{ summary: 'France will sign.', condition }])).toBe(
			'France: Signed intent; on a condition'
		);
	});

	it('calls a dispute one, and gives no side of it for the whole', () => {
		expect(
			of(
				[{ summary: 'France signed.' }, { summary: 'France did not.' }],
				['signed-intent', 'no-commitment']
			)
		).toBe('France: Disputed: Signed intent and No commitment');
	});

	it('says what has since been said of it', () => {
		const links = [{ type: 'contradicts', claim: 'claim-0' }] as const;
		const denial = { ...spoken, summary: 'It did not.', links: [...links] };
		expect(of([{ summary: 'France signed.' }, denial])).toBe(
			'France signed (Contradicted on 19 January 2026 by Ana Lee)'
		);
	});
});

describe('the headline where nothing is selected', () => {
	it('counts who stands how, in the first visible layer of positions', () => {
		expect(headline(shipped)).toBe(
			'Troops: Signed intent\u00a0(2); Host and signatory\u00a0(1); Potential, on conditions\u00a0(1); Willing, unspecified\u00a0(1); Suggested by an expert\u00a0(2); No commitment\u00a0(1)'
		);
	});

	it('says by what it is filtered, and that nobody is left', () => {
		const filter = { status: ['signed-intent'] };
		expect(headline({ ...shipped, filter })).toBe(
			'Troops: Signed intent\u00a0(2) (filter: Signed intent)'
		);
		expect(headline({ ...shipped, filter: { status: ['approval-needed'], terms: ['none'] } })).toBe(
			'Nobody’s position is left by the filter “Approval needed · No terms”'
		);
	});

	it('is the dossier’s title where no position is shown', () => {
		expect(headline({ ...shipped, layers: ['places'] })).toBe(
			'Who would guarantee Ukraine’s security?'
		);
	});

	const said = (id: string, saidOn: string, parts: Partial<Claim> = {}): Claim =>
		sampleClaim({ id, saidOn, passages: [samplePassage(id, 0, 1)], ...parts });
	const changed = (claims: Claim[], since = '2026-01-01'): string =>
		headline({ ...shipped, ...sampleDossier({ claims }), since });

	it('is what changed where a day is named, the weightiest with how much else', () => {
		const claims = [
			said('early', '2025-12-01', { summary: 'France offered troops.' }),
			said('late', '2026-01-05', { summary: 'The meeting was in Paris.' }),
			said('later', '2026-01-04', {
				summary: 'France signed.',
				links: [{ type: 'updates', claim: 'early' }]
			})
		];
		expect(changed(claims)).toBe('France signed; one more change since 1 January 2026');
		expect(changed(claims.slice(0, 2))).toBe(
			'The meeting was in Paris: the one change since 1 January 2026'
		);
		expect(changed(claims.slice(0, 1))).toBe(
			'Nothing has been said since 1 January 2026 that had not been said before'
		);
	});

	it('counts changes where the weightiest is too long for a line', () => {
		const claims = ['one', 'two'].map((id) =>
			said(id, '2026-01-05', { summary: `${'It was said at length. '.repeat(4)}And more.` })
		);
		expect(changed(claims)).toBe('What changed since 1 January 2026: New\u00a0(2)');
	});
});
