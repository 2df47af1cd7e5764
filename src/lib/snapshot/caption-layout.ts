import type { ScaleBar } from '../cartography/scale-bar';
import { bar, inset, paragraph, type Block } from './block';
import type { Tools } from './legend-layout';
import type { SheetContent } from './sheet-content';

/** What stands below the map: room for the scale bar, and the warning of what is illustrative. */
export interface Caption {
	/** The warning, and the height of both. */
	readonly block: Block;
	readonly scale: { readonly width: number; readonly height: number };
}

/** The caption for a map of the given width in CSS pixels. */
export function captionBlock(
	content: SheetContent,
	width: number,
	{ type, measure }: Tools
): Caption {
	const { small, gutter, smallStrong } = type;
	// The longest bar, and "10,000 km at 49° N" beside it.
	const scale = { width: small.font.size * 26, height: small.leading };
	const left = scale.width + gutter;
	const warning: Block = paragraph(
		[{ text: content.warning, ...smallStrong }],
		Math.max(width - left, small.font.size * 14),
		small.leading,
		measure
	);
	// Where there is no room beside the scale bar, the warning stands below it.
	const beside = width - left >= small.font.size * 14;
	const block = inset(warning, beside ? left : 0, beside ? 0 : scale.height);
	return {
		block: { ...block, width, height: Math.max(block.height, scale.height) },
		scale
	};
}

/** The scale bar with its length and the latitude at which it holds. */
export function scaleBlock(scale: ScaleBar, note: string, { type, measure }: Tools): Block {
	const { small, step } = type;
	const thickness = step / 2;
	const y = (small.leading - thickness) / 2;
	const width = small.font.size * 26;
	const half = scale.pixels / 2;
	const indent = scale.pixels + step;
	const label = paragraph(
		[{ text: `${scale.label} ${note}`, ...small }],
		width - indent,
		small.leading,
		measure
	);
	return {
		width,
		height: small.leading,
		marks: (left, top) => [
			...bar(half, thickness, small.ink).marks(left, top + y),
			{
				kind: 'rule',
				box: { x: left + half, y: top + y, width: half, height: thickness },
				ink: small.ink,
				outlined: true
			},
			...label.marks(left + indent, top)
		]
	};
}
