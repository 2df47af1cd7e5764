import {
	bar,
	beside,
	columns,
	columnsHeight,
	paragraph,
	stack,
	type Block,
	type ColumnRule
} from './block';
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
	/** Of how many of the legend's layers is only said what they are called. */
	readonly unexplained: number;
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
		const whole = content.swatches
			? legendBlocks(content.legend, column.width, density, tools)
			: [];
		return legends(content, whole, column.width, tools).flatMap((legend) =>
			Array.from({ length: claims.total + 1 }, (_, shown) => ({
				...arrange(legend.blocks, claims, shown, column, tools),
				shown,
				total: claims.total,
				unexplained: legend.cut,
				ease: EASE[density] * legend.part
			}))
		);
	});
}

/**
 * The legend, and where little is said the same with fewer and fewer of its layers: of the others it says
 * what they are called.
 */
function legends(
	{ legend, words, unexplained = [] }: SheetContent,
	blocks: readonly Block[],
	width: number,
	{ type, measure }: Tools
): { readonly blocks: readonly Block[]; readonly cut: number; readonly part: number }[] {
	if (!type.display || blocks.length === 0) return [{ blocks, cut: 0, part: 1 }];
	return blocks.map((_, cut) => {
		const kept = blocks.length - cut;
		const names = [...legend.slice(kept).map(({ name }) => name), ...unexplained];
		const { label } = type;
		const note = names.length === 0 ? [] : [{ text: words.unexplained(names), ...label }];
		return {
			blocks: [...blocks.slice(0, kept), paragraph(note, width, label.leading, measure)],
			cut,
			part: kept / blocks.length
		};
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
