import type { LayerDeclaration } from '../dossier/model/declarations';
import { positionLayers } from '../dossier/model/position-layers';
import type { ActorId, Claim, FeatureReference } from '../dossier/model/types';
import { subjectOfKind } from '../dossier/model/vocabulary-of';
import { formatDate } from '../language/format';
import { t } from '../language/with-compare';
import { inWords } from '../language/words';
import type { Symbology } from '../layers/definition';
import { evidenceOfActor } from './evidence';
import { actorName, type EvidenceContext } from './evidence-context';
import type { Filtered } from './filtered';
import { placeInLayer } from './place-in-layer';
import { referenceOfActor } from './reference';
import { TERM_KEYS } from './term-words';
import { actorTable } from './table/actor-table';
import type { CellItem } from './table/evidence-table';
import { memberColumn } from './table/roster-columns';
import { whoItem } from './table/said-items';

/** Actors side by side, and what is asked of each of them. */
export interface Comparison {
	readonly actors: readonly ComparedActor[];
	/** Where they stand, on what terms, who lists them, and then the claims by their subjects. */
	readonly rows: readonly ComparisonRow[];
}

/** One of those who are compared. */
export interface ComparedActor {
	readonly id: ActorId;
	readonly name: string;
	/** How it is selected. */
	readonly reference: FeatureReference;
}

/** A question, and what is to be said of each actor. */
export interface ComparisonRow {
	/** Unique in its comparison. */
	readonly id: string;
	readonly label: string;
	/** In the order of the actors. */
	readonly cells: readonly ComparisonCell[];
}

/** What is to be said of one actor. */
export interface ComparisonCell {
	readonly items: readonly CellItem[];
	/** What it looks like on the map, where it is a position. */
	readonly symbology?: Symbology | undefined;
	/** Where claims are compared. */
	readonly claims: readonly Claim[];
	/** What is said where there is neither: that nothing is known is told, and never a blank. */
	readonly none: string;
}

/**
 * Compares actors on the dossier's day: a row for each thing that is said of one of them at least.
 * @param actors in the order in which they are to stand
 * @param left what a filter leaves of the claims; undefined: all. Positions and terms stand as they do
 */
export function compareActors(
	context: EvidenceContext,
	actors: readonly ActorId[],
	left?: Pick<Filtered, 'hasClaim'>
): Comparison {
	const { dossier } = context;
	return {
		actors: actors.map((id) => ({
			id,
			name: actorName(context, id),
			reference: referenceOfActor(dossier, id)
		})),
		rows: [
			...positionRows(context, actors),
			...tableRows(context, actors),
			...claimRows(context, actors, left)
		]
	};
}

type Row = Omit<ComparisonRow, 'cells'> & { readonly cells: readonly Partial<ComparisonCell>[] };

/** The rows in which something is said, with what is said in the others' place. */
function said(rows: readonly Row[], none: string): ComparisonRow[] {
	return rows
		.map(({ cells, ...row }) => ({
			...row,
			cells: cells.map((cell): ComparisonCell => ({ items: [], claims: [], none, ...cell }))
		}))
		.filter(({ cells }) => cells.some(({ items, claims }) => items.length + claims.length > 0));
}

/** Where each stands, since when, and on whose word: a row for each layer of positions. */
function positionRows(context: EvidenceContext, actors: readonly ActorId[]): ComparisonRow[] {
	const layers = positionLayers(context.dossier);
	const rows = layers.map((layer) => ({
		id: `status:${layer.id}`,
		label: layers.length === 1 ? t('compare:status') : inWords(layer.name),
		cells: actors.map((actor) => positionCell(context, actor, layer))
	}));
	return said(rows, '');
}

function positionCell(
	context: EvidenceContext,
	actor: ActorId,
	layer: LayerDeclaration
): Partial<ComparisonCell> {
	const place = placeInLayer(context, actor, layer);
	if (place === undefined) return { none: t('compare:no-country') };
	const { detail, symbology, claims, since } = place;
	return {
		items: [
			{ text: detail, ...(claims.length > 0 && { passage: claims[0]?.passages[0] }) },
			...(since === undefined ? [] : [{ text: t('compare:since', { date: formatDate(since) }) }]),
			...claims.map((claim) => whoItem(claim, context.dossier))
		],
		symbology
	};
}

/** On what terms each is spoken of, and who lists it: as the table has them. */
function tableRows(context: EvidenceContext, actors: readonly ActorId[]): ComparisonRow[] {
	const { dossier } = context;
	const { columns, rows } = actorTable(context, actors);
	const byId = new Map(rows.map((row) => [row.id, row]));
	const rosters = dossier.layers.filter(({ kind }) => kind === 'members');
	const isTerm = (id: string): boolean => TERM_KEYS.some((key) => key === id);
	return columns.flatMap(({ id, label }) => {
		const roster = rosters.find((layer) => memberColumn(layer.id) === id);
		if (roster === undefined && !isTerm(id)) return [];
		const isGroup = (actor: ActorId): boolean =>
			dossier.actors.some((each) => each.id === actor && each.members === roster?.id);
		const cells = actors.map((actor) => ({
			items: byId.get(actor)?.cell(id).items ?? [],
			...(roster && isGroup(actor) && { none: t('compare:group-itself') })
		}));
		return said([{ id, label, cells }], roster ? t('compare:not-listed') : unsaid(context));
	});
}

/** What is said of each on every subject. */
function claimRows(
	context: EvidenceContext,
	actors: readonly ActorId[],
	left: Pick<Filtered, 'hasClaim'> | undefined
): ComparisonRow[] {
	const { vocabulary } = context.index;
	const claimsOf = new Map(
		actors.map((actor) => [
			actor,
			evidenceOfActor(context.index, actor).claims.filter(({ id }) => left?.hasClaim(id) ?? true)
		])
	);
	const rows = vocabulary.subjects.map(({ id, label }) => ({
		id: `subject:${id}`,
		label: inWords(label),
		cells: actors.map((actor) => ({
			claims: (claimsOf.get(actor) ?? []).filter(
				({ kind }) => subjectOfKind(vocabulary, kind) === id
			)
		}))
	}));
	return said(rows, left === undefined ? unsaid(context) : t('compare:filtered-out'));
}

/** That nothing is said: as far as is known, where not all articles are here. */
function unsaid({ dossier }: EvidenceContext): string {
	return dossier.whole === undefined ? t('compare:unsaid') : t('compare:unsaid-yet');
}
