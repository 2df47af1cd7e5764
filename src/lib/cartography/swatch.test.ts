import { describe, expect, test } from 'vitest';
import type { Symbology } from '../layers/definition';
import { LAND } from '../layers/palette';
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

describe('a sample of 32 by 20 pixels', () => {
	const ink = { light: '#112233', dark: '#ddeeff' };
	const items = (symbology: Symbology) => swatchItems(symbology, { width: 32, height: 20 });
	/** Its lines in CSS pixels. */
	const places = (item: unknown) => {
		const { contours, step } = item as PathsItem;
		return contours.map(({ points }) => [...points].map((place) => place * step));
	};
	const box = { x: 2, y: 2, width: 28, height: 16 };
	const land = { kind: 'rectangle', box, fill: { ink: LAND, opacity: 1 } };

	test('of a point has its mark in the middle', () => {
		const fill = { ink, opacity: 1 };
		const edge = { ink: LAND, width: 1.5 };
		expect(items({ shape: 'point', mark: 'diamond', radius: 5, fill, strokes: [edge] })).toEqual([
			{ kind: 'mark', mark: 'diamond', x: 16, y: 10, radius: 5, ink, edge, opacity: 1 }
		]);
	});

	test('of a line runs level through the middle, dashes in pixels', () => {
		const [line, ...others] = items({
			shape: 'line',
			strokes: [{ ink, width: 2, dash: [3, 1.5] }]
		});
		expect(others).toEqual([]);
		expect(places(line)).toEqual([[2, 10, 30, 10]]);
		expect(line).toMatchObject({
			pen: { ink, width: 2, opacity: 1, dash: { lengths: [6, 3], offset: 0 } }
		});
		expect((line as PathsItem).contours[0]?.closed).toBe(false);
	});

	test('of a soft edge has strokes over each other, the faintest widest', () => {
		const strokes = items({ shape: 'line', strokes: [{ ink, width: 6, blur: 3, opacity: 0.6 }] });
		const pens = strokes.map((item) => (item as PathsItem).pen);
		expect(pens.map((pen) => pen?.width)).toEqual([2, 4, 6]);
		for (const pen of pens) expect(pen?.opacity).toBeCloseTo(0.2, 9);
	});

	test('of an area lies on land, with its edge as far inside as on the map', () => {
		const fill = { ink, opacity: 0.2 };
		const strokes = [
			{ ink, width: 1 },
			{ ink, width: 1, inset: 1.5 }
		];
		const [ground, wash, edge, inner, ...others] = items({ shape: 'area', fill, strokes });
		expect([ground, wash]).toEqual([land, { kind: 'rectangle', box, fill }]);
		expect(places(edge)).toEqual([[2, 2, 30, 2, 30, 18, 2, 18]]);
		expect(places(inner)).toEqual([[3.5, 3.5, 28.5, 3.5, 28.5, 16.5, 3.5, 16.5]]);
		expect((edge as PathsItem).contours[0]?.closed).toBe(true);
		expect(others).toEqual([]);
		expect(items({ shape: 'area' })).toEqual([land]);
	});

	test('of a hatching has its lines at 45 degrees, one spacing apart, to either side', () => {
		const of = (direction: 'up' | 'down') => {
			const pattern = { kind: 'hatch', ink, spacing: 8, width: 1.5, direction } as const;
			return items({ shape: 'area', pattern })[1];
		};
		expect(of('up')).toMatchObject({ pen: { ink, width: 1.5, opacity: 1 } });
		// Those that leave the left edge 4 and 12 pixels down, then along the lower edge.
		expect(places(of('up'))).toEqual([
			[2, 6, 6, 2],
			[2, 14, 14, 2],
			[6, 18, 22, 2],
			[14, 18, 30, 2],
			[22, 18, 30, 10]
		]);
		expect(places(of('down'))[0]).toEqual([30, 6, 26, 2]);
	});

	test('of dots and bars has those that fit, laid like bricks around the middle', () => {
		const dots = { kind: 'dots', ink, spacing: 12, radius: 2 } as const;
		const [, found] = items({ shape: 'area', pattern: dots });
		expect(found).toMatchObject({ pen: { width: 4, cap: 'round', opacity: 1 } });
		expect(places(found)).toEqual([
			[10, 4, 10, 4],
			[22, 4, 22, 4],
			[4, 10, 4, 10],
			[16, 10, 16, 10],
			[28, 10, 28, 10],
			[10, 16, 10, 16],
			[22, 16, 22, 16]
		]);
		const bars = { kind: 'bars', ink, spacing: 12, length: 6, width: 2 } as const;
		const [, laid] = items({ shape: 'area', pattern: bars });
		expect(laid).toMatchObject({ pen: { width: 2, opacity: 1 } });
		expect(places(laid)).toEqual([
			[7, 4, 13, 4],
			[19, 4, 25, 4],
			[13, 10, 19, 10],
			[7, 16, 13, 16],
			[19, 16, 25, 16]
		]);
	});

	test('of two patterns has both', () => {
		const hatch = { kind: 'hatch', ink, spacing: 8, width: 1 } as const;
		const crossing = { ...hatch, direction: 'down' } as const;
		expect(items({ shape: 'area', pattern: { ...hatch, direction: 'up' }, crossing })).toHaveLength(
			3
		);
	});
});
