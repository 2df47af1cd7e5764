import { describe, expect, it } from 'vitest';
import type { PositionStep } from '../dossier/model/positions';
import type { Claim } from '../dossier/model/types';
import { sampleClaim, sampleDossier, samplePassage } from '../../../tests/support/sample-dossier';
import { passagesOfStep, stepsOfCountry, stepWords } from './position-history';

function step(from: string, status: string | undefined, parts: Partial<PositionStep> = {}) {
	return {
		layer: 'troops',
		country: 'FRA',
		from,
		statuses: status === undefined ? [] : [status],
		claims: [from],
		article: 'letter',
		saidOn: from,
		...parts
	};
}

const positions = [
	step('2026-01-01', 'conditional-offer'),
	step('2026-01-02', 'signed-intent', { country: 'DEU' }),
	step('2026-01-03', 'signed-intent', { layer: 'elsewhere' }),
	step('2026-01-05', 'conditional-offer'),
	step('2026-01-10', 'signed-intent'),
	step('2026-01-12', undefined),
	step('2026-02-01', 'signed-intent')
];
const on = (asOf: string) => stepsOfCountry({ positions, asOf }, 'troops', 'FRA');

describe('the changes of a position', () => {
	it('are those of one country in one layer, the newest first, and none that says it again', () => {
		expect(on('2026-02-01').map(({ from }) => from)).toEqual([
			'2026-02-01',
			'2026-01-12',
			'2026-01-10',
			'2026-01-01'
		]);
	});

	it('end with the day that is looked at', () => {
		expect(on('2026-01-11').map(({ from }) => from)).toEqual(['2026-01-10', '2026-01-01']);
	});
});

describe('the words that brought a change', () => {
	const said = (id: string, saidOn: string, parts: Partial<Claim> = {}) =>
		sampleClaim({ id, saidOn, passages: [samplePassage(id, 0, 1)], ...parts });
	const claims = [
		said('signed-early', '2026-01-01', { status: 'signed-intent' }),
		said('signed-again', '2026-01-10', { status: 'signed-intent' }),
		said('only-an-offer', '2026-01-10', { status: 'conditional-offer' }),
		said('taken-back', '2026-01-12', {
			links: [{ type: 'withdraws', claim: 'only-an-offer' }]
		})
	];
	const ids = (claims: readonly Claim[]) => claims.map(({ id }) => id);
	const dispute = step('2026-01-10', undefined, {
		statuses: ['signed-intent', 'conditional-offer'],
		claims: ids(claims.slice(0, 3))
	});
	const words = (of: PositionStep, positions: PositionStep[] = [of]) => {
		const sample = sampleDossier({ claims, positions });
		return passagesOfStep(sample, of).map(({ claim }) => claim);
	};

	it('are those of its own day, whatever says the same from before', () => {
		const signed = step('2026-01-10', 'signed-intent', { claims: ids(claims.slice(0, 2)) });
		expect(words(signed)).toEqual(['signed-again']);
	});

	it('are one of each side where they contradict each other', () => {
		expect(words(dispute)).toEqual(['signed-again', 'only-an-offer']);
	});

	it('are those that take something back, before those that still stand', () => {
		const after = step('2026-01-12', 'signed-intent', { claims: ids(claims.slice(0, 2)) });
		expect(words(after, [dispute, after])).toEqual(['taken-back', 'signed-again']);
		const none = step('2026-01-12', undefined, { claims: [] });
		expect(words(none, [dispute, none])).toEqual(['taken-back']);
	});

	it('take nothing back of another country’s or layer’s position, or on another day', () => {
		const none = step('2026-01-12', undefined, { claims: [] });
		const elsewhere = [{ country: 'DEU' }, { layer: 'elsewhere' }].map((parts) => ({
			...dispute,
			...parts
		}));
		expect(words(none, [...elsewhere, none])).toEqual([]);
		const later = step('2026-01-13', undefined, { claims: [] });
		expect(words(later, [dispute, later])).toEqual([]);
		expect(words(none, [none])).toEqual([]);
	});

	it('are none of what was only updated or contradicted on that day', () => {
		const updated = said('updated', '2026-01-12', {
			links: [{ type: 'updates', claim: 'only-an-offer' }]
		});
		const none = step('2026-01-12', undefined, { claims: [] });
		const sample = sampleDossier({ claims: [...claims.slice(0, 3), updated] });
		const dossier = { ...sample.dossier, positions: [dispute, none] };
		expect(passagesOfStep({ ...sample, dossier }, none)).toEqual([]);
	});

	it('are those of a claim that has words, and the first of two of one day', () => {
		const said = ['first', 'second'].map((id) =>
			sampleClaim({
				...{ id, saidOn: '2026-01-10', status: 'signed-intent' },
				passages: [samplePassage(id, 0, 1)]
			})
		);
		const silent = sampleClaim({ id: 'silent', saidOn: '2026-01-11', status: 'signed-intent' });
		const claims = [...said, silent];
		const signed = step('2026-01-11', 'signed-intent', { claims: ids(claims) });
		const found = passagesOfStep(sampleDossier({ claims, positions: [signed] }), signed);
		expect(found.map(({ claim }) => claim)).toEqual(['first']);
	});
});

describe('what a country stands as from a change on', () => {
	const { dossier } = sampleDossier();

	it('is its status in the layer’s words', () => {
		expect(stepWords(dossier, step('2026-01-10', 'signed-intent'))).toBe('Signed intent');
	});

	it('is both statuses where claims contradict each other', () => {
		const disputed = step('2026-01-10', undefined, {
			statuses: ['signed-intent', 'conditional-offer']
		});
		const { dossier } = sampleDossier({ positions: [disputed] });
		expect(stepWords(dossier, disputed)).toMatch(/Signed intent.*Potential, on conditions/);
	});

	it('is that it has none any more', () => {
		expect(stepWords(dossier, step('2026-01-12', undefined))).toBe('No position any more');
	});
});
