import { describe, expect, it } from 'vitest';
import { specimen } from '../../../tests/support/sheet-specimen';
import { placeOnSheet } from './callouts-layout';
import type { Callout } from './callouts';
import type { SheetMap } from './camera';
import { composeSheet } from './sheet';

const A4 = { width: 1122.5, height: 793.7 };
const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const content = specimen({ layers: 2, claims: 1 });

const sheetWith = (...callouts: Callout[]) => composeSheet({ ...content, callouts }, A4, viewport);
const textsIn = (sheet: ReturnType<typeof composeSheet>, name: string) =>
	sheet.parts
		.filter((part) => part.name === name)
		.flatMap(({ marks }) => marks)
		.flatMap((mark) => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : []))
		.join(' ');

describe('a place on a sheet', () => {
	// At zoom 1 the world of 512-pixel tiles is 1024 pixels wide: 90 degrees of longitude are 256 of them.
	const map: SheetMap = {
		width: 1024,
		height: 512,
		reduction: 2,
		camera: { longitude: 0, latitude: 0, zoom: 1 }
	};
	const box = { x: 10, y: 20, width: 512, height: 256 };

	it('is where Web Mercator has it', () => {
		expect(placeOnSheet([0, 0], map, box)).toEqual({ x: 10 + 256, y: 20 + 128 });
		expect(placeOnSheet([90, 0], map, box)?.x).toBeCloseTo(10 + 256 + 128, 9);
		// asinh(tan 66.51326°) = π/2: a quarter of the world above the equator.
		expect(placeOnSheet([0, 66.51326], map, box)?.y).toBeCloseTo(20, 3);
	});

	it('is that of the nearest world', () => {
		const atEdge = { ...map, camera: { ...map.camera, longitude: 170 } };
		expect(placeOnSheet([-170, 0], atEdge, box)?.x).toBeCloseTo(10 + 256 + (20 / 360) * 512, 9);
	});

	it('is none outside of the map', () => {
		expect(placeOnSheet([0, 80], map, box)).toBeUndefined();
	});
});

describe('callouts', () => {
	it('stand on the map with their words, apart from each other', () => {
		const sheet = sheetWith(
			{ at: [31, 49], text: 'The first, which says rather more than finds room in one line' },
			{ at: [32, 49.2], text: 'The second' },
			{ at: [30, 48.8], text: 'The third' }
		);
		expect(sheet.hiddenCallouts).toBe(0);
		const said = textsIn(sheet, 'callouts');
		for (const words of ['The first,', 'one line', 'The second', 'The third']) {
			expect(said).toContain(words);
		}
		const { mapBox, map } = sheet;
		const marks = sheet.parts.find(({ name }) => name === 'callouts')?.marks ?? [];
		for (const { box } of marks) {
			expect(box.x).toBeGreaterThanOrEqual(mapBox.x);
			expect(box.y).toBeGreaterThanOrEqual(mapBox.y);
			expect(box.x + box.width).toBeLessThanOrEqual(mapBox.x + mapBox.width);
			expect(box.y + box.height).toBeLessThanOrEqual(mapBox.y + mapBox.height);
		}
		const plates = marks.filter((mark) => mark.kind === 'rule' && mark.outlined === true);
		expect(plates).toHaveLength(3);
		for (const [index, { box: one }] of plates.entries()) {
			for (const { box: other } of plates.slice(index + 1)) {
				const apart =
					one.x + one.width <= other.x ||
					other.x + other.width <= one.x ||
					one.y + one.height <= other.y ||
					other.y + other.height <= one.y;
				expect(apart).toBe(true);
			}
		}
		// No name of the map stands below any of them.
		expect(sheet.covered.length).toBeGreaterThanOrEqual(9);
		expect(sheet.covered.every(({ x, width }) => x >= 0 && x + width <= map.width)).toBe(true);
	});

	it('are left out where their place is not on the map, and counted', () => {
		const sheet = sheetWith({ at: [-100, 40], text: 'Far away' }, { at: [31, 49], text: 'Here' });
		expect(sheet.hiddenCallouts).toBe(1);
		expect(textsIn(sheet, 'callouts')).toBe('Here');
	});

	it('find their place at the very edge of the map', () => {
		const { map } = sheetWith();
		const degrees = (map.width / 2 / (512 * 2 ** map.camera.zoom)) * 360;
		const sheet = sheetWith({ at: [31 + degrees * 0.99, 49], text: 'At the edge' });
		expect(textsIn(sheet, 'callouts')).toBe('At the edge');
	});
});
