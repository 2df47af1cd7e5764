import type { EvidenceContext } from '../evidence-context';
import type { Filtered } from '../filtered';
import { actorTable } from './actor-table';
import { claimTable } from './claim-table';
import type { EvidenceTable, TableKind } from './evidence-table';

const TABLES: Record<TableKind, (context: EvidenceContext) => EvidenceTable> = {
	actors: (context) => actorTable(context),
	claims: claimTable
};

/**
 * The actors or the claims of a dossier as a table.
 * @param left what a filter leaves of them; undefined: all
 */
export function tableOfKind(
	context: EvidenceContext,
	kind: TableKind,
	left?: Filtered
): EvidenceTable {
	const table = TABLES[kind](context);
	if (left === undefined) return table;
	const isLeft = { actors: left.hasActor, claims: left.hasClaim }[kind];
	return { ...table, rows: table.rows.filter(({ id }) => isLeft(id)) };
}
