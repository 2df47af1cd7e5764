import { bestArrangement, gaps, type Arrangement } from './arrangements';
import type { Rectangle } from '../cartography/display-list';
import type { Block, Mark } from './block';
import { footerBlock } from './footer-layout';
import { headerBlock } from './header-layout';
import type { Tools } from './legend-layout';
import type { SheetContent } from './sheet-content';
import type { SheetSize } from './presets';
import { typography, type Typography } from './typography';

/** Marks that belong together, under the name that they have in a drawing. */
export interface SheetPart {
	readonly name:
		| 'head'
		| 'beyond'
		| 'callouts'
		| 'quotes'
		| 'table'
		| 'timeline'
		| 'caption'
		| 'legend'
		| 'foot';
	readonly marks: readonly Mark[];
}

/** Of a sheet, CSS pixels, and whether it is looked at from afar: see `sheetSize`. */
export type SheetArea = Pick<SheetSize, 'width' | 'height' | 'display'>;

export interface SheetLayout {
	/** Where the map lies: whole CSS pixels. */
	readonly mapBox: Rectangle;
	/** Where the scale bar lies, to the left of what is said below the map. */
	readonly scaleBox: Rectangle;
	/** In reading order. */
	readonly parts: readonly SheetPart[];
	/** Claims that found no room. */
	readonly hiddenClaims: number;
	/** Layers at the legend's end that found no room in it. */
	readonly hiddenLayers: number;
	/** The type that it is set in. */
	readonly type: Typography;
}

/** Thrown when a sheet has no room for what must stand on it. */
export class SheetTooSmall extends Error {
	override readonly name = 'SheetTooSmall';

	constructor(readonly size: { readonly width: number; readonly height: number }) {
		super(
			`A sheet of ${Math.round(size.width)} × ${Math.round(size.height)} CSS pixels has no room for its texts beside a map.`
		);
	}
}

/** How much smaller than wished for the type is made, where there is much to say on a small sheet. */
const TYPE_SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
/** With less than this part of the sheet for the map, or fewer claims, smaller type is tried. */
const ENOUGH = { share: 0.36, claims: 2 };

/**
 * Places everything on a sheet of the given size in CSS pixels: of many arrangements, the one whose
 * map is large enough, which shows the most claims, and is the easiest to read, in this order of
 * weight. The same content and size always give the same sheet.
 * @throws SheetTooSmall
 */
export function layoutSheet(
	content: SheetContent,
	size: SheetArea,
	{ measure, swatch }: Omit<Tools, 'type'>
): SheetLayout {
	let best: Attempt | undefined;
	for (const scale of TYPE_SCALES) {
		const attempt = attemptWith(content, size, { type: typography(size, scale), measure, swatch });
		if (attempt === undefined) continue;
		if (best === undefined || attempt.arrangement.worth > best.arrangement.worth) best = attempt;
		// What is read from afar is made smaller only where there is no other way.
		if (isEnough(attempt.arrangement) || size.display === true) break;
	}
	if (best === undefined) throw new SheetTooSmall(size);
	return placed(best);
}

interface Attempt {
	readonly arrangement: Arrangement;
	readonly header: Block;
	readonly footer: Block;
	readonly inner: Rectangle;
	readonly body: Rectangle;
	readonly tools: Tools;
}

function isEnough({ share, panel }: Arrangement): boolean {
	return share >= ENOUGH.share && panel.shown >= Math.min(panel.total, ENOUGH.claims);
}

/** The best that can be done in one size of type; undefined where nothing can. */
function attemptWith(
	content: SheetContent,
	size: { readonly width: number; readonly height: number },
	tools: Tools
): Attempt | undefined {
	const { margin, step } = tools.type;
	const inner: Rectangle = {
		x: margin,
		y: margin,
		width: size.width - 2 * margin,
		height: size.height - 2 * margin
	};
	const header = headerBlock(content, inner.width, tools);
	const footer = footerBlock(content, inner.width, tools);
	const top = inner.y + header.height + step * 1.5;
	const bottom = inner.y + inner.height - footer.height - step * 1.5;
	const body: Rectangle = { ...inner, y: top, height: bottom - top };
	const arrangement = bestArrangement(content, size, body, tools);
	return arrangement && { arrangement, header, footer, inner, body, tools };
}

function placed({ arrangement, header, footer, inner, body, tools }: Attempt): SheetLayout {
	const { kind, map, caption, panel } = arrangement;
	const block = panel.build();
	const right = body.x + body.width - block.width;
	const bottom = body.y + body.height - block.height;
	const captionAt = { x: map.x, y: map.y + map.height + gaps(tools).caption };
	return {
		mapBox: map,
		scaleBox: { ...captionAt, ...caption.scale },
		parts: [
			{ name: 'head', marks: header.marks(inner.x, inner.y) },
			{ name: 'caption', marks: caption.block.marks(captionAt.x, captionAt.y) },
			{
				name: 'legend',
				marks: kind === 'side' ? block.marks(right, body.y) : block.marks(body.x, bottom)
			},
			{ name: 'foot', marks: footer.marks(inner.x, inner.y + inner.height - footer.height) }
		],
		hiddenClaims: panel.total - panel.shown,
		hiddenLayers: panel.unexplained,
		type: tools.type
	};
}
