import { bar, beside, columns, columnsHeight, stack, type Block, type ColumnRule } from './block';
import { claimBlocks, type ClaimBlocks } from './claims-layout';
import { DENSITIES, EASE, legendBlocks, type Tools } from './legend-layout';
import type { SheetContent } from './sheet-content';
import { RULE } from './typography';

/** Legend and claims in columns of one width: their height, and how to set them. */
export interface Panel {
	readonly height: number;
	/** How many claims are shown, of how many. */
	readonly shown: number;
	readonly total: number;
	/** How good its parts are to read: 0 (everything pressed together) to 1. */
	readonly ease: number;
	readonly build: () => Block;
}

/** All ways to set legend and claims in a number of columns that take a width together. */
export function panels(content: SheetContent, width: number, count: number, tools: Tools): Panel[] {
	const { type } = tools;
	const column = { width: (width - (count - 1) * type.gutter) / count, count };
	const densities = content.swatches ? DENSITIES : DENSITIES.slice(0, 1);
	const claims = claimBlocks(content, column.width, tools);
	return densities.flatMap((density) => {
		const legend = content.swatches
			? legendBlocks(content.legend, column.width, density, tools)
			: [];
		return Array.from({ length: claims.total + 1 }, (_, shown) => ({
			...arrange(legend, claims, shown, column, tools),
			shown,
			total: claims.total,
			ease: EASE[density]
		}));
	});
}

/** Legend above the claims in one column; in more, each has columns of its own. */
function arrange(
	legend: readonly Block[],
	claims: ClaimBlocks,
	shown: number,
	column: { readonly width: number; readonly count: number },
	{ type }: Tools
): Pick<Panel, 'height' | 'build'> {
	const { width, count } = column;
	const items = (): Block[] => claims.take(shown);
	const legendIn = (columns: number): ColumnRule => {
		return { columns, width, gap: type.gutter, blockGap: type.step * 1.2 };
	};
	const claimsIn = (columns: number): ColumnRule => {
		return { columns, width, gap: type.gutter, blockGap: type.step * 1.5 };
	};
	const legendHeights = legend.map(({ height }) => height);
	const itemHeights = claims.heights(shown);
	if (itemHeights.length === 0) {
		const rule = legendIn(count);
		return { height: columnsHeight(legendHeights, rule), build: () => columns(legend, rule) };
	}
	if (legend.length === 0) {
		const rule = claimsIn(count);
		return { height: columnsHeight(itemHeights, rule), build: () => columns(items(), rule) };
	}
	if (count === 1) {
		const gap = type.step * 1.5;
		const upper = columnsHeight(legendHeights, legendIn(1));
		const lower = columnsHeight(itemHeights, claimsIn(1));
		return {
			height: upper + gap + RULE_THICKNESS + gap + lower,
			build: () =>
				stack([columns(legend, legendIn(1)), hairline(width), columns(items(), claimsIn(1))], gap)
		};
	}
	const ways = Array.from({ length: count - 1 }, (_, index) => {
		const left = legendIn(index + 1);
		const right = claimsIn(count - index - 1);
		return {
			height: Math.max(columnsHeight(legendHeights, left), columnsHeight(itemHeights, right)),
			build: () => beside([columns(legend, left), columns(items(), right)], type.gutter)
		};
	});
	return ways.reduce((best, way) => (way.height < best.height ? way : best));
}

const RULE_THICKNESS = 0.75;

/** A thin rule across a column. */
export function hairline(width: number): Block {
	return bar(width, RULE_THICKNESS, RULE);
}
