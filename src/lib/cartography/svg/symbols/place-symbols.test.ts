import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSymbols, type PlacedSymbol } from './place-symbols';
import { boundsOf, overlap } from './collision-index';
import { SIZE, symbolScene, type SymbolSpecification } from './symbol-scene';

const NAME = { 'text-field': ['get', 'name'] } as const;

/** A label of 6.39 by 12 CSS pixels (A is 639 units wide), and 2 of padding on each side. */
function label(x: number, y: number, properties = {}): SymbolSpecification['features'][number] {
	return { places: [[x, y]], properties: { name: 'A', ...properties } };
}
const WIDTH = 6.39;
const HEIGHT = 12;

function placedIn(
	layers: readonly SymbolSpecification[],
	changes = {}
): Record<string, readonly PlacedSymbol[]> {
	return Object.fromEntries(placeSymbols(symbolScene(layers, changes)));
}

function layer(
	id: string,
	features: SymbolSpecification['features'],
	layout: SymbolSpecification['layout'] = {}
): SymbolSpecification {
	return { id, features, layout: { ...NAME, 'text-size': 10, ...layout } };
}

function middles(symbols: readonly PlacedSymbol[] = []): number[][] {
	return symbols.map(({ text }) =>
		text?.kind === 'block' ? [text.x, text.y].map((value) => Math.round(value * 100) / 100) : []
	);
}

describe('placeSymbols', () => {
	it('gives a label its box and its padding', () => {
		const { a = [] } = placedIn([layer('a', [label(100, 50)])]);
		const [room] = a[0]?.room ?? [];
		if (room === undefined || !('left' in room)) throw new Error('There is no box.');
		expect(room.left).toBeCloseTo(100 - WIDTH / 2 - 2, 6);
		expect(room.right).toBeCloseTo(100 + WIDTH / 2 + 2, 6);
		expect(room.top).toBeCloseTo(50 - HEIGHT / 2 - 2, 6);
		expect(room.bottom).toBeCloseTo(50 + HEIGHT / 2 + 2, 6);
	});

	it('lets the last layer choose first, and in a layer the smallest key', () => {
		const below = layer('below', [label(100, 50)]);
		const above = layer('above', [label(100, 55)]);
		expect(middles(placedIn([below, above])['above'])).toEqual([[100, 55]]);
		expect(middles(placedIn([below, above])['below'])).toEqual([]);
		const keyed = layer('keyed', [label(100, 50, { rank: 2 }), label(100, 55, { rank: 1 })], {
			'symbol-sort-key': ['get', 'rank']
		});
		expect(middles(placedIn([keyed])['keyed'])).toEqual([[100, 55]]);
	});

	it('tries one side after the other', () => {
		const sides = {
			'text-variable-anchor': ['left', 'right'],
			'text-radial-offset': 1
		} satisfies SymbolSpecification['layout'];
		const free = placedIn([layer('a', [label(100, 50)], sides)]);
		// Held at its left: an em, the padding and half of itself to the right.
		expect(middles(free['a'])).toEqual([[100 + 10 + 2 + 3.2, 50]]);
		const obstacle = layer('b', [label(112, 50)]);
		const pushed = placedIn([layer('a', [label(100, 50)], sides), obstacle]);
		expect(middles(pushed['a'])).toEqual([[100 - 10 - 2 - 3.19, 50]]);
	});

	it('keeps names from below what is laid over the map', () => {
		const covered = [{ x: 105, y: 40, width: 30, height: 20 }];
		const sides = {
			'text-variable-anchor': ['left', 'right'],
			'text-radial-offset': 1
		} satisfies SymbolSpecification['layout'];
		const pushed = placedIn([layer('a', [label(100, 50)], sides)], { covered });
		expect(middles(pushed['a'])).toEqual([[100 - 10 - 2 - 3.19, 50]]);
		expect(placedIn([layer('a', [label(110, 50)])], { covered })['a']).toEqual([]);
		expect(middles(placedIn([layer('a', [label(110, 70)])], { covered })['a'])).toEqual([
			[110, 70]
		]);
	});

	it('leaves out what the edge would cut, or turns it to the other side of its point', () => {
		expect(placedIn([layer('a', [label(1, 50), label(-60, 90)])])['a']).toEqual([]);
		const edge = SIZE.width - 12;
		const beside = layer('a', [label(edge, 50)], {
			'text-variable-anchor': ['left', 'right'],
			'text-radial-offset': 1
		});
		expect(middles(placedIn([beside])['a'])).toEqual([[edge - 15.2 + 0.01, 50]]);
		// With a margin around the frame there is room.
		expect(middles(placedIn([beside], { margin: 50 })['a'])).toEqual([[edge + 15.2, 50]]);
	});

	it('does not move what stands in the middle of an area to its side', () => {
		const within = layer('a', [label(1, 50)], { 'text-variable-anchor': ['center', 'left'] });
		expect(placedIn([within])['a']).toEqual([]);
	});

	it('draws a mark whatever is there, and keeps labels off it', () => {
		const marks: SymbolSpecification = {
			id: 'marks',
			features: [{ places: [[100, 50]] }, { places: [[103, 50]] }, { places: [[-3, 50]] }],
			layout: { 'icon-image': 'disc', 'icon-overlap': 'always' }
		};
		const names = layer('names', [label(100, 55), label(200, 55)]);
		const placed = placedIn([names, marks]);
		expect(placed['marks']).toHaveLength(3);
		expect(middles(placed['names'])).toEqual([[200, 55]]);
	});

	it('leaves neither a name without its mark nor a mark without its name', () => {
		const both = { 'icon-image': 'disc', 'text-variable-anchor': ['left'] } as const;
		const cities = layer('cities', [label(100, 50), label(200, 50)], {
			...both,
			'text-radial-offset': 1
		});
		const overMark = layer('over', [label(100, 50)]);
		const overName = layer('beside', [label(215, 50)]);
		expect(placedIn([cities, overMark, overName])['cities']).toEqual([]);
		expect(placedIn([cities])['cities']).toHaveLength(2);
	});

	it('keeps room for what is not seen', () => {
		const obstacles: SymbolSpecification = {
			id: 'obstacles',
			features: [label(100, 50), label(101, 50)],
			layout: { 'text-field': '·', 'text-size': 5, 'text-overlap': 'always' },
			paint: { 'text-opacity': 0 }
		};
		const placed = placedIn([layer('a', [label(100, 52)]), obstacles]);
		expect(placed['obstacles']).toHaveLength(2);
		expect(placed['a']).toEqual([]);
	});

	it('writes along a line, its letters in a row', () => {
		const line = { places: [[40, 100] as const, [360, 100] as const], properties: { name: 'дон' } };
		const { a = [] } = placedIn([layer('a', [line], { 'symbol-placement': 'line' })]);
		const [text] = a.map((symbol) => symbol.text);
		if (text?.kind !== 'line') throw new Error('There is no text along the line.');
		expect(text.letters.map(({ character }) => character).join('')).toBe('дон');
		expect(text.letters.every(({ angle }) => Math.abs(angle) < 1e-6)).toBe(true);
		expect(text.letters.every(({ y }) => Math.abs(y - 100) < 0.1)).toBe(true);
	});
});

