import { describe, expect, it } from 'vitest';
import type { Contour, Item, LayerGroup } from '../display-list';
import { svgDocument } from '../svg/writers/write-map';
import { contourCount, paintShapes } from './paint-shapes';

const SIZE = { width: 240, height: 160 };
const INK = (colour: string) => ({ light: colour, dark: '#00ff00' });
const RED = INK('#d02020');
const BLUE = INK('#2040d0');

function ring(...points: number[]): Contour {
	return { points: Int32Array.from(points), closed: true };
}
function line(...points: number[]): Contour {
	return { points: Int32Array.from(points), closed: false };
}

/** In steps of half a pixel. */
const SQUARE = ring(20, 20, 120, 20, 120, 120, 20, 120);
const HOLE = ring(50, 50, 50, 90, 90, 90, 90, 50);
const ZIGZAG = line(10, 10, 120, 30, 20, 60, 200, 200);

/** What a drawing may have, one at a time. */
const ITEMS: Record<string, Item> = {
	'an area with a hole': {
		kind: 'paths',
		contours: [SQUARE, HOLE],
		step: 0.5,
		fill: { ink: RED, opacity: 1 }
	},
	'areas that overlap and let the ground through, with their edge': {
		kind: 'paths',
		contours: [SQUARE, ring(80, 40, 240, 40, 240, 200, 80, 200)],
		step: 0.5,
		fill: { ink: RED, opacity: 0.4 },
		pen: { ink: BLUE, opacity: 0.6, width: 6 }
	},
	'a line with sharp corners': {
		kind: 'paths',
		contours: [ZIGZAG],
		step: 1,
		pen: { ink: BLUE, opacity: 1, width: 8 }
	},
	'a line with round ends and corners, in dashes that begin within one': {
		kind: 'paths',
		contours: [ZIGZAG],
		step: 1,
		pen: {
			ink: BLUE,
			opacity: 1,
			width: 7,
			join: 'round',
			cap: 'round',
			dash: { lengths: [20, 12], offset: 9 }
		}
	},
	'a circle': {
		kind: 'circle',
		x: 90.5,
		y: 70,
		radius: 33,
		fill: { ink: RED, opacity: 1 },
		pen: { ink: BLUE, opacity: 0.5, width: 9 }
	},
	'a box': {
		kind: 'rectangle',
		box: { x: 12, y: 30, width: 90, height: 44 },
		fill: { ink: BLUE, opacity: 0.7 }
	},
	...Object.fromEntries(
		(['disc', 'ring', 'square', 'diamond'] as const).map((mark): [string, Item] => [
			`a ${mark} with an edge, half seen through`,
			{
				kind: 'mark',
				mark,
				x: 100,
				y: 80,
				radius: 40,
				ink: RED,
				edge: { ink: BLUE, width: 9 },
				opacity: 0.5
			}
		])
	),
	'a group that is moved, enlarged and cut': {
		kind: 'group',
		name: 'window',
		clip: { x: 30, y: 20, width: 120, height: 90 },
		origin: { x: 40, y: 10 },
		scale: [2, 1.5],
		items: [
			{ kind: 'paths', contours: [SQUARE], step: 0.5, fill: { ink: RED, opacity: 1 } },
			{ kind: 'circle', x: 60, y: 60, radius: 20, fill: { ink: BLUE, opacity: 1 } }
		]
	}
};

async function bySvg(groups: readonly LayerGroup[]): Promise<Uint8ClampedArray> {
	const text = svgDocument({ shapes: groups, marks: [], labels: [], hits: [] }, SIZE);
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
	await image.decode();
	const context = blank();
	context.drawImage(image, 0, 0);
	return pixelsOf(context);
}

function byCanvas(groups: readonly LayerGroup[]): Uint8ClampedArray {
	const context = blank();
	paintShapes(context, groups, 'light');
	return pixelsOf(context);
}

function blank(): OffscreenCanvasRenderingContext2D {
	const context = new OffscreenCanvas(SIZE.width, SIZE.height).getContext('2d');
	if (context === null) throw new Error('There is no canvas.');
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, SIZE.width, SIZE.height);
	return context;
}

function pixelsOf(context: OffscreenCanvasRenderingContext2D): Uint8ClampedArray {
	return context.getImageData(0, 0, SIZE.width, SIZE.height).data;
}

/** How many pixels differ by more than the smoothing of an edge. */
function differing(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
	let count = 0;
	for (let index = 0; index < a.length; index += 4) {
		const apart = [0, 1, 2].map((channel) =>
			Math.abs((a[index + channel] ?? 0) - (b[index + channel] ?? 0))
		);
		if (Math.max(...apart) > 40) count += 1;
	}
	return count;
}

describe('shapes on a canvas', () => {
	it.each(Object.entries(ITEMS))('are what the browser shows of the SVG: %s', async (_, item) => {
		const groups = [{ layer: 'a', items: [item] }];
		const [svg, canvas] = [await bySvg(groups), byCanvas(groups)];
		expect(differing(svg, pixelsOf(blank())), 'something is there').toBeGreaterThan(500);
		expect(differing(svg, canvas)).toBeLessThan(30);
	});

	it('have a canvas as they found it for what comes next', () => {
		const groups = [{ layer: 'a', items: Object.values(ITEMS) }];
		const context = blank();
		paintShapes(context, groups, 'light');
		const item: Item = {
			kind: 'paths',
			contours: [ZIGZAG],
			step: 1,
			pen: { ink: BLUE, opacity: 1, width: 2 }
		};
		context.fillStyle = '#ffffff';
		context.globalAlpha = 1;
		context.fillRect(0, 0, SIZE.width, SIZE.height);
		paintShapes(context, [{ layer: 'b', items: [item] }], 'light');
		expect(differing(pixelsOf(context), byCanvas([{ layer: 'b', items: [item] }]))).toBe(0);
	});

	it('are no texts', () => {
		const text: Item = { kind: 'text', runs: [], colour: { ink: RED, opacity: 1 }, opacity: 1 };
		expect(() => paintShapes(blank(), [{ layer: 'a', items: [text] }], 'light')).toThrow('Texts');
	});

	it('are counted by their lines and areas', () => {
		expect(contourCount([{ items: Object.values(ITEMS) }])).toBe(2 + 2 + 1 + 1 + 1 + 1 + 4 + 2);
	});
});
