import type { EvidenceContext } from '../evidence-context';
import { actorTable } from './actor-table';
import { claimTable } from './claim-table';
import type { EvidenceTable, TableKind } from './evidence-table';

const TABLES: Record<TableKind, (context: EvidenceContext) => EvidenceTable> = {
	actors: actorTable,
	claims: claimTable
};

/** The actors or the claims of a dossier as a table. */
export function tableOfKind(context: EvidenceContext, kind: TableKind): EvidenceTable {
	return TABLES[kind](context);
}
