import type { LayerDeclaration } from '../../dossier/model/declarations';
import { positionLayers } from '../../dossier/model/position-layers';
import type { ActorId, Claim, FeatureReference } from '../../dossier/model/types';
import type { ClaimFilter } from '../../dossier/model/claim-filter';
import { groupActors } from '../../evidence/country-groups';
import { actorName, type EvidenceContext } from '../../evidence/evidence-context';
import { evidenceOfActor } from '../../evidence/evidence';
import { filtered } from '../../evidence/filtered';
import { placeInLayer } from '../../evidence/place-in-layer';
import { whoItem, withStanding } from '../../evidence/table/said-items';
import { termColumns } from '../../evidence/table/term-columns';
import { termsOfClaim, termWords } from '../../evidence/term-words';
import { isolated } from '../../language/direction';
import { compareNames, formatDate } from '../../language/format';
import { inWords } from '../../language/words';
import { t as tableWords } from '../../language/with-table';
import { t } from '../../language/with-snapshot';
import type { SheetTable, SheetTableItem, SheetTableRow } from './sheet-table';

/** What a table is made of. */
export interface TableInput extends EvidenceContext {
	/** Ids of the visible layers. */
	readonly visible: readonly string[];
	readonly selection: FeatureReference | undefined;
	readonly compare?: readonly ActorId[] | undefined;
	readonly filter?: ClaimFilter | undefined;
	/** How an article is referred to, by its id. */
	readonly reference: (article: string) => Omit<SheetTableItem, 'text'>;
}

/** The visible layers of positions in their order; all of them where none is visible. */
export function shownPositions({
	dossier,
	visible
}: Pick<TableInput, 'dossier' | 'visible'>): LayerDeclaration[] {
	const layers = positionLayers(dossier);
	const shown = layers.filter(({ id }) => visible.includes(id));
	return shown.length > 0 ? shown : layers;
}

/**
 * Those of the day who stand somewhere, layer by layer in the order of the statuses, and with the first layer
 * those of whom claims speak who stand nowhere; or those whom a filter leaves of them, or those compared.
 */
export function sheetTable(input: TableInput): SheetTable {
	const layers = shownPositions(input);
	return {
		headings: {
			actor: tableWords('table:column.actor'),
			status: tableWords('table:column.status'),
			statusSince: (date) => t('snapshot:table.status-since', { date }),
			since: t('snapshot:table.since'),
			voices: tableWords('table:column.who'),
			terms: t('snapshot:table.terms')
		},
		between: t('snapshot:sheet.between'),
		groups: layers.map((layer, place) => ({
			id: layer.id,
			name: inWords(layer.name),
			summary: inWords(layer.summary),
			rows: actorsIn(input, layer, place === 0).flatMap((actor) => rowOf(input, actor, layer) ?? [])
		}))
	};
}

function actorsIn(
	{ compare, filter, ...context }: TableInput,
	layer: LayerDeclaration,
	isFirst: boolean
): readonly ActorId[] {
	if (compare !== undefined) return compare;
	const { dossier, index } = context;
	const groups = groupActors(dossier, index, (one, other) =>
		compareNames(actorName(context, one), actorName(context, other))
	);
	const placed = groups.byPosition
		.filter((group) => group.layer.id === layer.id)
		.flatMap(({ countries }) => countries);
	const actors = [...placed, ...(isFirst ? [...groups.inDoubt, ...groups.alsoMentioned] : [])];
	const left = filter && filtered(context, filter);
	return left === undefined ? actors : actors.filter(left.hasActor);
}

function rowOf(
	input: TableInput,
	actor: ActorId,
	layer: LayerDeclaration
): SheetTableRow | undefined {
	const { dossier, index, selection, compare, reference } = input;
	const place = placeInLayer(input, actor, layer);
	if (place === undefined) return undefined;
	const { detail, symbology, claims, since } = place;
	const selected =
		compare === undefined && selection !== undefined && index.countryOf(selection) === actor;
	return {
		id: `${layer.id}:${actor}`,
		name: isolated(actorName(input, actor)),
		...(selected && { selected }),
		status: detail,
		symbology,
		since: since === undefined ? '' : formatDate(since),
		voices: claims.map((claim) => ({
			text: whoItem(claim, dossier).text,
			...reference(claim.article)
		})),
		terms: termsOf(input, actor, layer, claims)
	};
}

/** What the table of the page has of terms; of layers that ask for none, those that their claims name. */
function termsOf(
	input: TableInput,
	actor: ActorId,
	layer: LayerDeclaration,
	deciding: readonly Claim[]
): SheetTableItem[] {
	const { dossier, index, reference } = input;
	if (layer.terms === undefined) {
		return deciding.flatMap((claim) =>
			termsOfClaim(claim).map((term) => ({
				text: withStanding(termWords(term), claim, dossier),
				...reference(claim.article)
			}))
		);
	}
	const { claims } = evidenceOfActor(index, actor);
	const subject = { id: actor, name: '', feature: undefined, claims, positions: new Map() };
	return termColumns(input, [layer]).flatMap(({ label, cell }) =>
		cell(subject).items.map(({ text, passage }) => ({
			text: termWords({ key: 'condition', term: label, value: text }),
			...(passage === undefined ? { reference: '', source: undefined } : reference(passage.article))
		}))
	);
}
