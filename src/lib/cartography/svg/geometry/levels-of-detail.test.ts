import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointsAbout } from './levels-of-detail';

const importances = fc
	.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 })
	.map((values) => Float64Array.from([Infinity, ...values, Infinity]));
const least = fc.double({ min: 1e-6, max: 200, noNaN: true });

test('no point is left out that matters so much, in order, however often it is asked', () => {
	fc.assert(
		fc.property(importances, fc.array(least, { minLength: 1, maxLength: 4 }), (values, asked) => {
			for (const limit of [...asked, ...asked]) {
				const found = [...pointsAbout(values, limit)].filter((at) => (values[at] ?? 0) >= limit);
				const all = [...values.keys()].filter((at) => (values[at] ?? 0) >= limit);
				expect(found).toEqual(all);
			}
		})
	);
});

test('of many points that matter little, those that matter are found alone', () => {
	const values = Float64Array.from({ length: 1000 }, (_, at) => (at % 100 === 0 ? 2 : 0.1));
	expect([...pointsAbout(values, 1.5)]).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
});
