import type { Owned } from '../../display-list';
import { sideOf } from '../../pattern';
import type { Scene } from '../scene/scene';
import { circlesAlong, placeLetters, type LetterPlace } from './along-line';
import { alignment, justificationAt, type Justification } from './anchors';
import {
	candidatesOf,
	drawnBox,
	SURROUNDINGS,
	type LineSymbol,
	type PointSymbol
} from './symbol-candidates';
import { lettersOf, type Letter } from './letters';
import type { PixelPoint } from '../../projection';
import { boundsOf, overlap, Room, type Box, type Shape } from './collision-index';
import { SymbolLayer, type AnchorOption, type IconLook, type TextLook } from './symbol-look';

/** A text in a block of lines; `x` and `y` are its middle. */
export interface PlacedBlock {
	readonly kind: 'block';
	readonly look: TextLook;
	readonly x: number;
	readonly y: number;
	readonly justification: Justification;
}

/** A text whose letters follow a line. */
export interface PlacedLine {
	readonly kind: 'line';
	readonly look: TextLook;
	readonly letters: readonly (Letter & LetterPlace)[];
}

export interface PlacedIcon extends Owned {
	readonly look: IconLook;
	readonly x: number;
	readonly y: number;
}

export interface PlacedSymbol {
	/** Where it belongs. */
	readonly at: PixelPoint;
	readonly icon: PlacedIcon | undefined;
	readonly text: PlacedBlock | PlacedLine | undefined;
	/** The room that it has been given, CSS pixels. */
	readonly room: readonly Shape[];
}

/** `icon-padding`, which only ever is the style specification's default: CSS pixels. */
const ICON_PADDING = 2;

/** A symbol with room, and whether the edge of the drawing cuts it. */
interface Settled {
	readonly placed: PlacedSymbol;
	readonly isCut: boolean;
}

/**
 * Finds room for all symbols of the layers that are visible, as MapLibre does: the last layer of the
 * style chooses first. Unlike MapLibre's, no label is cut by the edge of the drawing: one that is
 * about a point then stands on another side of it, if there is room left. All others are where
 * MapLibre has them, also those near the edge.
 * @returns by id of the style layer
 */
export function placeSymbols(scene: Scene): ReadonlyMap<string, readonly PlacedSymbol[]> {
	const drawn = drawnBox(scene);
	const surroundings = grown(drawn, SURROUNDINGS);
	const covered = (scene.drawing.covered ?? []).map(({ x, y, width, height }): Box => ({
		left: x,
		top: y,
		right: x + width,
		bottom: y + height
	}));
	const taken = new Room();
	taken.take(covered);
	const placed = new Map<string, PlacedSymbol[]>();
	const cut: { layer: string; symbol: PointSymbol }[] = [];
	for (const layer of scene.layers.toReversed()) {
		if (layer.type !== 'symbol') continue;
		const whole: PlacedSymbol[] = [];
		placed.set(layer.id, whole);
		for (const symbol of candidatesOf(scene, new SymbolLayer(scene, layer))) {
			const settled =
				'line' in symbol
					? settleAlong(symbol, taken, drawn)
					: settleAt(symbol, taken, drawn, (box) => overlap(box, surroundings));
			if (settled === undefined) continue;
			taken.take(settled.placed.room);
			if (!settled.isCut) whole.push(settled.placed);
			else if (!('line' in symbol)) cut.push({ layer: layer.id, symbol });
		}
	}
	const seen = new Room();
	seen.take(covered);
	for (const symbols of placed.values()) for (const { room } of symbols) seen.take(room);
	for (const { layer, symbol } of cut) {
		// What stands in the middle of an area would be misread beside it, and so would the name of a
		// place that is not seen.
		if (symbol.text?.options[0]?.anchor === 'center' || !isWithin(drawn, symbol)) continue;
		const settled = settleAt(symbol, seen, drawn, (_, box) => contains(drawn, box));
		if (settled === undefined || settled.isCut) continue;
		seen.take(settled.placed.room);
		placed.get(layer)?.push(settled.placed);
	}
	return placed;
}

