import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, Room, type Shape } from './collision-index';

const box = (left: number, top: number, right: number, bottom: number): Shape => ({
	left,
	top,
	right,
	bottom
});

describe('overlap', () => {
	it('counts boxes that touch', () => {
		expect(overlap(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(true);
		expect(overlap(box(0, 0, 10, 10), box(10.1, 0, 20, 10))).toBe(false);
	});

	it('measures a circle to the nearest place of a box, and not to its bounds', () => {
		const circle = { x: 13, y: 14, radius: 5 };
		// The corner (10, 10) is 3 and 4 away: exactly 5.
		expect(overlap(circle, box(0, 0, 10, 10))).toBe(true);
		expect(overlap({ ...circle, radius: 4.9 }, box(0, 0, 10, 10))).toBe(false);
	});

	it('measures circles from middle to middle', () => {
		expect(overlap({ x: 0, y: 0, radius: 3 }, { x: 3, y: 4, radius: 2.1 })).toBe(true);
		expect(overlap({ x: 0, y: 0, radius: 3 }, { x: 3, y: 4, radius: 1.9 })).toBe(false);
	});
});

const place = fc.double({ min: -300, max: 300, noNaN: true });
const length = fc.double({ min: 0, max: 120, noNaN: true });
const shape: fc.Arbitrary<Shape> = fc.oneof(
	fc
		.tuple(place, place, length, length)
		.map(([left, top, width, height]) => box(left, top, left + width, top + height)),
	fc.record({ x: place, y: place, radius: length })
);

describe('Room', () => {
	it('finds free what overlaps nothing that is taken', () => {
		fc.assert(
			fc.property(
				fc.array(shape, { maxLength: 20 }),
				fc.array(shape, { maxLength: 4 }),
				(taken, asked) => {
					const room = new Room();
					room.take(taken);
					const expected = !asked.some((each) => taken.some((other) => overlap(each, other)));
					expect(room.isFree(asked)).toBe(expected);
				}
			)
		);
	});
});
