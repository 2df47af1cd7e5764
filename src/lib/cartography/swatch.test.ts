import { describe, expect, test } from 'vitest';
import { LAYERS } from '../layers/registry';
import { swatch } from './legend';

const categories = LAYERS.flatMap(({ id, scale }) =>
	scale.categories.map((category) => ({
		name: `${id} ${category.id ?? category.value}`,
		...category
	}))
);

describe.each(categories)('$name', ({ symbology }) => {
	test('shows every ink of the symbology, in each theme', () => {
		for (const theme of ['light', 'dark'] as const) {
			const drawing = swatch(symbology, theme);
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
		const drawing = swatch(symbology, 'light', { width: 40, height: 24 });
		expect(drawing).toMatch(
			/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="40" height="24"/
		);
		expect(drawing).not.toMatch(/ id=|url\(|href|NaN|undefined/);
		expect(swatch(symbology, 'light', { width: 40, height: 24 })).toBe(drawing);
	});
});

test('28 by 18 pixels unless told otherwise', () => {
	const [{ symbology }] = categories as [(typeof categories)[0]];
	expect(swatch(symbology, 'light')).toContain('width="28" height="18"');
});

test('a hatching ends at the edge of its box', () => {
	const drawing = swatch(
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
		'light',
		{ width: 30, height: 20 }
	);
	const path = /<path d="([^"]+)"/.exec(drawing)?.[1] ?? '';
	const numbers = [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
		Number(x),
		Number(y)
	]);
	expect(numbers.length).toBeGreaterThan(8);
	for (const [x, y] of numbers) {
		expect(x).toBeGreaterThanOrEqual(2);
		expect(x).toBeLessThanOrEqual(28);
		expect(y).toBeGreaterThanOrEqual(2);
		expect(y).toBeLessThanOrEqual(18);
	}
});
