import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleDossier } from '../../../tests/support/sample-dossier';
import { positionLayers } from '../dossier/model/position-layers';
import { positionSteps } from '../dossier/model/positions';
import type { Claim } from '../dossier/model/types';
import { changesIn } from './changes';

type Link = NonNullable<Claim['links']>[number];

const said = (id: string, saidOn: string, parts: Partial<Claim> = {}): Claim =>
	sampleClaim({ id, saidOn, ...parts });
const link = (type: Link['type'], claim: string) => ({ links: [{ type, claim }] });

const offers = said('offers', '2026-01-01', { actors: ['FRA'], status: 'conditional-offer' });
const signs = said('signs', '2026-01-10', { actors: ['FRA'], status: 'signed-intent' });
const bridge = said('bridge', '2026-01-05');
const claims = [
	offers,
	signs,
	bridge,
	said('bridge-again', '2026-01-11', link('repeats', 'bridge')),
	said('longer-bridge', '2026-01-12', link('updates', 'bridge')),
	said('no-bridge', '2026-01-13', link('contradicts', 'longer-bridge')),
	said('all-off', '2026-01-14', link('withdraws', 'offers'))
];
const positions = positionSteps(positionLayers(sampleDossier().dossier), claims);

function changes(since: string, until = '2026-12-31') {
	return changesIn({ claims, positions }, { since, until }).map(({ kind, claim, earlier }) => [
		kind,
		claim.id,
		earlier.map(({ id }) => id)
	]);
}

describe('what changed in a period', () => {
	it('is what was said, by what it does to what was known, the newest first', () => {
		expect(changes('2026-01-09')).toEqual([
			['withdrawn', 'all-off', ['offers']],
			['contradicted', 'no-bridge', ['longer-bridge']],
			['changed', 'longer-bridge', ['bridge']],
			['changed', 'signs', ['offers']]
		]);
	});

	it('leaves out its first day, and has its last', () => {
		expect(changes('2026-01-01', '2026-01-05')).toEqual([['new', 'bridge', []]]);
	});

	it('is nothing where nothing was said', () => {
		expect(changes('2026-01-14')).toEqual([]);
		expect(changes('2026-01-05', '2026-01-05')).toEqual([]);
	});

	it('of two periods one after the other is that of the whole', () => {
		const day = fc
			.integer({ min: 0, max: 20 })
			.map((days) => new Date(Date.UTC(2025, 11, 28 + days)).toISOString().slice(0, 10));
		fc.assert(
			fc.property(day, day, day, (...days) => {
				const [first, middle, last] = [...days].sort() as [string, string, string];
				expect([...changes(middle, last), ...changes(first, middle)]).toEqual(changes(first, last));
			})
		);
	});
});
