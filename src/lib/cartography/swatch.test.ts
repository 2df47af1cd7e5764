import { describe, expect, test } from 'vitest';
import type { PathsItem } from './display-list';
import { swatch, swatchItems } from './legend';
import { TEST_LAYERS } from '../../../tests/support/test-layers';

const categories = TEST_LAYERS.flatMap(({ id, scale }) =>
	scale.categories.map((category) => ({
		name: `${id} ${category.id ?? category.value}`,
		...category
	}))
);

describe.each(categories)('$name', ({ symbology }) => {
	test('shows every ink of the symbology, in each theme', () => {
		for (const theme of ['light', 'dark'] as const) {
			const drawing = swatch(symbology, undefined, theme);
			for (const ink of [
				symbology.fill?.ink,
				symbology.pattern?.ink,
				...(symbology.strokes ?? []).map(({ ink }) => ink)
			]) {
				if (ink !== undefined) expect(drawing).toContain(ink[theme]);
			}
		}
	});

	test('stands alone: its own size, no ids, no references', () => {
		const drawing = swatch(symbology, { width: 40, height: 24 });
		expect(drawing).toMatch(
			/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="40" height="24"/
		);
		expect(drawing).not.toMatch(/ id=|url\(|href|NaN|undefined/);
		expect(swatch(symbology, { width: 40, height: 24 })).toBe(drawing);
	});
});

test('28 by 18 pixels unless told otherwise', () => {
	const [{ symbology }] = categories as [(typeof categories)[0]];
	expect(swatch(symbology)).toContain('width="28" height="18"');
});

test('follows the theme of its page', () => {
	const ink = { light: '#112233', dark: '#ddeeff' };
	const drawing = swatch({ shape: 'line', strokes: [{ ink, width: 2 }] });
	expect(drawing).toContain('stroke="light-dark(#112233,#ddeeff)"');
});

test('a hatching ends at the edge of its box', () => {
	const [, hatching] = swatchItems(
		{
			shape: 'area',
			pattern: {
				kind: 'hatch',
				ink: { light: '#112233', dark: '#112233' },
				spacing: 5,
				width: 1,
				direction: 'down'
			}
		},
		{ width: 30, height: 20 }
	);
	const { contours, step } = hatching as PathsItem;
	const places = contours.flatMap(({ points }) => [...points].map((place) => place * step));
	expect(places.length).toBeGreaterThan(16);
	places.forEach((place, index) => {
		expect(place).toBeGreaterThanOrEqual(2);
		expect(place).toBeLessThanOrEqual(index % 2 === 0 ? 28 : 18);
	});
});