const places = fc.array(
	fc.record({
		x: fc.integer({ min: -50, max: 450 }),
		y: fc.integer({ min: -50, max: 350 }),
		name: fc.constantFrom('Kyiv', 'Запоріжжя', 'Bosnia and Herzegovina', 'A'),
		rank: fc.integer({ min: 0, max: 3 })
	}),
	{ maxLength: 25 }
);
const scene = fc.tuple(places, places, places).map(([names, cities, lines]) => [
	layer(
		'lines',
		lines.map(({ x, y, name }) => ({
			places: [
				[x, y],
				[x + 200, y + 90]
			],
			properties: { name }
		})),
		{ 'symbol-placement': 'line' }
	),
	layer(
		'names',
		names.map(({ x, y, name, rank }) => label(x, y, { name, rank })),
		{ 'text-max-width': 6, 'symbol-sort-key': ['get', 'rank'] }
	),
	layer(
		'cities',
		cities.map(({ x, y, name }) => label(x, y, { name })),
		{
			'icon-image': 'disc',
			'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
			'text-radial-offset': 0.5
		}
	)
]);

describe('any labels', () => {
	it('do not overlap', () => {
		fc.assert(
			fc.property(scene, (layers) => {
				const rooms = Object.values(placedIn(layers))
					.flat()
					.map(({ room }) => room);
				rooms.forEach((room, index) => {
					const others = rooms.slice(index + 1).flat();
					expect(room.some((shape) => others.some((other) => overlap(shape, other)))).toBe(false);
				});
			}),
			{ numRuns: 50 }
		);
	});

	it('stand within the frame', () => {
		fc.assert(
			fc.property(scene, (layers) => {
				for (const { room } of Object.values(placedIn(layers)).flat()) {
					for (const { left, top, right, bottom } of room.map(boundsOf)) {
						// Padding may reach beyond it.
						expect(Math.min(left, top)).toBeGreaterThan(-12);
						expect(right).toBeLessThan(SIZE.width + 12);
						expect(bottom).toBeLessThan(SIZE.height + 12);
					}
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('are placed the same way each time', () => {
		fc.assert(
			fc.property(scene, (layers) => {
				expect(placedIn(layers)).toEqual(placedIn(layers));
			}),
			{ numRuns: 20 }
		);
	});
});
