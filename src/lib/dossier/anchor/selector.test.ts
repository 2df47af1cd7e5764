import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorQuote } from './anchor';
import { selectorFor } from './selector';

const text = 'The council agrees. The port is open. The council agrees. The ship is late.';

function quote(exact: string, prefix = '', suffix = '') {
	return { exact, prefix, suffix };
}

describe('selectorFor', () => {
	it('needs no neighbours where the words stand once', () => {
		expect(selectorFor(text, { start: 24, end: 28 })).toEqual(quote('port'));
	});

	it('takes the shortest neighbours that single the place out', () => {
		// “agrees. The p…” and “agrees. The s…”; before both stands “The council ”, and before
		// that nothing and “open. ”.
		expect(selectorFor(text, { start: 12, end: 18 })).toEqual(quote('agrees', '', '. The p'));
		expect(selectorFor(text, { start: 38, end: 57 })).toEqual(quote('The council agrees.', ' '));
	});

	it('refuses ranges that are none', () => {
		for (const [start, end] of [
			[3, 3],
			[4, 3],
			[-1, 2],
			[0, 100],
			[NaN, 2]
		] as const) {
			expect(() => selectorFor(text, { start, end })).toThrow(RangeError);
		}
		expect(() => selectorFor('a😀b', { start: 2, end: 4 })).toThrow(/cuts a character/);
		expect(() => selectorFor('e\u0301b', { start: 0, end: 1 })).toThrow(/cuts a character/);
	});

	// Few different characters, so that words repeat; repeated sentences; characters of two code
	// units; combining marks.
	const piece = fc.constantFrom('a', 'b', ' ', '😀', '😁', 'e\u0301', 'e', '\u0308', 'The end. ');
	const body = fc.oneof(
		fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join('')),
		fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
		fc
			.tuple(fc.lorem({ mode: 'sentences', maxCount: 3 }), fc.integer({ min: 1, max: 4 }))
			.map(([sentences, times]) => `${sentences} `.repeat(times))
	);
	const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });
	const bodyWithRange = fc
		.tuple(body, fc.nat(), fc.nat())
		.map(([value, one, other]) => {
			const segments = [...characters.segment(value)];
			const first = one % segments.length;
			const last = first + (other % (segments.length - first));
			const start = segments[first]?.index ?? 0;
			const end = segments[last + 1]?.index ?? value.length;
			return { value, range: { start, end } };
		})
		// A mark after a line break combines with nothing, but is no beginning either.
		.filter(({ value, range: { start, end } }) =>
			[start, end].every((offset) => offset === 0 || !/^\p{M}/u.test(value.slice(offset)))
		);

	it('is found again, for all texts and ranges', () => {
		fc.assert(
			fc.property(bodyWithRange, ({ value, range }) => {
				expect(anchorQuote(value, selectorFor(value, range))).toEqual({ kind: 'found', range });
			})
		);
	});

	it('has no shorter rival, for all short texts and ranges', () => {
		fc.assert(
			fc.property(bodyWithRange, ({ value, range: { start, end } }) => {
				const { exact, prefix, suffix } = selectorFor(value, { start, end });
				// A pair of surrogates is kept whole, so up to one code unit a side may be to spare.
				const spare = [prefix, suffix].filter((side) => /[\uD800-\uDFFF]/.test(side)).length;
				const shortest = prefix.length + suffix.length - spare;
				for (let before = 0; before < shortest; before++) {
					const after = shortest - 1 - before;
					if (before > start || end + after > value.length) continue;
					const shorter = {
						exact,
						prefix: value.slice(start - before, start),
						suffix: value.slice(end, end + after)
					};
					expect(anchorQuote(value, shorter).kind).toBe('ambiguous');
				}
			})
		);
	});
});
