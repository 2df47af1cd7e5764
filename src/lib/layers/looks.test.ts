import { describe, expect, test } from 'vitest';
import { COLOURS, LOOKS, shapeOfLook, type Look } from '../dossier/model/vocabulary';
import { symbologyOf } from './looks';
import { LAND, PALETTE } from './palette';

const LISTED = Object.entries(LOOKS).flatMap(([shape, looks]) =>
	looks.map((look: Look) => ({ look, shape }))
);

describe.each(LISTED)('$look', ({ look, shape }) => {
	test('has the shape that the list says', () => {
		expect(shapeOfLook(look)).toBe(shape);
		expect(symbologyOf(look, 'blue').shape).toBe(shape);
	});

	test('is drawn in every colour of the palette', () => {
		for (const colour of COLOURS) {
			const symbology = symbologyOf(look, colour);
			const { fill, pattern, strokes = [] } = symbology;
			const inks = [fill?.ink, pattern?.ink, ...strokes.map(({ ink }) => ink)];
			const { mark, fill: area } = PALETTE[colour];
			expect(
				inks.some((ink) => ink === mark || ink === area?.ink),
				colour
			).toBe(true);
			for (const { width } of strokes) expect(width).toBeGreaterThan(0);
		}
	});

	test('has what its shape is drawn with, and nothing else', () => {
		const { fill, pattern, strokes = [], radius, mark } = symbologyOf(look, 'blue');
		if (shape === 'point') {
			expect(mark).toBe(look);
			expect(radius).toBeGreaterThan(0);
			expect(pattern).toBeUndefined();
			return;
		}
		expect([mark, radius]).toEqual([undefined, undefined]);
		expect(strokes.length).toBeGreaterThan(0);
		if (shape === 'line') expect([fill, pattern]).toEqual([undefined, undefined]);
	});
});

describe('a look is what its name says', () => {
	const areas = () => LOOKS.area.map((look) => ({ look, ...symbologyOf(look, 'blue') }));
	const named = (part: string) => areas().filter(({ look }) => look.includes(part));

	test.each([
		['hatched', 'hatch'],
		['dotted', 'dots'],
		['barred', 'bars']
	])('%s', (part, kind) => {
		expect(named(part).length).toBeGreaterThan(0);
		for (const { look, pattern } of named(part)) {
			expect(pattern, look).toMatchObject({ kind, ink: PALETTE.blue.mark });
			// A pattern of whole squares meets itself without a seam.
			expect(Number.isInteger(pattern?.spacing), look).toBe(true);
			expect(pattern?.spacing, look).toBeGreaterThan(4);
		}
		expect(areas().filter(({ pattern }) => pattern?.kind === kind)).toEqual(named(part));
	});

	test('dashed, chained or ticked: broken, where another is whole', () => {
		const broken = LISTED.filter(({ look }) =>
			symbologyOf(look, 'blue').strokes?.some(({ dash = [] }) => dash.length > 0)
		).map(({ look }) => look);
		expect(broken).toEqual([
			...['outlined', 'fine-hatched', 'sparsely-barred', 'chained'],
			...['band-long-dashes', 'band-dashes', 'band-dots'],
			...['soft-hatched', 'soft-hatched-down', 'soft-dotted'],
			...['dashed-line', 'ticked-line', 'doubled-line']
		]);
	});

	test('soft: a wide blurred edge, barely seen, under a finer one', () => {
		for (const { look, fill, strokes = [] } of named('soft')) {
			const [edge, line] = strokes;
			expect(edge?.blur, look).toBeGreaterThan(0);
			expect(edge?.width, look).toBeGreaterThan(line?.width ?? Infinity);
			expect(edge?.opacity, look).toBeLessThan(0.5);
			expect(line?.blur, look).toBeUndefined();
			expect(fill?.opacity, look).toBeLessThan(0.2);
		}
	});

	test('bands: a wash beneath other layers, and a line just within the border, on its own side', () => {
		for (const { look, fill, strokes = [] } of named('band')) {
			if (fill) expect(fill, look).toMatchObject({ ink: PALETTE.blue.mark, beneath: true });
			const [casing, line] = strokes;
			for (const stroke of [casing, line]) {
				const { inset = 0, width = Infinity } = stroke ?? {};
				expect(inset - width / 2, look).toBeGreaterThan(0);
				expect(inset - width / 2, look).toBeLessThan(2);
			}
			expect(casing, look).toMatchObject({ ink: LAND });
			expect(casing?.width, look).toBeGreaterThan(line?.width ?? Infinity);
		}
		const whole = symbologyOf('band', 'blue').strokes?.map(({ dash }) => dash);
		expect(whole).toEqual([undefined, undefined]);
		// The weaker the word, the fainter, so that they are told apart without looking at the dashes.
		const looks = ['band', 'band-long-dashes', 'band-dashes', 'band-dots'] as const;
		const washes = looks.map((look) => symbologyOf(look, 'blue').fill?.opacity ?? 0);
		expect(washes).toEqual([...washes].sort((a, b) => b - a));
		for (const [index, wash] of washes.slice(1).entries()) {
			expect(wash, looks[index]).toBeLessThan((washes[index] ?? 0) * 0.7);
		}
	});

	test('an area that is washed is seen through, and only a solid one hides what lies below', () => {
		for (const { look, fill } of areas().filter((each) => each.fill)) {
			expect(fill?.ink, look).toBe(PALETTE.blue.mark);
			expect(fill?.opacity, look).toBeGreaterThan(0);
			expect((fill?.opacity ?? 0) === 1, look).toBe(look === 'solid');
		}
	});
});

test('no two looks are drawn alike', () => {
	const drawings = LISTED.map(({ look }) => JSON.stringify(symbologyOf(look, 'blue')));
	expect(new Set(drawings).size).toBe(drawings.length);
});
