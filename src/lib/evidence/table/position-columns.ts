import type { LayerDeclaration } from '../../dossier/model/declarations';
import { featureReference, isCountry } from '../../dossier/model/reference';
import type { Claim, Passage } from '../../dossier/model/types';
import { t } from '../../language/with-table';
import { inWords } from '../../language/words';
import { categoryOf } from '../../layers/category';
import { layerById } from '../../layers/layers-of';
import { describe } from '../describe';
import type { EvidenceContext } from '../evidence-context';
import { newestWithWords } from '../position-history';
import { placeWords } from '../sources';
import { withoutPosition } from '../standing';
import type { Actor } from './actor';
import { cellOf, EMPTY, type Cell, type ColumnOf } from './evidence-table';
import { dayItem, onePerParagraph, quoteItems, readingOrder, whoItem } from './said-items';

/**
 * Status, and who says so, when and where.
 * @param layer undefined: the dossier has none of positions
 */
export function columnsOfPosition(
	context: EvidenceContext,
	layer: LayerDeclaration | undefined,
	several: boolean
): ColumnOf<Actor>[] {
	const { dossier } = context;
	const orderOf = readingOrder(dossier);
	const layerName = layer && inWords(layer.name);
	const column = (
		name: 'status' | 'who' | 'day' | 'passage' | 'quote',
		rest: Pick<ColumnOf<Actor>, 'holds' | 'usual' | 'cell'>
	): ColumnOf<Actor> => {
		const label = t(`table:column.${name}`);
		return {
			id: layer === undefined ? name : `${name}:${layer.id}`,
			label: several ? t('table:column-of', { column: label, layer: layerName }) : label,
			...rest
		};
	};
	const claimsOf = (actor: Actor): readonly Claim[] => restingOn(actor, layer);
	const passagesOf = (actor: Actor): Passage[] =>
		claimsOf(actor).flatMap(({ passages }) => passages);
	return [
		...(layer === undefined
			? []
			: [
					column('status', {
						holds: 'words',
						usual: true,
						cell: (actor) => statusCell(context, actor, layer)
					})
				]),
		column('who', {
			holds: 'texts',
			usual: !several,
			cell: (actor) => cellOf(claimsOf(actor).map((claim) => whoItem(claim, dossier)))
		}),
		column('day', {
			holds: 'words',
			usual: true,
			cell: (actor) => {
				const claims = claimsOf(actor);
				const days = claims.map(({ saidOn }) => saidOn).sort();
				return cellOf(claims.map(dayItem), days.at(-1));
			}
		}),
		column('passage', {
			holds: 'texts',
			usual: true,
			cell: (actor) => {
				const passages = onePerParagraph(passagesOf(actor));
				return cellOf(
					passages.map((passage) => ({ text: placeWords(dossier, passage), passage })),
					passages[0] && orderOf(passages[0])
				);
			}
		}),
		column('quote', {
			holds: 'texts',
			usual: false,
			cell: (actor) => cellOf(claimsOf(actor).flatMap((claim) => quoteItems(claim, dossier)))
		})
	];
}

/** What an actor's place in a layer rests on; of one that has none anywhere, the newest that names it. */
function restingOn(
	{ positions, claims }: Actor,
	layer: LayerDeclaration | undefined
): readonly Claim[] {
	const own = positions.get(layer?.id ?? '') ?? [];
	if (own.length > 0 || [...positions.values()].some(({ length }) => length > 0)) return own;
	return [newestWithWords(claims) ?? []].flat();
}

function statusCell(context: EvidenceContext, actor: Actor, layer: LayerDeclaration): Cell {
	const { dossier, index } = context;
	const reference = featureReference(layer.id, actor.id);
	const definition = layerById(dossier, layer.id);
	const feature = index.feature(reference);
	const scale = definition?.scale.categories ?? [];
	if (feature === undefined || definition === undefined) {
		if (!isCountry(actor.id)) return EMPTY;
		const { detail } = withoutPosition(context, actor.id, layer);
		return cellOf([{ text: detail, feature: actor.feature }], scale.length);
	}
	const category = categoryOf(definition, feature.properties);
	const passage = restingOn(actor, layer)[0]?.passages[0];
	return cellOf(
		[{ text: describe(context, reference).detail, passage }],
		category && scale.indexOf(category)
	);
}
