import type { FeatureReference, Passage } from '../../dossier/model/types';
import { compareNames } from '../../language/format';

/** What a table can have rows of. */
export const TABLE_KINDS = ['actors', 'claims'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** One of the things that a cell says. */
export interface CellItem {
	readonly text: string;
	/** The words that say so. */
	readonly passage?: Passage | undefined;
	/** What it is on the map. */
	readonly feature?: FeatureReference | undefined;
	/** Id of the article whose own words these are; left out where they are ours. */
	readonly article?: string;
}

/** What a table says in one place; no items: nothing is said. */
export interface Cell {
	readonly items: readonly CellItem[];
	/** What its column is sorted by; undefined: it comes after all others. */
	readonly key: string | number | undefined;
}

export interface TableColumn {
	/** Unique in its table. */
	readonly id: string;
	/** What stands above it. */
	readonly label: string;
	/** `words` stand one after the other, `texts` below each other, a `number` to the right. */
	readonly holds: 'words' | 'texts' | 'number';
	/** Whether a reader sees it who has chosen no columns. */
	readonly usual: boolean;
}

/** A column, and what it says of a row's subject. */
export interface ColumnOf<Subject> extends TableColumn {
	readonly cell: (subject: Subject) => Cell;
}

export interface TableRow {
	/** Unique in its table. */
	readonly id: string;
	/** What it says in a column; empty in one that the table does not have. */
	cell(column: string): Cell;
}

/** The claims or the actors of a dossier on its day, as rows. */
export interface EvidenceTable {
	readonly kind: TableKind;
	/** The first names the row. */
	readonly columns: readonly TableColumn[];
	readonly rows: readonly TableRow[];
}

/** By which column rows are sorted, and which way. */
export interface Sorting {
	readonly column: string;
	readonly descending: boolean;
}

export const EMPTY: Cell = { items: [], key: undefined };

/** A cell of these items, sorted by the words of the first unless it is told otherwise. */
export function cellOf(
	items: readonly CellItem[],
	key: string | number | undefined = items[0]?.text
): Cell {
	return items.length === 0 ? EMPTY : { items, key };
}

/** Cells are worded when they are first asked for: of thousands of rows few are looked at. */
export function tableOf<Subject extends { readonly id: string }>(
	kind: TableKind,
	columns: readonly ColumnOf<Subject>[],
	subjects: readonly Subject[]
): EvidenceTable {
	const byId = new Map(columns.map((column) => [column.id, column]));
	return {
		kind,
		columns,
		rows: subjects.map((subject) => {
			const made = new Map<string, Cell>();
			return {
				id: subject.id,
				cell: (id) => {
					const cell = made.get(id) ?? byId.get(id)?.cell(subject) ?? EMPTY;
					made.set(id, cell);
					return cell;
				}
			};
		})
	};
}

/**
 * The rows sorted by a column; of those that are equal there, as they were. Rows that it says nothing of come
 * last, whichever way it is sorted.
 * @param sorting undefined: as the table has them
 */
export function sortedRows(
	rows: readonly TableRow[],
	sorting: Sorting | undefined
): readonly TableRow[] {
	if (sorting === undefined) return rows;
	const { column, descending } = sorting;
	const keys = new Map(rows.map((row) => [row, row.cell(column).key]));
	return rows.toSorted((one, other) => {
		const [first, second] = [keys.get(one), keys.get(other)];
		if (first === undefined || second === undefined) {
			return Number(first === undefined) - Number(second === undefined);
		}
		const order =
			typeof first === 'number' && typeof second === 'number'
				? first - second
				: compareNames(String(first), String(second));
		return descending ? -order : order;
	});
}
