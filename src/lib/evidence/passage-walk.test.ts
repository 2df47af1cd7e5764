import { describe, expect, it } from 'vitest';
import type { Passage } from '../dossier/model/types';
import { overlapping, walkPassages } from './passage-walk';

function passage(id: string, start: number, end: number): Passage {
	return { id, start, end, claim: id, article: 'a', block: 1, exact: '', prefix: '', suffix: '' };
}

const [one, two, three] = [passage('1', 0, 10), passage('2', 20, 40), passage('3', 60, 70)];
const all = [one, two, three] as Passage[];

describe('walkPassages', () => {
	it('begins before the first while no passage is open', () => {
		expect(walkPassages(all, undefined)).toEqual({
			position: undefined,
			count: 3,
			previous: undefined,
			next: one
		});
	});

	it('counts from one and stops at both ends', () => {
		expect(walkPassages(all, one)).toMatchObject({ position: 1, previous: undefined, next: two });
		expect(walkPassages(all, two)).toMatchObject({ position: 2, previous: one, next: three });
		expect(walkPassages(all, three)).toMatchObject({ position: 3, previous: two, next: undefined });
	});

	it('goes on from the place of a passage that is not among them', () => {
		expect(walkPassages(all, passage('x', 50, 55))).toMatchObject({
			position: undefined,
			previous: two,
			next: three
		});
		expect(walkPassages(all, passage('x', 90, 95))).toMatchObject({
			previous: three,
			next: undefined
		});
		// Of two that begin together, the one that is open lies behind.
		expect(walkPassages(all, passage('x', 20, 30))).toMatchObject({ previous: two, next: three });
	});
});

describe('walkPassages through several articles', () => {
	const second = { ...passage('4', 5, 9), article: 'b' };

	it('goes on within the article of a passage that is not among them', () => {
		const late = { ...passage('x', 7, 8), article: 'b' };
		const walk = walkPassages([...all, second, { ...passage('5', 30, 40), article: 'b' }], late);
		expect(walk).toMatchObject({ position: undefined, count: 5 });
		expect([walk.previous?.id, walk.next?.id]).toEqual(['4', '5']);
	});

	it('goes back from behind the last passage of the last article', () => {
		const walk = walkPassages([...all, second], { ...passage('x', 50, 60), article: 'b' });
		expect([walk.previous?.id, walk.next?.id]).toEqual(['4', undefined]);
	});

	it('leads nowhere in a list without passages', () => {
		expect(walkPassages([], one)).toEqual({
			position: undefined,
			count: 0,
			previous: undefined,
			next: undefined
		});
	});
});

describe('overlapping', () => {
	it('finds what shares words, not what only touches', () => {
		const inside = passage('in', 25, 30);
		const across = passage('across', 35, 60);
		expect(overlapping([...all, inside, across], two as Passage)).toEqual([inside, across]);
		expect(overlapping([...all, across], three as Passage)).toEqual([]);
		expect(overlapping([...all, passage('behind', 40, 50)], two as Passage)).toEqual([]);
	});

	it('takes nothing of another article, nor the passage itself', () => {
		const elsewhere = { ...passage('elsewhere', 25, 30), article: 'b' };
		expect(overlapping([...all, elsewhere], two as Passage)).toEqual([]);
		expect(overlapping([passage('around', 0, 99)], two as Passage)).toHaveLength(1);
	});
});
