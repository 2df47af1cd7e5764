import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionFeatures, positionSteps, type PositionStep } from './positions';
import type { Claim } from './types';

const SCALE = ['signed', 'offered', 'refused'];
const layer = {
	id: 'layer',
	categories: SCALE.map((value) => ({ value, look: 'solid' as const, colour: 'blue' as const }))
};

let count = 0;
function claim(saidOn: string, status: string, rest: Partial<Claim> = {}): Claim {
	count++;
	return {
		id: `claim-${count}`,
		article: 'article',
		kind: 'kind',
		status,
		strength: 'stated',
		actors: ['FRA'],
		saidOn,
		summary: 'It was said.',
		features: [],
		passages: [],
		...rest
	};
}

/** The latest step of each country by a day, where it leaves a position. */
function on(day: string, ...claims: Claim[]): [string, string[], string[]][] {
	const latest = new Map<string, PositionStep>();
	for (const step of positionSteps([layer], claims)) {
		if (step.from <= day) latest.set(step.country, step);
	}
	return [...latest.values()]
		.filter(({ statuses }) => statuses.length > 0)
		.map(({ country, statuses, claims: ids }) => [country, [...statuses], [...ids]]);
}

describe('positionSteps', () => {
	it('has the newest that was said by that day, however the claims are ordered', () => {
		const [first, second] = [claim('2026-01-01', 'offered'), claim('2026-02-01', 'refused')];
		for (const claims of [
			[first, second],
			[second, first]
		]) {
			expect(on('2025-12-31', ...claims)).toEqual([]);
			expect(on('2026-01-01', ...claims)).toEqual([['FRA', ['offered'], [first.id]]]);
			expect(on('2026-01-31', ...claims)).toEqual([['FRA', ['offered'], [first.id]]]);
			expect(on('2026-02-01', ...claims)).toEqual([['FRA', ['refused'], [second.id]]]);
		}
	});

	it('passes over what is not on the scale, and actors that are no countries', () => {
		expect(on('2026-02-01', claim('2026-01-01', 'promised'))).toEqual([]);
		expect(on('2026-02-01', claim('2026-01-01', 'signed', { actors: ['coalition'] }))).toEqual([]);
	});

	it('goes back to what was said before when a claim is withdrawn, from the day of the withdrawal', () => {
		const first = claim('2026-01-01', 'offered');
		const second = claim('2026-02-01', 'signed');
		const links = [{ type: 'withdraws' as const, claim: second.id }];
		const third = claim('2026-03-01', 'elsewhere', { links });
		expect(on('2026-02-28', first, second, third)).toEqual([['FRA', ['signed'], [second.id]]]);
		expect(on('2026-03-01', first, second, third)).toEqual([['FRA', ['offered'], [first.id]]]);
		expect(on('2026-03-01', second, third)).toEqual([]);
	});

	it('puts a claim in the place of the one that it updates', () => {
		const first = claim('2026-01-01', 'offered');
		const links = [{ type: 'updates' as const, claim: first.id }];
		const second = claim('2026-01-01', 'signed', { links });
		expect(on('2026-01-01', second, first)).toEqual([['FRA', ['signed'], [second.id]]]);
	});

	it('lets both stand that contradict each other, until something newer settles it', () => {
		const first = claim('2026-01-01', 'refused');
		const links = [{ type: 'contradicts' as const, claim: first.id }];
		const second = claim('2026-02-01', 'signed', { links });
		const third = claim('2026-03-01', 'offered');
		expect(on('2026-02-01', first, second, third)).toEqual([
			['FRA', ['signed', 'refused'], [first.id, second.id]]
		]);
		expect(on('2026-03-01', first, second, third)).toEqual([['FRA', ['offered'], [third.id]]]);
	});

	it('holds on the days of which a claim speaks, both included', () => {
		const days = { validFrom: '2026-02-01', validTo: '2026-02-03' };
		const limited = claim('2026-01-01', 'signed', days);
		const held = ['2026-01-31', '2026-02-01', '2026-02-03', '2026-02-04'].map(
			(day) => on(day, limited).length
		);
		expect(held).toEqual([0, 1, 1, 0]);
	});

	it('is what going through the rules one by one gives', () => {
		const day = fc.integer({ min: 1, max: 6 }).map((n) => `2026-01-0${n}`);
		const some = (n: number) =>
			fc.record(
				{
					saidOn: day,
					status: fc.constantFrom(...SCALE, 'promised'),
					actors: fc.subarray(['FRA', 'GBR', 'coalition']),
					validFrom: day,
					validTo: day,
					links: fc.array(
						fc.record({
							type: fc.constantFrom('withdraws', 'updates', 'contradicts'),
							claim: fc.integer({ min: 0, max: 5 }).map((other) => `c${other}`)
						}),
						{ maxLength: 2 }
					)
				},
				{ requiredKeys: ['saidOn', 'status', 'actors'] }
			)
				.map((given) => claim(given.saidOn, given.status, { ...(given as Partial<Claim>), id: `c${n}` })); // prettier-ignore
		const anyClaims = fc.tuple(some(0), some(1), some(2), some(3), some(4), some(5));
		fc.assert(
			fc.property(anyClaims, day, (claims, today) => {
				const found = on(today, ...claims);
				const countries = new Map(
					found.map(([country, statuses, ids]) => [country, { statuses, ids }])
				);
				for (const country of ['FRA', 'GBR']) {
					expect(countries.get(country)).toEqual(oracle(claims, country, today));
				}
				expect(countries.has('coalition')).toBe(false);
			})
		);
	});
});

describe('positionFeatures', () => {
	it('are in the order of the scale, then of the claims', () => {
		const of = (actor: string, status: string) => claim('2026-01-01', status, { actors: [actor] });
		const claims = [of('USA', 'refused'), of('GBR', 'offered'), of('DEU', 'signed'), of('AUS', 'offered')]; // prettier-ignore
		const { features } = positionFeatures(layer, positionSteps([layer], claims), '2026-01-01');
		expect(features.map(({ country }) => country)).toEqual(['DEU', 'GBR', 'AUS', 'USA']);
	});
});

/** The same by asking of each claim alone, whether anything speaks against it. */
function oracle(claims: readonly Claim[], country: string, today: string) {
	const names = (from: Claim, to: Claim, type: string): boolean =>
		(from.links ?? []).some((link) => link.type === type && link.claim === to.id);
	const spoken = (each: Claim): boolean => each.saidOn <= today;
	const isOf = (each: Claim): boolean =>
		spoken(each) &&
		each.actors.includes(country) &&
		SCALE.includes(each.status ?? '') &&
		!(each.validFrom !== undefined && each.validFrom > today) &&
		!(each.validTo !== undefined && each.validTo < today) &&
		!claims.some((other) => spoken(other) && names(other, each, 'withdraws'));
	const stands = (each: Claim): boolean =>
		isOf(each) && !claims.some((other) => isOf(other) && names(other, each, 'updates'));
	const isNewest = (each: Claim): boolean =>
		stands(each) && !claims.some((other) => stands(other) && other.saidOn > each.saidOn);
	const rests = claims.filter(
		(each) =>
			isNewest(each) ||
			(stands(each) && claims.some((other) => isNewest(other) && names(other, each, 'contradicts')))
	);
	if (rests.length === 0) return undefined;
	return {
		statuses: SCALE.filter((status) => rests.some((each) => each.status === status)),
		ids: rests.map(({ id }) => id)
	};
}
