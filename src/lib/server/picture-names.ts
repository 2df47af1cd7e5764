import type { Color, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Size } from '../cartography/projection';
import type { CompiledStyle } from '../cartography/style';
import { colourOf, element, escape, type Attributes } from '../cartography/svg/writers/markup';
import { shortest } from '../cartography/svg/writers/path-data';
import { makeScene, type Scene } from '../cartography/svg/scene/scene';
import { placeSymbols, type PlacedSymbol } from '../cartography/svg/symbols/place-symbols';
import {
	blockTexts,
	haloStroke,
	iconMarkup,
	textMarkup
} from '../cartography/svg/symbols/write-symbols';
import { writeText } from '../cartography/svg/symbols/write-text';
import { FAMILIES } from '../fonts/face';
import { lineExtent } from '../fonts/metrics';
import type { FrameView } from './frame-view';
import { stepRules } from './picture-steps';

/**
 * Widths of the frame for which names are placed, CSS pixels: in a small window, on a phone, in a
 * common window and on a large screen. Each set is shown from a little below its own width to that of the next.
 */
const WIDTHS = [270, 342, 688, 1100] as const;
/** Share of its width at which a set first shows: a little narrower, names still have room. */
const TOLERANCE = 0.85;
/** Names stand beyond the frame as well, CSS pixels. */
const MARGIN = 400;

export interface NameSets {
	/** Marks, and names along lines: a `<g>` for each set, for an SVG that is as large as the frame. */
	readonly marks: string;
	/**
	 * All other names: a `<div>` for each set, for an element that is as large as the frame. A browser
	 * lays texts of HTML out in half the time that it takes for those of SVG.
	 */
	readonly texts: string;
	/** Says which set shows in a frame of what size. */
	readonly rules: string;
}

/**
 * Names and marks in the size that they have on a map, however large the frame is shown. A set is
 * placed for one width; in another, each name moves with the place that it belongs to, which is given
 * in percent of the frame.
 */
export function nameSets(compiled: CompiledStyle, viewOf: (width: number) => FrameView): NameSets {
	const nameOf = (width: number): string => `names-${width}`;
	const sets = WIDTHS.map((width) => {
		const { camera, size } = viewOf(width);
		const scene = makeScene({ compiled, camera, size, states: new Map(), margin: MARGIN });
		const groups = inOrder(scene);
		const set = (name: 'g' | 'div', write: WriteSymbol): string => {
			const markup = groups.map((group) => groupMarkup(name, group, size, write)).join('');
			return elementOf(name, { class: nameOf(width) }, markup);
		};
		return { marks: set('g', marksOf), texts: set('div', textsOf) };
	});
	const steps = WIDTHS.map((width, index) => ({
		name: nameOf(width),
		from: index === 0 ? 0 : width * TOLERANCE
	}));
	return {
		marks: sets.map(({ marks }) => marks).join(''),
		texts: sets.map(({ texts }) => texts).join(''),
		rules: stepRules(steps, viewOf(WIDTHS[0]).size)
	};
}

interface SymbolGroup {
	/** What switches it on and off. */
	readonly layer: string;
	readonly symbols: readonly PlacedSymbol[];
}

/** Marks alone go first: names are written over them. */
function inOrder(scene: Scene): SymbolGroup[] {
	const placed = placeSymbols(scene);
	const layers = scene.layers.filter(({ type }) => type === 'symbol');
	const isMark = ({ layout }: LayerSpecification): boolean => !('text-field' in (layout ?? {}));
	return [...layers.filter(isMark), ...layers.filter((layer) => !isMark(layer))].map(({ id }) => ({
		layer: id.split('/')[0] ?? id,
		symbols: placed.get(id) ?? []
	}));
}

type WriteSymbol = (symbol: PlacedSymbol, size: Size) => string;

function groupMarkup(
	name: 'g' | 'div',
	{ layer, symbols }: SymbolGroup,
	size: Size,
	write: WriteSymbol
): string {
	const markup = symbols.map((symbol) => write(symbol, size)).join('');
	return elementOf(name, { 'data-layer': layer }, markup);
}

/** Nothing where there would be nothing in it: HTML has no short form of an empty element. */
function elementOf(name: 'g' | 'div' | 'svg', attributes: Attributes, markup: string): string {
	return markup === '' ? '' : element(name, attributes, markup);
}

function marksOf(symbol: PlacedSymbol, size: Size): string {
	const { icon, text } = fromItsPlace(symbol);
	const line = text?.kind === 'line' ? textMarkup(text, writeText) : '';
	return elementOf('svg', inPercent(symbol, size), `${icon ? iconMarkup(icon) : ''}${line}`);
}

/** `MapPicture.svelte` has the styles that all of them share. */
function textsOf(symbol: PlacedSymbol, size: Size): string {
	const { text } = fromItsPlace(symbol);
	if (text?.kind !== 'block' || text.look.opacity === 0) return '';
	const { x: left, y: top } = inPercent(symbol, size);
	const { colour, halo, opacity } = text.look;
	return blockTexts(text)
		.map(({ text: words, face, size: letters, x, y, letterSpacing = 0 }) => {
			const { ascent, descent } = lineExtent(face, letters);
			const style = {
				left,
				top,
				// A line without height lies in the middle of what its letters reach above and below it.
				margin: `${shortest(y - (ascent - descent) / 2)}px 0 0 ${shortest(x)}px`,
				'font-family': face.family === 'sans' ? undefined : FAMILIES[face.family],
				'font-size': `${shortest(letters)}px`,
				'font-style': face.italic === true ? 'italic' : undefined,
				'font-weight': face.weight === 400 ? undefined : face.weight,
				'letter-spacing': letterSpacing === 0 ? undefined : `${shortest(letterSpacing)}px`,
				color: cssColour(colour),
				'-webkit-text-stroke':
					halo.width === 0
						? undefined
						: `${shortest(haloStroke(text.look))}px ${cssColour(halo.colour)}`,
				opacity: opacity === 1 ? undefined : shortest(opacity)
			};
			const declarations = Object.entries(style)
				.filter(([, value]) => value !== undefined)
				.map(([property, value]) => `${property}:${value}`);
			return `<span style="${escape(declarations.join(';'))}">${escape(words)}</span>`;
		})
		.join('');
}

/** As `#rrggbb`, or `#rrggbbaa` where something shows through. */
function cssColour(colour: Color): string {
	const { ink, opacity } = colourOf(colour);
	const alpha = Math.round(opacity * 255)
		.toString(16)
		.padStart(2, '0');
	return opacity === 1 ? ink : ink + alpha;
}

function inPercent({ at }: PlacedSymbol, { width, height }: Size): { x: string; y: string } {
	const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;
	return { x: percent(at.x, width), y: percent(at.y, height) };
}

/** A symbol as it lies about its own place. */
function fromItsPlace({ at, icon, text }: PlacedSymbol): Pick<PlacedSymbol, 'icon' | 'text'> {
	const move = <T extends { x: number; y: number }>(part: T): T => ({
		...part,
		x: part.x - at.x,
		y: part.y - at.y
	});
	return {
		icon: icon && move(icon),
		text: text?.kind === 'line' ? { ...text, letters: text.letters.map(move) } : text && move(text)
	};
}
