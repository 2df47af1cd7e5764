import Papa from 'papaparse';
import type {
	Cell,
	EvidenceTable,
	TableColumn,
	TableKind,
	TableRow
} from '../evidence/table/evidence-table';
import { formatDate } from '../language/format';
import { t } from '../language/with-table';
import { layerIds } from '../layers/layers-of';
import { aboutFile } from './about-file';
import { commaSeparated } from './csv';
import { LINES, LIST } from './flat-columns';
import type { ExportInput } from './input';
import { spreadsheetText } from './spreadsheet-text';

/** What is seen of a table: some of its columns, and its rows in an order. */
export interface SeenTable {
	readonly kind: TableKind;
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
}

/** A table as it is seen by who has chosen nothing. */
export function usualTable({ kind, columns, rows }: EvidenceTable): SeenTable {
	return { kind, columns: columns.filter(({ usual }) => usual), rows };
}

/** What a cell says, as one text. */
function cellText({ items }: Cell, { holds }: TableColumn): string {
	return items.map(({ text }) => text).join(holds === 'texts' ? LINES : LIST);
}

/**
 * A table as lines of cells, the first of them the names of its columns. Nothing in it can be taken for a
 * formula; see {@link spreadsheetText}.
 */
export function tableLines({ columns, rows }: SeenTable): string[][] {
	return [
		columns.map(({ label }) => spreadsheetText(label)),
		...rows.map((row) =>
			columns.map((column) => spreadsheetText(cellText(row.cell(column.id), column)))
		)
	];
}

/** A table as spreadsheets take it from the clipboard: cells parted by tabs. */
export function tabSeparated(lines: readonly (readonly string[])[]): string {
	return Papa.unparse(lines as string[][], { delimiter: '\t', newline: '\n' });
}

/**
 * A table as CSV, as all our files have it: the columns that are seen in their order and with their names,
 * and behind them what every file says of itself, the dossier, its day and the licence.
 */
export function tableCsv(input: ExportInput, table: SeenTable): string {
	return csvOfLines(input, tableLines(table));
}

/** Lines of cells as CSV, the first of them the names of the columns, and behind them what every file says of itself. */
export function csvOfLines(
	input: ExportInput,
	[head = [], ...rows]: readonly (readonly string[])[]
): string {
	const { dossier, asOf, licence } = aboutFile(input, layerIds(input.dossier));
	const about = [dossier.title, formatDate(asOf), licence].map(spreadsheetText);
	return commaSeparated([
		[...head, t('table:file.dossier'), t('table:file.as-of'), t('table:file.licence')],
		...rows.map((row) => [...row, ...about])
	]);
}
