import { describe, expect, it } from 'vitest';
import { onDay } from '../dossier/model/on-day';
import type { Claim } from '../dossier/model/types';
import { labelWords, laterWords } from './later-words';
import { testDossier } from '../../../tests/support/test-dossier';

const real = testDossier();
const [offer] = real.claims.filter(({ status }) => status === 'conditional-offer');
if (offer === undefined) throw new Error('No claim of the real dossier is an offer.');
const { attribution, ...unattributed } = offer;

type Link = NonNullable<Claim['links']>[number]['type'];
const linked = (type: Link, claim: string, saidOn: string, parts: Partial<Claim> = {}): Claim => ({
	...unattributed,
	...{ id: `${type}-${claim}-${saidOn}`, saidOn, strength: 'stated', links: [{ type, claim }] },
	...parts
});
const minister = {
	strength: 'attributed',
	attribution: { name: 'the water minister', named: false }
} as const;

/** What is said of the offer, seen from a day on which all the others have been said. */
function wordsFor(later: readonly Claim[], day = '2026-12-31'): string[] {
	const dossier = { ...real, asOf: '2026-12-31', claims: [...real.claims, ...later] };
	return laterWords(onDay(dossier, day), offer as Claim);
}

describe('what has since been said of a claim', () => {
	it.each([
		['withdraws', 'Taken back on 20 September 2026'],
		['updates', 'Superseded on 20 September 2026'],
		['contradicts', 'Contradicted on 20 September 2026']
	] as const)('is told of what %s it', (type, words) => {
		expect(wordsFor([linked(type, offer.id, '2026-09-20')])).toEqual([words]);
	});

	it('is nothing where it was only said again, or where nobody has spoken of it', () => {
		expect(wordsFor([linked('repeats', offer.id, '2026-09-20')])).toEqual([]);
		expect(wordsFor([linked('withdraws', 'another', '2026-09-20')])).toEqual([]);
	});

	it('names whoever else said so', () => {
		expect(wordsFor([linked('contradicts', offer.id, '2026-09-20', minister)])).toEqual([
			'Contradicted on 20 September 2026 by the water minister'
		]);
		const same = { strength: 'attributed', attribution } as Partial<Claim>;
		expect(wordsFor([linked('withdraws', offer.id, '2026-09-20', same)])).toEqual([
			'Taken back on 20 September 2026'
		]);
	});

	it('is not known before the day on which it was said, and comes in the order of the days', () => {
		const later = [
			linked('withdraws', offer.id, '2026-09-20'),
			linked('contradicts', offer.id, '2026-03-01')
		];
		expect(wordsFor(later, '2026-02-28')).toEqual([]);
		expect(wordsFor(later, '2026-09-19')).toEqual(['Contradicted on 1 March 2026']);
		expect(wordsFor(later, '2026-09-20')).toEqual([
			'Contradicted on 1 March 2026',
			'Taken back on 20 September 2026'
		]);
		const other = [
			linked('contradicts', offer.id, '2026-09-20'),
			linked('withdraws', offer.id, '2026-03-01')
		];
		expect(wordsFor(other)).toEqual([
			'Taken back on 1 March 2026',
			'Contradicted on 20 September 2026'
		]);
	});

	it('was said on the day on which it was said, though it speaks of days before', () => {
		const back = linked('updates', offer.id, '2026-03-01', { validFrom: '2026-02-01' });
		expect(wordsFor([back])).toEqual(['Superseded on 1 March 2026']);
	});

	it('is not told of what may have been taken back since', () => {
		const quote = { exact: 'no more', prefix: '', suffix: '' };
		const place = { id: 'p', claim: 'c', article: offer.article };
		const orphan = { ...quote, ...place, since: '2026-03-02', reason: 'absent' } as const;
		const doubted = { passages: [], orphans: [orphan] };
		expect(wordsFor([linked('contradicts', offer.id, '2026-03-01', doubted)])).toEqual([]);
		expect(wordsFor([linked('updates', offer.id, '2026-03-01', doubted)])).toEqual([]);
	});

	it('names who said otherwise, though the article itself said the claim', () => {
		const own = { ...unattributed, strength: 'stated' } as Claim;
		const dossier = {
			...real,
			asOf: '2026-12-31',
			claims: [own, linked('contradicts', own.id, '2026-09-20', minister)]
		};
		expect(laterWords(dossier, own)).toEqual([
			'Contradicted on 20 September 2026 by the water minister'
		]);
	});

	it('is an update, whoever gave it', () => {
		expect(wordsFor([linked('updates', offer.id, '2026-09-20', minister)])).toEqual([
			'Superseded on 20 September 2026'
		]);
	});

	it('goes with an update that was itself taken back, or that speaks of other days', () => {
		const update = linked('updates', offer.id, '2026-03-01');
		const takenBack = linked('withdraws', update.id, '2026-09-20');
		expect(wordsFor([update, takenBack], '2026-09-19')).toHaveLength(1);
		expect(wordsFor([update, takenBack], '2026-09-20')).toEqual([]);
		const ahead = linked('updates', offer.id, '2026-03-01', { validFrom: '2026-10-01' });
		expect(wordsFor([ahead], '2026-09-30')).toEqual([]);
		expect(wordsFor([ahead], '2026-10-01')).toEqual(['Superseded on 1 October 2026']);
		const over = linked('updates', offer.id, '2026-03-01', { validTo: '2026-10-01' });
		expect(wordsFor([over], '2026-10-02')).toEqual([]);
	});

	it('ends the words for what the claim is', () => {
		const later = linked('withdraws', offer.id, '2026-09-20');
		const dossier = { ...real, asOf: '2026-12-31', claims: [...real.claims, later] };
		expect(labelWords(dossier, offer)).toBe(
			`${labelWords(real, offer)} · Taken back on 20 September 2026`
		);
	});
});
