import { describe, expect, test } from 'vitest';
import type { Symbology } from '../layers/definition';
import type { Ink, ThemeName } from '../layers/palette';
import { LAND } from '../layers/palette';
import { blend, contrastRatio, relativeLuminance } from './contrast';
import { baseInks } from './palette';
import { TEST_LAYERS } from '../../../tests/support/test-layers';

describe('relativeLuminance', () => {
	test.each([
		['#000000', 0],
		['#ffffff', 1],
		// The weights of the formula itself.
		['#ff0000', 0.2126],
		['#00ff00', 0.7152],
		['#0000ff', 0.0722]
	])('%s', (colour, expected) => {
		expect(relativeLuminance(colour)).toBeCloseTo(expected, 4);
	});

	test('says which text is no colour', () => {
		expect(() => relativeLuminance('blue')).toThrow('"blue" is not a colour');
	});
});

describe('contrastRatio', () => {
	test.each([
		['#000000', '#ffffff', 21],
		// The lightest grey that passes 4.5:1 on white, and the first that does not (WebAIM).
		['#767676', '#ffffff', 4.54],
		['#777777', '#ffffff', 4.48],
		['#ffffff', '#0000ff', 8.59]
	])('%s on %s', (one, other, expected) => {
		expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
		expect(contrastRatio(other, one)).toBeCloseTo(expected, 2);
	});
});

test('blend lays a colour on another', () => {
	expect(blend('#ffffff', '#000000', 0.5)).toBe('#808080');
	expect(blend('#336699', '#000000', 1)).toBe('#336699');
});

describe.each(['light', 'dark'] satisfies ThemeName[])('on land, %s', (theme) => {
	const categories = TEST_LAYERS.flatMap(({ id, scale }) =>
		scale.categories
			.filter(({ legendOnly }) => legendOnly !== true)
			.map((category) => ({ name: `${id} ${category.id ?? category.value}`, ...category }))
	);

	test.each(categories)('$name stands out 3:1 by its outline, pattern or fill', ({ symbology }) => {
		const best = Math.max(
			...inksOf(symbology, theme).map((ink) => contrastRatio(ink, LAND[theme]))
		);
		expect(best).toBeGreaterThanOrEqual(3);
	});

	test.each(['city', 'country'] as const)('names of the kind "%s" are read 4.5:1', (name) => {
		const inks = baseInks(theme);
		expect(contrastRatio(inks[name], inks.halo)).toBeGreaterThanOrEqual(4.5);
	});

	// https://www.w3.org/TR/WCAG22/#contrast-enhanced
	test.each(['city', 'country', 'sea'] as const)(
		'names of the kind "%s" are read 7:1 where more contrast is asked for',
		(name) => {
			const inks = baseInks(theme, true);
			for (const ground of [inks.halo, inks.waterHalo, inks.land, inks.water])
				expect(contrastRatio(inks[name], ground)).toBeGreaterThanOrEqual(7);
		}
	);

	test('names of seas are read 3:1, as large text that nothing depends on', () => {
		const inks = baseInks(theme);
		expect(contrastRatio(inks.sea, inks.water)).toBeGreaterThanOrEqual(3);
	});

	test('letters on a fill are read 4.5:1 on it', () => {
		for (const { symbology } of categories) {
			if (symbology.text === undefined || symbology.fill === undefined) continue;
			const ground = blend(symbology.fill.ink[theme], LAND[theme], symbology.fill.opacity);
			expect(contrastRatio(symbology.text.ink[theme], ground)).toBeGreaterThanOrEqual(4.5);
		}
	});

	test('letters of the layers are read 4.5:1 on land', () => {
		for (const { labels } of TEST_LAYERS) {
			if (labels === undefined) continue;
			expect(contrastRatio(labels.ink[theme], LAND[theme])).toBeGreaterThanOrEqual(4.5);
		}
	});

	test('one of the two lines of a selection stands out 3:1 from every fill', () => {
		const inks = baseInks(theme);
		for (const { symbology } of categories) {
			if (symbology.fill === undefined) continue;
			const ground = blend(symbology.fill.ink[theme], LAND[theme], symbology.fill.opacity);
			const best = Math.max(
				contrastRatio(inks.selectionInner, ground),
				contrastRatio(inks.selectionOuter, ground)
			);
			expect(best).toBeGreaterThanOrEqual(3);
		}
	});
});

/** What is seen of a symbology's full inks on land; casings in the land's own colour add nothing. */
function inksOf({ fill, pattern, strokes = [] }: Symbology, theme: ThemeName): string[] {
	const seen = (ink: Ink, opacity: number): string => blend(ink[theme], LAND[theme], opacity);
	return [
		...(fill === undefined ? [] : [seen(fill.ink, fill.opacity)]),
		...(pattern === undefined ? [] : [seen(pattern.ink, 1)]),
		...strokes.map(({ ink, opacity = 1 }) => seen(ink, opacity))
	];
}
