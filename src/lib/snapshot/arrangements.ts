import type { Rectangle } from '../cartography/display-list';
import { captionBlock, type Caption } from './caption-layout';
import { worthOfClaims } from './claims-layout';
import type { Tools } from './legend-layout';
import { panels, type Panel } from './panel-layout';
import type { SheetContent } from './sheet-content';

/** One way to share the space between head and foot among map, legend and claims. */
export interface Arrangement {
	/** Legend and claims beside the map, or below it. */
	readonly kind: 'side' | 'below';
	readonly panel: Panel;
	readonly map: Rectangle;
	readonly caption: Caption;
	/** Part of the sheet's area that the map has. */
	readonly share: number;
	/** The higher the better. */
	readonly worth: number;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** The part of a sheet's area that its map should have at least. */
const MAP_SHARE = 0.45;
/** Below this part of the sheet's height the map is no map any more. */
const LEAST_MAP_HEIGHT = 0.16;
/** Parts of the sheet's width that a panel beside the map may take. */
const SIDE_SHARES = [0.16, 0.19, 0.22, 0.25, 0.28, 0.31, 0.34, 0.37, 0.4, 0.43, 0.46];
/** More columns than this are hard to follow, and their arrangements too many to try. */
const MOST_COLUMNS = 7;
/** From this ratio of width to height on, a sheet is wide: its panel better stands beside the map. */
const WIDE = 1.15;

/**
 * The best arrangement; undefined where none leaves room for a map.
 * @param body the space between head and foot
 */
export function bestArrangement(
	content: SheetContent,
	size: Size,
	body: Rectangle,
	tools: Tools
): Arrangement | undefined {
	let best: Arrangement | undefined;
	const least = size.height * LEAST_MAP_HEIGHT;
	for (const candidate of candidates(content, body, least, tools)) {
		if (candidate.map.height < least) continue;
		const share = (candidate.map.width * candidate.map.height) / (size.width * size.height);
		const worth = worthOf({ ...candidate, share }, size, body, tools.type.display);
		if (best === undefined || worth > best.worth) best = { ...candidate, share, worth };
	}
	return best;
}

/** White space between the map, what stands below it, and the panel; in CSS pixels. */
export function gaps({ type }: Tools): { readonly caption: number; readonly panel: number } {
	return { caption: type.step * 0.75, panel: type.step * 2 };
}

type Candidate = Omit<Arrangement, 'share' | 'worth'>;

/** @param least height of the map: what leaves less is not even tried */
function* candidates(
	content: SheetContent,
	body: Rectangle,
	least: number,
	tools: Tools
): Generator<Candidate> {
	const { gutter, entry } = tools.type;
	const gap = gaps(tools);
	const narrowest = entry.font.size * 15;
	const columnsIn = (width: number): number =>
		Math.min(MOST_COLUMNS, Math.floor((width + gutter) / (narrowest + gutter)));
	const mapOf = (width: number, height: number, caption: Caption): Rectangle => {
		const x = Math.ceil(body.x);
		const y = Math.ceil(body.y);
		return {
			x,
			y,
			width: Math.floor(body.x + width) - x,
			height: Math.floor(body.y + height - caption.block.height - gap.caption) - y
		};
	};
	for (const share of SIDE_SHARES) {
		const width = Math.round(body.width * share);
		const mapWidth = body.width - width - gutter;
		if (width < narrowest) continue;
		const caption = captionBlock(content, mapWidth, tools);
		const map = mapOf(mapWidth, body.height, caption);
		if (map.height < least) continue;
		for (let count = 1; count <= columnsIn(width); count += 1) {
			for (const panel of panels(content, width, count, tools)) {
				if (panel.height === 0 || panel.height > body.height) continue;
				yield { kind: 'side', panel, map, caption };
			}
		}
	}
	const caption = captionBlock(content, body.width, tools);
	if (mapOf(body.width, body.height, caption).height < least) return;
	for (let count = 1; count <= columnsIn(body.width); count += 1) {
		for (const panel of panels(content, body.width, count, tools)) {
			const taken = panel.height === 0 ? 0 : panel.height + gap.panel;
			yield { kind: 'below', panel, map: mapOf(body.width, body.height - taken, caption), caption };
		}
	}
}

/** How much less a claim is worth than the one before it. */
const FURTHER_CLAIM = 0.75;
const WEIGHTS = { ease: 0.8, shape: 0.6 };
/** Where letters are large, what matters is that the map is one. */
const DISPLAY_WEIGHTS = { ease: 0.4, shape: 1.2 };

/** The weights were set by eye, on sheets of every preset. */
function worthOf(
	{ kind, panel, map, share }: Omit<Arrangement, 'worth'>,
	size: Size,
	body: Rectangle,
	display: boolean
): number {
	const filled = kind === 'side' ? panel.height / body.height : 1;
	const shape = map.width / map.height;
	const weights = display ? DISPLAY_WEIGHTS : WEIGHTS;
	return (
		4 * Math.min(share / MAP_SHARE, 1) +
		0.8 * Math.max(share - MAP_SHARE, 0) +
		2.8 * worthOfClaims(panel.shown, panel.total, FURTHER_CLAIM) +
		weights.ease * panel.ease +
		0.3 * filled -
		// Long strips make poor maps, whichever way they lie.
		weights.shape * Math.abs(Math.log(shape / 1.25)) +
		(kind === (size.width / size.height >= WIDE ? 'side' : 'below') ? 0.4 : 0)
	);
}
