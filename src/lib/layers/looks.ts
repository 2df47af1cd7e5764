import { shapeOfLook, type Colour, type Look } from '../dossier/model/vocabulary';
import type { Stroke, Symbology } from './definition';
import { LAND, PALETTE, type PaletteColour } from './palette';

type Drawing = Omit<Symbology, 'shape'>;

/**
 * How a look is drawn in a colour of the palette.
 *
 * Areas: the weaker the word, the less ink: solid, hatched, dotted, only outlined. Bands run just inside
 * the border, on the country's own side, above a wash that lies beneath other layers' colours. Soft looks
 * are for what has no published location. Lines: from a thin line to one with ticks that point to neither
 * side. Lengths are CSS pixels, dashes multiples of the width.
 */
export function symbologyOf(look: Look, colour: Colour): Symbology {
	return { shape: shapeOfLook(look), ...DRAWINGS[look](PALETTE[colour]) };
}

const DRAWINGS: Readonly<Record<Look, (colour: PaletteColour) => Drawing>> = {
	solid: ({ mark, fill, lettering }) => ({
		fill: { ink: fill?.ink ?? mark, opacity: 1 },
		strokes: [fill ? { ink: fill.edge, width: 1.6 } : { ink: mark, width: 1.4 }],
		...(lettering && { text: { ink: lettering, halo: mark } })
	}),
	hatched: ({ mark: ink }) => ({
		pattern: { kind: 'hatch', ink, spacing: 6, width: 1.5, direction: 'up' },
		strokes: [{ ink, width: 1.4 }]
	}),
	dotted: ({ mark: ink }) => ({
		pattern: { kind: 'dots', ink, spacing: 9, radius: 1.15 },
		strokes: [{ ink, width: 1.1 }]
	}),
	barred: ({ mark: ink }) => ({
		pattern: { kind: 'bars', ink, spacing: 16, length: 7, width: 1.5 },
		strokes: [{ ink, width: 1.6 }]
	}),
	outlined: ({ mark: ink }) => ({ strokes: [{ ink, width: 1.8, dash: [3, 2] }] }),
	tinted: ({ mark: ink }) => ({
		fill: { ink, opacity: 0.22 },
		strokes: [{ ink, width: 1, opacity: 0.8 }]
	}),
	'fine-hatched': ({ mark: ink }) => ({
		pattern: { kind: 'hatch', ink, spacing: 6, width: 1, direction: 'down' },
		strokes: [{ ink, width: 1.2, dash: [2, 1.5] }]
	}),
	'sparsely-barred': ({ mark: ink }) => ({
		pattern: { kind: 'bars', ink, spacing: 20, length: 5, width: 1.2 },
		strokes: [{ ink, width: 1.4, dash: [1.5, 2.5] }]
	}),
	chained: ({ mark: ink }) => ({
		strokes: [
			{ ink: LAND, width: 4.6, opacity: 0.9 },
			{ ink, width: 2, dash: [7, 1.6, 1.2, 1.6] }
		]
	}),
	band: (colour) => band(colour, 1.5, { wash: 0.28 }),
	'band-long-dashes': (colour) => band(colour, 1.4, { wash: 0.17, dash: [6, 1.6] }),
	'band-dashes': (colour) => band(colour, 1.4, { wash: 0.08, dash: [3, 1.4] }),
	'band-dots': (colour) => band(colour, 1.4, { dash: [1.6, 1.6] }),
	'soft-hatched': ({ mark: ink }) => ({
		fill: { ink, opacity: 0.07 },
		pattern: { kind: 'hatch', ink, spacing: 8, width: 1.3, direction: 'up' },
		strokes: [softEdge(ink, 8), { ink, width: 1.1, dash: [4, 3], opacity: 0.9 }]
	}),
	'soft-hatched-down': ({ mark: ink }) => ({
		fill: { ink, opacity: 0.07 },
		pattern: { kind: 'hatch', ink, spacing: 10, width: 1, direction: 'down' },
		strokes: [softEdge(ink, 8), { ink, width: 1.1, dash: [6, 3], opacity: 0.9 }]
	}),
	'soft-dotted': ({ mark: ink }) => ({
		fill: { ink, opacity: 0.12 },
		pattern: { kind: 'dots', ink, spacing: 8, radius: 1.1 },
		strokes: [softEdge(ink, 6), { ink, width: 1.1, dash: [1.5, 2], opacity: 0.9 }]
	}),
	line: ({ mark: ink }) => ({
		strokes: [
			{ ink: LAND, width: 4.4, opacity: 0.8 },
			{ ink, width: 2.4 }
		]
	}),
	'thin-line': ({ mark: ink }) => ({ strokes: [{ ink, width: 1.3 }] }),
	'dashed-line': ({ mark: ink }) => ({
		strokes: [
			{ ink: LAND, width: 4, opacity: 0.8 },
			{ ink, width: 2, dash: [3, 2] }
		]
	}),
	'ticked-line': ({ mark: ink }) => ({
		strokes: [
			{ ink: LAND, width: 8, blur: 3, opacity: 0.85 },
			// A wide stroke cut into short dashes: ticks that point to neither side.
			{ ink, width: 7, dash: [0.2, 2.2] },
			{ ink, width: 2.4 }
		]
	}),
	// Doubled, by laying a light line on a wider dark one, and broken by the dashes.
	'doubled-line': ({ mark: ink }) => ({
		strokes: [
			{ ink: LAND, width: 9, blur: 3, opacity: 0.85 },
			{ ink, width: 5.4, dash: [1.3, 0.5] },
			{ ink: LAND, width: 2 }
		]
	}),
	disc: (colour) => mark(colour, 'disc', 5.5),
	ring: (colour) => mark(colour, 'ring', 5),
	square: (colour) => mark(colour, 'square', 4.5),
	diamond: (colour) => mark(colour, 'diamond', 5)
};

function band(
	{ mark: ink }: PaletteColour,
	width: number,
	{ wash, dash }: { readonly wash?: number; readonly dash?: readonly number[] }
): Drawing {
	const inset = 1.1 + width / 2;
	return {
		...(wash !== undefined && { fill: { ink, opacity: wash, beneath: true } }),
		strokes: [
			{ ink: LAND, width: width + 1, inset, opacity: 0.8 },
			{ ink, width, inset, ...(dash && { dash }) }
		]
	};
}

function softEdge(ink: Stroke['ink'], width: number): Stroke {
	return { ink, width, blur: width, opacity: 0.3 };
}

function mark(
	{ mark: ink }: PaletteColour,
	kind: NonNullable<Symbology['mark']>,
	radius: number
): Drawing {
	return {
		fill: { ink, opacity: 1 },
		strokes: [{ ink: LAND, width: 1.6 }],
		mark: kind,
		radius
	};
}
