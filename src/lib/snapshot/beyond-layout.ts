import type { Item, Rectangle } from '../cartography/display-list';
import type { Side } from '../cartography/out-of-sight';
import type { Size } from '../cartography/projection';
import type { Ink } from '../layers/palette';
import type { Beyond } from './beyond';
import { paragraph, stack, type Block, type Mark } from './block';
import { area } from './flat-shapes';
import type { Tools } from './legend-layout';
import { INK, PAPER } from './typography';

type Plate = Pick<Beyond, 'side' | 'name' | 'detail'>;

/** The greatest part of the map's width that one of them takes. */
const WIDEST = 0.46;

/**
 * Small plates along one of the map's edges: what is beyond its right edge at the right, all else at the left;
 * in further rows towards its middle, where there is no room beside each other.
 * @param map the map's frame on the sheet, CSS pixels
 */
export function beyondMarks(
	beyond: readonly Plate[],
	map: Rectangle,
	tools: Omit<Tools, 'swatch'>,
	edge: 'bottom' | 'top' = 'bottom'
): Mark[] {
	const gap = tools.type.step / 2;
	let [left, right] = [map.x + gap, map.x + map.width - gap];
	let fromEdge = gap;
	return beyond.flatMap((each) => {
		const block = plate(each, map.width * WIDEST, tools);
		if (right - left < block.width) {
			[left, right] = [map.x + gap, map.x + map.width - gap];
			fromEdge += block.height + gap;
		}
		const isRight = each.side === 'right';
		const x = isRight ? right - block.width : left;
		if (isRight) right -= block.width + gap;
		else left += block.width + gap;
		const y = edge === 'top' ? fromEdge : map.height - fromEdge - block.height;
		return block.marks(x, map.y + y);
	});
}

/** Where the plates lie that these marks are of: on the sheet, CSS pixels. */
export function platesIn(marks: readonly Mark[]): Rectangle[] {
	return marks.flatMap((mark) =>
		mark.kind === 'rule' && mark.outlined !== true ? [mark.box] : []
	);
}

function plate({ side, name, detail }: Plate, widest: number, tools: Omit<Tools, 'swatch'>): Block {
	const { measure, type } = tools;
	const { small, smallStrong, step } = type;
	const edge = step / 2;
	const arrow = small.font.size * 0.7;
	// Large letters would hide the map.
	const more = type.display ? '' : detail;
	const natural = Math.max(measure(name, smallStrong.font), measure(more, small.font));
	// A little more than was measured: a line must not break because of rounding.
	const width = Math.min(natural + 0.5, widest - arrow - 3 * edge);
	const words = stack(
		[
			paragraph([{ text: name, ...smallStrong }], width, small.leading, measure),
			...(more === '' ? [] : [paragraph([{ text: more, ...small }], width, small.leading, measure)])
		],
		0
	);
	const size = { width: width + arrow + 3 * edge, height: words.height + 2 * edge };
	const isRight = side === 'right';
	return {
		...size,
		marks: (x, y) => {
			const box = { x, y, ...size };
			const arrowBox = {
				x: x + (isRight ? size.width - edge - arrow : edge),
				y: y + edge,
				width: arrow,
				height: small.leading
			};
			return [
				// Names of the map must not shine through.
				{ kind: 'rule', box, ink: PAPER },
				{ kind: 'rule', box, ink: INK, outlined: true },
				{ kind: 'drawing', box: arrowBox, items: [arrowTo(side, arrowBox, small.ink)] },
				...words.marks(x + (isRight ? edge : 2 * edge + arrow), y + edge)
			];
		}
	};
}

/** A triangle in the middle of a box of this size, its corner at 0, 0, that points to a side. */
function arrowTo(side: Side, { width, height }: Size, ink: Ink): Item {
	const half = width / 2;
	const [tipX, tipY] = DIRECTIONS[side];
	const [middleX, middleY] = [half, height / 2];
	const [baseX, baseY] = [middleX - tipX * half * 0.7, middleY - tipY * half * 0.7];
	const places = [
		middleX + tipX * half,
		middleY + tipY * half,
		baseX + tipY * half,
		baseY + tipX * half,
		baseX - tipY * half,
		baseY - tipX * half
	];
	return area([places], ink);
}

const DIRECTIONS: Readonly<Record<Side, readonly [right: number, down: number]>> = {
	left: [-1, 0],
	top: [0, -1],
	right: [1, 0],
	bottom: [0, 1]
};
