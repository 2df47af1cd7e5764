import { describe, expect, test } from 'vitest';
import { COLOURS, LOOKS, shapeOfLook, type Look } from '../dossier/model/vocabulary';
import { symbologyOf } from './looks';
import { PALETTE } from './palette';

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

test('no two looks are drawn alike', () => {
	const drawings = LISTED.map(({ look }) => JSON.stringify(symbologyOf(look, 'blue')));
	expect(new Set(drawings).size).toBe(drawings.length);
});
