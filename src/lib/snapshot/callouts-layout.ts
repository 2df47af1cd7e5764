import type { Item, Rectangle } from '../cartography/display-list';
import { pixelOf } from '../cartography/camera-steps';
import type { PixelPoint } from '../cartography/projection';
import { paragraph, type Block, type Mark } from './block';
import type { Callout } from './callouts';
import type { SheetMap } from './camera';
import type { Tools } from './legend-layout';
import { INK, PAPER } from './typography';

/** The greatest part of the map's width that one of them takes, and its widest in sizes of its type. */
const WIDEST = { share: 0.34, ems: 19 };

/** One callout on a sheet, in its CSS pixels. */
export interface PlacedCallout {
	/** What it covers of the map. */
	readonly covers: readonly Rectangle[];
	readonly marks: readonly Mark[];
}

/**
 * Where a place of the map lies on the sheet, in its CSS pixels; undefined where it is outside of the map.
 * @param at [longitude, latitude] in degrees
 */
export function placeOnSheet(
	at: Callout['at'],
	{ camera, width, height, reduction }: SheetMap,
	box: Rectangle
): PixelPoint | undefined {
	const { x, y } = pixelOf(at, camera, { width, height });
	if (x < 0 || y < 0 || x > width || y > height) return undefined;
	return { x: box.x + x / reduction, y: box.y + y / reduction };
}

/**
 * Each callout as a dot at its place and a plate with its words beside it, on that side where the least of the map's
 * features is below, and nothing else of what stands on the map. Those whose place is not on the map are left out,
 * and those that have no room.
 * @param taken what stands on the map already, CSS pixels of the sheet
 * @param measureBelow how much of the features lies in a rectangle of the sheet
 */
export function placeCallouts(
	callouts: readonly Callout[],
	map: SheetMap,
	box: Rectangle,
	taken: readonly Rectangle[],
	tools: Omit<Tools, 'swatch'>,
	measureBelow: (covered: readonly Rectangle[]) => number
): PlacedCallout[] {
	const anchors = callouts.flatMap(({ at, text }) => {
		const place = placeOnSheet(at, map, box);
		return place === undefined ? [] : [{ text, dot: dotAt(place, tools) }];
	});
	const placed: PlacedCallout[] = [];
	for (const { text, dot } of anchors) {
		// Nothing covers a place that another callout is about.
		const others = anchors.flatMap((anchor) => (anchor.dot === dot ? [] : [anchor.dot]));
		const occupied = [...taken, ...others, ...placed.flatMap(({ covers }) => covers)];
		const words = wordsOf(text, box.width, tools);
		const free = sides(dot, words, box, tools).filter(({ leader, plate }) =>
			[leader, plate].every((own) => !occupied.some((other) => overlap(own, other)))
		);
		const measured = free.map((side) => ({ side, below: measureBelow([side.plate]) }));
		const least = Math.min(...measured.map(({ below }) => below));
		const best = measured.find(({ below }) => below === least)?.side;
		if (best === undefined) continue;
		const { leader, plate } = best;
		placed.push({ covers: [dot, leader, plate], marks: marksOf(dot, best, words, tools) });
	}
	return placed;
}

interface Side {
	/** A thin line from the dot to the plate. */
	readonly leader: Rectangle;
	readonly plate: Rectangle;
}

/** The plate to the right and left of a dot, above and below it: whole on the map, moved along its edge. */
function sides(
	dot: Rectangle,
	words: Block,
	box: Rectangle,
	{ type }: Omit<Tools, 'swatch'>
): Side[] {
	const edge = type.step / 2;
	const [width, height] = [words.width + 2 * edge, words.height + 2 * edge];
	const long = type.step * 2.5;
	const thin = LINE * type.scale;
	const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
	const between = (value: number, low: number, high: number): number =>
		Math.max(low, Math.min(value, high));
	const plateX = between(x - width / 2, box.x + edge, box.x + box.width - edge - width);
	const plateY = between(y - height / 2, box.y + edge, box.y + box.height - edge - height);
	const [right, bottom] = [dot.x + dot.width, dot.y + dot.height];
	const all: Side[] = [
		{
			leader: { x: right, y: y - thin / 2, width: long, height: thin },
			plate: { x: right + long, y: plateY, width, height }
		},
		{
			leader: { x: dot.x - long, y: y - thin / 2, width: long, height: thin },
			plate: { x: dot.x - long - width, y: plateY, width, height }
		},
		{
			leader: { x: x - thin / 2, y: dot.y - long, width: thin, height: long },
			plate: { x: plateX, y: dot.y - long - height, width, height }
		},
		{
			leader: { x: x - thin / 2, y: bottom, width: thin, height: long },
			plate: { x: plateX, y: bottom + long, width, height }
		}
	];
	return all.filter(
		({ plate }) =>
			plate.x >= box.x + edge &&
			plate.y >= box.y + edge &&
			plate.x + plate.width <= box.x + box.width - edge &&
			plate.y + plate.height <= box.y + box.height - edge
	);
}

/** Of lines, and of a dot from its middle, CSS pixels on A4. */
const LINE = 0.75;
const DOT = 2.5;
/** The dot's white edge. */
const EDGE = 1;

function dotAt({ x, y }: PixelPoint, { type }: Omit<Tools, 'swatch'>): Rectangle {
	const half = (DOT + EDGE) * type.scale;
	return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

function wordsOf(text: string, mapWidth: number, { type, measure }: Omit<Tools, 'swatch'>): Block {
	const style = type.smallStrong;
	const widest = Math.min(mapWidth * WIDEST.share, style.font.size * WIDEST.ems);
	const run = { text, ...style, base: 'auto' as const };
	// A little more than was measured: a line must not break because of rounding.
	const natural = measure(text, style.font) + 0.5;
	let width = Math.min(natural, widest);
	const { height } = paragraph([run], width, style.leading, measure);
	// As narrow as it may be without a further line.
	while (natural > widest) {
		const narrower = width * 0.96;
		if (paragraph([run], narrower, style.leading, measure).height > height) break;
		width = narrower;
	}
	return paragraph([run], width, style.leading, measure);
}

function marksOf(
	dot: Rectangle,
	{ leader, plate }: Side,
	words: Block,
	{ type }: Omit<Tools, 'swatch'>
): Mark[] {
	const edge = type.step / 2;
	return [
		{ kind: 'drawing', box: dot, items: dotItems(dot.width / 2, EDGE * type.scale) },
		{ kind: 'rule', box: leader, ink: INK },
		{ kind: 'rule', box: plate, ink: PAPER },
		{ kind: 'rule', box: plate, ink: INK, outlined: true },
		...words.marks(plate.x + edge, plate.y + edge)
	];
}

/** A dot with an edge that sets it off from whatever lies below, in a box with its corner at 0, 0. */
function dotItems(half: number, edge: number): Item[] {
	const circle = { kind: 'circle', x: half, y: half } as const;
	return [
		{ ...circle, radius: half, fill: { ink: PAPER, opacity: 1 } },
		{ ...circle, radius: half - edge, fill: { ink: INK, opacity: 1 } }
	];
}

function overlap(one: Rectangle, other: Rectangle): boolean {
	return (
		one.x < other.x + other.width &&
		other.x < one.x + one.width &&
		one.y < other.y + other.height &&
		other.y < one.y + one.height
	);
}
