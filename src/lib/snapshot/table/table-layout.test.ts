import { describe, expect, it } from 'vitest';
import { faultsOf, letterSizesIn, wordsIn } from '../../../../tests/support/sheet-faults';
import { bodied, specimen } from '../../../../tests/support/sheet-specimen';
import { composeAnySheet } from '../any-sheet';
import { PRESET_IDS, sheetSize } from '../presets';
import type { SheetContent } from '../sheet-content';
import { SheetTooSmall } from '../sheet-layout';
import { sheetItems } from '../sheet-drawing';
import type { GroupItem, Item } from '../../cartography/display-list';
import type { SheetTableRow } from './sheet-table';

const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };

/** A table of so many rows, each citing a source of its own. */
function tableOf(count: number, selected?: number): SheetContent {
	const content = bodied(specimen({ layers: 3, claims: 0 }), 'table');
	if (content.body.show !== 'table') throw new Error('The specimen has no table.');
	const [group] = content.body.table.groups;
	const [example] = group?.rows ?? [];
	if (group === undefined || example === undefined) throw new Error('It has no rows.');
	const rows = Array.from({ length: count }, (_, index): SheetTableRow => ({
		...example,
		id: `row-${index}`,
		name: `Actor${index}x`,
		...(index === selected && { selected: true as const }),
		voices: [{ text: 'said its minister', reference: `[${index + 1}]`, source: index + 1 }]
	}));
	return {
		...content,
		body: { show: 'table', table: { ...content.body.table, groups: [{ ...group, rows }] } },
		sources: rows.map((_, index) => ({ number: index + 1, text: `[${index + 1}] Report.` }))
	};
}

describe.each(PRESET_IDS)('a table on a %s', (preset) => {
	const size = sheetSize({ preset, scale: 1, custom: { width: 1600, height: 900 } }, viewport);

	it.each([1, 6, 60])('has as many of %i rows as have room, and says how many more', (count) => {
		const { parts, hiddenRows = 0 } = composeAnySheet(tableOf(count), size, viewport);
		expect(faultsOf(parts, size)).toEqual([]);
		const printed = wordsIn(parts);
		const shown = count - hiddenRows;
		expect(shown).toBeGreaterThanOrEqual(Math.min(count, 3));
		expect(printed.match(/Actor\d+x/gu)).toHaveLength(shown);
		expect(printed).toContain('2020-01-02');
		expect(printed).toContain('after the war');
		expect(printed.includes(`and ${hiddenRows} more rows`)).toBe(hiddenRows > 0);
		// It cites what it shows, and lists no other source.
		expect(printed).toContain(`[${shown}] Report.`);
		expect(printed).not.toContain(`[${shown + 1}] Report.`);
	});

	it('has no letters below those that it tells, nor below 20 pixels where it is seen from afar', () => {
		const { parts, smallestType } = composeAnySheet(tableOf(60), size, viewport);
		expect(Math.min(...letterSizesIn(parts))).toBeCloseTo(smallestType, 6);
		const pixels = (smallestType * size.pixels.width) / size.width;
		if (size.display === true) expect(pixels).toBeGreaterThanOrEqual(20);
	});

	it('never leaves out what is selected', () => {
		expect(wordsIn(composeAnySheet(tableOf(90, 88), size, viewport).parts)).toContain('Actor88x');
	});
});

describe('a table', () => {
	const size = sheetSize({ preset: 'a4', scale: 1, custom: { width: 1, height: 1 } }, viewport);

	it('is told in words, and says that it is a table', () => {
		const sheet = composeAnySheet(tableOf(4), size, viewport);
		expect(sheet.provenance.description).toContain('Actor3x: Signed intent, 2020-01-02');
		if (sheet.map !== undefined) throw new Error('It has a map.');
		const [table] = roles(sheetItems(sheet), 'table');
		const rows = roles(table?.items ?? [], 'row');
		expect(rows).toHaveLength(5);
		const columns = roles(rows[0]?.items ?? [], 'column-heading').length;
		expect(columns).toBeGreaterThanOrEqual(4);
		expect(rows.slice(1).map(({ items }) => roles(items, 'cell').length)).toEqual(
			Array.from({ length: 4 }, () => columns)
		);
	});

	it('says so where a sheet is too small for it', () => {
		expect(() => composeAnySheet(tableOf(3), { width: 150, height: 120 }, viewport)).toThrow(
			SheetTooSmall
		);
	});
});

/** Groups of a role, none within another of the same. */
function roles(items: readonly Item[], kind: string): GroupItem[] {
	return items.flatMap((item) => {
		if (item.kind !== 'group') return [];
		return item.role?.kind === kind ? [item] : roles(item.items, kind);
	});
}
