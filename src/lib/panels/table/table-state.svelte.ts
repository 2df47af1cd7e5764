import { MOST_COMPARED } from '$lib/view/parameters';
import {
	sortedRows,
	type EvidenceTable,
	type Sorting,
	type TableColumn,
	type TableKind,
	type TableRow
} from '../../evidence/table/evidence-table';

/** Rows that are in the page at one time: with thousands it would take seconds to open. */
export const ROWS = 200;

/** What a reader has chosen of a table: columns, order, and the rows that are seen. */
export class TableState {
	kind: TableKind = $state('actors');
	readonly #read: () => EvidenceTable;
	/** Ids of the columns by kind; the usual ones where it has none. */
	readonly #chosen: Partial<Record<TableKind, readonly string[] | undefined>> = $state({});
	readonly #sorting: Partial<Record<TableKind, Sorting | undefined>> = $state({});
	#first = $state(0);
	/** Ids of the actors that are chosen to be compared, in the order in which they were chosen. */
	compared: readonly string[] = $state.raw([]);

	/** @param read gives the table of a kind; read while rendering */
	constructor(read: (kind: TableKind) => EvidenceTable) {
		this.#read = () => read(this.kind);
	}

	readonly source: EvidenceTable = $derived.by(() => this.#read());

	readonly columns: readonly TableColumn[] = $derived.by(() =>
		this.source.columns.filter((column, place) => place === 0 || this.#isShown(column))
	);

	/** All of them, in their order. */
	readonly rows: readonly TableRow[] = $derived.by(() =>
		sortedRows(this.source.rows, this.sorting)
	);

	/** How it is sorted; undefined: as the table has it. */
	get sorting(): Sorting | undefined {
		const sorting = this.#sorting[this.kind];
		return this.source.columns.some(({ id }) => id === sorting?.column) ? sorting : undefined;
	}

	/** Place of the first row that is in the page, from 0. */
	get first(): number {
		return this.#first < this.rows.length ? this.#first : 0;
	}

	/** The rows that are in the page. */
	get page(): readonly TableRow[] {
		return this.rows.slice(this.first, this.first + ROWS);
	}

	show(kind: TableKind): void {
		this.kind = kind;
		this.#first = 0;
	}

	/** Turns to the rows before or after. */
	turn(pages: number): void {
		this.#first = Math.max(0, this.first + pages * ROWS);
	}

	/** Sorts by a column: upwards, the second time downwards, the third time not at all. */
	sort(column: string): void {
		const { sorting } = this;
		this.#first = 0;
		if (sorting?.column !== column) this.#sorting[this.kind] = { column, descending: false };
		else if (!sorting.descending) this.#sorting[this.kind] = { column, descending: true };
		else this.#sorting[this.kind] = undefined;
	}

	choose(column: string, shown: boolean): void {
		const others = this.columns.map(({ id }) => id).filter((id) => id !== column);
		this.#chosen[this.kind] = shown ? [...others, column] : others;
	}

	/** Whether no more can be chosen to be compared. */
	get isFull(): boolean {
		return this.compared.length >= MOST_COMPARED;
	}

	/** Chooses an actor to be compared, or no longer; one too many is passed over. */
	compare(actor: string, chosen: boolean): void {
		const others = this.compared.filter((other) => other !== actor);
		if (!chosen) this.compared = others;
		else if (!this.isFull) this.compared = [...others, actor];
	}

	chooseUsual(): void {
		this.#chosen[this.kind] = undefined;
	}

	#isShown({ id, usual }: TableColumn): boolean {
		return this.#chosen[this.kind]?.includes(id) ?? usual;
	}
}
