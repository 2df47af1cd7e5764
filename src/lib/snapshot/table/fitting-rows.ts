import { rowsOf, withRows, type SheetTable, type SheetTableRow } from './sheet-table';

/**
 * The first rows of a table in reading order; what is selected is always among them, in its place.
 * @param count how many, at least one
 */
export function firstRows(table: SheetTable, count: number): SheetTable {
	const rows = rowsOf(table).map(({ row }) => row);
	const kept = rows.slice(0, count);
	const selected = rows.find((row) => row.selected === true);
	const all: SheetTableRow[] =
		selected === undefined || kept.includes(selected) ? kept : [...kept.slice(0, -1), selected];
	return withRows(table, new Set(all));
}