/** @param suits whether a text may stand there: its room, and the box of its letters */
function settleAt(
	{ x, y, icon, text, feature }: PointSymbol,
	taken: Room,
	drawn: Box,
	suits: (room: Box, letters: Box) => boolean
): Settled | undefined {
	const block = text && settleBlock(text, x, y, taken, suits);
	if (text !== undefined && block === undefined) return undefined;
	const iconBox = icon && iconBoxAt(icon, x, y);
	const iconRoom = iconBox && grown(iconBox, ICON_PADDING);
	if (icon?.always === false && iconRoom && !taken.isFree([iconRoom])) return undefined;
	const placed: PlacedSymbol = {
		at: { x, y },
		icon: icon && { look: icon, x, y, ...(feature && { feature }) },
		text: block?.placed,
		room: [block?.room, iconRoom].filter((room) => room !== undefined)
	};
	// A mark is drawn as far as it is seen, a symbol that may be missing only as a whole.
	const isIconCut = icon?.always === false && iconBox && !contains(drawn, iconBox);
	const isTextCut = block !== undefined && !block.always && !contains(drawn, block.letters);
	return { placed, isCut: isIconCut === true || isTextCut };
}

/** The first of the places around a point where a text has room. */
function settleBlock(
	look: TextLook,
	x: number,
	y: number,
	taken: Room,
	suits: (room: Box, letters: Box) => boolean
): { placed: PlacedBlock; room: Box; letters: Box; always: boolean } | undefined {
	for (const option of look.options) {
		const room = grown(blockAt(look, option, look.roomSize, x, y), look.padding);
		const letters = blockAt(look, option, look.size, x, y);
		if (!suits(room, letters) || !(look.always || taken.isFree([room]))) continue;
		const placed: PlacedBlock = {
			kind: 'block',
			look,
			x: (letters.left + letters.right) / 2,
			y: (letters.top + letters.bottom) / 2,
			justification: look.justification ?? justificationAt(option.anchor)
		};
		return { placed, room, letters, always: look.always };
	}
	return undefined;
}

function settleAlong(
	{ line, anchor, text }: LineSymbol,
	taken: Room,
	drawn: Box
): Settled | undefined {
	const letters = lettersOf(text);
	const offsets = letters.map(({ offset }) => offset);
	const radius = (text.text.height * text.roomSize) / 2 + text.padding;
	const room = circlesAlong(line, anchor, offsets, radius);
	const places = placeLetters(line, anchor, offsets);
	if (places === undefined || !(text.always || taken.isFree(room))) return undefined;
	const placed = letters.flatMap((letter, index) => {
		const place = places[index];
		return place === undefined ? [] : [{ ...letter, ...place }];
	});
	return {
		placed: {
			at: anchor,
			icon: undefined,
			text: { kind: 'line', look: text, letters: placed },
			room
		},
		isCut: !placed.every(({ x, y, size }) => contains(drawn, boundsOf({ x, y, radius: size / 2 })))
	};
}

/**
 * Where a text stands at one of its anchors. MapLibre counts the padding into the text's width and
 * height when it moves it from the middle to a side.
 */
function blockAt(
	{ text, padding, roomSize }: TextLook,
	{ anchor, offset: [offsetX, offsetY] }: AnchorOption,
	size: number,
	x: number,
	y: number
): Box {
	const [width, height] = [text.width * size, text.height * size];
	const padded = (2 * padding * size) / roomSize;
	const { horizontal, vertical } = alignment(anchor);
	const middleX = x + (0.5 - horizontal) * (width + padded) + offsetX * size;
	const middleY = y + (0.5 - vertical) * (height + padded) + offsetY * size;
	return {
		left: middleX - width / 2,
		top: middleY - height / 2,
		right: middleX + width / 2,
		bottom: middleY + height / 2
	};
}

function iconBoxAt({ mark, roomScale }: IconLook, x: number, y: number): Box {
	const half = (sideOf(mark) * roomScale) / 2;
	return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function isWithin(box: Box, { x, y }: PixelPoint): boolean {
	return contains(box, { left: x, top: y, right: x, bottom: y });
}

function contains(outer: Box, inner: Box): boolean {
	return (
		inner.left >= outer.left &&
		inner.right <= outer.right &&
		inner.top >= outer.top &&
		inner.bottom <= outer.bottom
	);
}
