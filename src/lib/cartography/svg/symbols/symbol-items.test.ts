import { describe, expect, test } from 'vitest';
import type { Face } from '../../../fonts/face';
import type { PlacedBlock, PlacedIcon, PlacedLine, PlacedSymbol } from './place-symbols';
import { iconItem, textItem } from './symbol-items';
import type { IconLook, TextLook } from './symbol-look';

const face: Face = { family: 'sans', weight: 400 };
const ink = { light: '#111', dark: '#eee' };
const BLACK = { ink, opacity: 1 };

/** Two lines, three ems and one em wide, of a name of ten pixels. */
const look = {
	text: {
		lines: [
			{ runs: [{ text: 'Kyiv', face, scale: 1, x: 0, baseline: -0.5 }], width: 3 },
			{
				runs: [
					{ text: 'a', face, scale: 0.9, x: 0, baseline: 0.7 },
					{ text: 'ב', direction: 'rtl', face, scale: 0.9, x: 0.5, baseline: 0.7 }
				],
				width: 1
			}
		],
		width: 3,
		height: 2,
		letterSpacing: 0.1
	},
	size: 10,
	colour: BLACK,
	halo: undefined,
	opacity: 0.8
} as unknown as TextLook;

const symbol = (text: PlacedSymbol['text']): PlacedSymbol => ({
	at: { x: 1, y: 2 },
	icon: undefined,
	text,
	room: []
});
const block = (justification: PlacedBlock['justification'], change: Partial<TextLook> = {}) =>
	textItem(symbol({ kind: 'block', look: { ...look, ...change }, x: 100, y: 50, justification }));

describe('a text in lines', () => {
	test.each([
		['left', [85, 85]],
		['center', [85, 95]],
		['right', [85, 105]]
	] as const)('that is set to the %s', (justification, [first, second]) => {
		// The block is thirty pixels wide around 100.
		const item = block(justification);
		expect(item?.runs.map(({ x }) => x)).toEqual([first, second, second + 5]);
		expect(item?.runs.map(({ y }) => y)).toEqual([45, 57, 57]);
	});

	test('has the letters and their look, and belongs to its place', () => {
		expect(block('left')).toMatchObject({
			kind: 'text',
			colour: BLACK,
			opacity: 0.8,
			at: { x: 1, y: 2 },
			runs: [
				{ text: 'Kyiv', face, size: 10, letterSpacing: 1 },
				{ text: 'a', size: 9 },
				{ text: 'ב', size: 9, direction: 'rtl' }
			]
		});
		expect(block('left')).not.toHaveProperty('halo');
		expect(block('left')?.runs[0]).not.toHaveProperty('direction');
	});

	test('has a stroke that reaches as far beyond the letters as its halo does in MapLibre', () => {
		expect(block('left', { halo: { ...BLACK, width: 1.8 } })?.halo).toEqual({
			...BLACK,
			width: 3.6
		});
	});

	test('is nothing where nothing of it is seen', () => {
		expect(block('left', { opacity: 0 })).toBeUndefined();
		expect(textItem(symbol(undefined))).toBeUndefined();
	});
});

test('a text along a line has each letter in its middle, turned as the line is', () => {
	const letter = {
		character: 'N',
		face,
		size: 12,
		width: 8,
		baseline: 4,
		x: 30,
		y: 40,
		angle: 0.5
	};
	const letters = [letter, { ...letter, direction: 'rtl' as const }];
	const text = { kind: 'line', look, letters } as unknown as PlacedLine;
	const item = textItem(symbol(text));
	const run = { text: 'N', face, size: 12, x: -4, y: 4, turned: { x: 30, y: 40, angle: 0.5 } };
	expect(item?.runs).toEqual([run, { ...run, direction: 'rtl' }]);
});

describe('an icon', () => {
	const icon = (change: Partial<IconLook> = {}): PlacedIcon => ({
		look: {
			mark: { kind: 'mark', mark: 'square', ink: '#111', radius: 4 },
			inks: { ink, edge: { ink, width: 1.5 } },
			scale: 2,
			roomScale: 2,
			opacity: 0.5,
			always: true,
			...change
		},
		x: 10,
		y: 20
	});
	const square = { kind: 'mark', mark: 'square', x: 10, y: 20, radius: 8, ink, opacity: 0.5 };

	test('is as large as its zoom asks for, edge included', () => {
		expect(iconItem(icon())).toEqual({ ...square, edge: { ink, width: 3 } });
		expect(iconItem(icon({ inks: { ink } }))).toEqual(square);
	});

	test('belongs to its feature where the drawing tells', () => {
		const feature = { reference: 'places:kyiv' as const, name: 'Kyiv' };
		expect(iconItem({ ...icon(), feature })).toMatchObject({ feature });
		expect(iconItem(icon())).not.toHaveProperty('feature');
	});

	test('is nothing where nothing of it is seen', () => {
		expect(iconItem(icon({ opacity: 0 }))).toBeUndefined();
	});
});
