import type { Symbology } from '../../layers/definition';

/** What is said in one place of a table, and in which source: “stated by the article in its own voice [1]”. */
export interface SheetTableItem {
	readonly text: string;
	/** “[1]”, or ''. */
	readonly reference: string;
	/** The number in it; undefined where there is none. */
	readonly source: number | undefined;
}

/** An actor, and where it stands. */
export interface SheetTableRow {
	/** Unique in its table. */
	readonly id: string;
	readonly name: string;
	/** It is what is selected. */
	readonly selected?: true;
	readonly status: string;
	readonly symbology: Symbology | undefined;
	/** The day in words; '' where it has no position. */
	readonly since: string;
	readonly voices: readonly SheetTableItem[];
	/** Each with what it is: “Condition: after the war”. */
	readonly terms: readonly SheetTableItem[];
}

/** Those of a layer of positions. */
export interface SheetTableGroup {
	/** Id of the layer. */
	readonly id: string;
	readonly name: string;
	/** What the layer shows and on what basis. */
	readonly summary: string;
	readonly rows: readonly SheetTableRow[];
}

/** Who stands where on the sheet's day, since when, on whose word and on what terms. */
export interface SheetTable {
	readonly headings: {
		readonly actor: string;
		readonly status: string;
		/** The same with the day in words on which all of them came to stand so. */
		readonly statusSince: (date: string) => string;
		readonly since: string;
		readonly voices: string;
		readonly terms: string;
	};
	/** Parts what is said after one another. */
	readonly between: string;
	readonly groups: readonly SheetTableGroup[];
}

/** Its rows in reading order, each with its group. */
export function rowsOf({ groups }: SheetTable): { group: string; row: SheetTableRow }[] {
	return groups.flatMap(({ id, rows }) => rows.map((row) => ({ group: id, row })));
}

/** The table with some of its rows alone; a group of which none is left is not named. */
export function withRows(table: SheetTable, kept: ReadonlySet<SheetTableRow>): SheetTable {
	const groups = table.groups.map((group) => ({
		...group,
		rows: group.rows.filter((row) => kept.has(row))
	}));
	return { ...table, groups: groups.filter(({ rows }) => rows.length > 0) };
}

/** Numbers of the sources that a row refers to. */
export function sourcesOfRow({ voices, terms }: SheetTableRow): number[] {
	return [...voices, ...terms].flatMap(({ source }) => source ?? []);
}

/** The table as sentences, for those who do not see it. */
export function tableInWords({ groups }: SheetTable): string {
	return groups
		.map(({ name, rows }) => {
			const said = rows.map(({ name: actor, status, since, terms }) => {
				const details = [since, ...terms.map(({ text }) => text)].filter((part) => part !== '');
				return `${actor}: ${[status, ...details].join(', ')}`;
			});
			return `${name}. ${said.join('; ')}.`;
		})
		.join(' ');
}
