import { articleCount, articleHead } from '../../dossier/model/partial-dossier';
import { EVERY_FEATURE, splitReference } from '../../dossier/model/reference';
import { STRENGTHS } from '../../dossier/model/vocabulary';
import type { Claim, FeatureReference } from '../../dossier/model/types';
import { t } from '../../language/with-table';
import { layerById } from '../../layers/layers-of';
import { strengthWords } from '../attribution';
import { kindWords, statusWords } from '../claim-words';
import { describe } from '../describe';
import { actorName, type EvidenceContext } from '../evidence-context';
import { referenceOfActor } from '../reference';
import { termsOfClaim, type Term } from '../term-words';
import {
	cellOf,
	EMPTY,
	tableOf,
	type Cell,
	type CellItem,
	type ColumnOf,
	type EvidenceTable
} from './evidence-table';
import {
	articleItem,
	dayItem,
	onePerParagraph,
	quoteItems,
	readingOrder,
	standingNow,
	whoItem
} from './said-items';

/** Every claim of the dossier up to its day, in its order. */
export function claimTable(context: EvidenceContext): EvidenceTable {
	return tableOf('claims', columnsOf(context), context.dossier.claims);
}

function columnsOf(context: EvidenceContext): ColumnOf<Claim>[] {
	const { dossier, index } = context;
	const { vocabulary } = index;
	const orderOf = readingOrder(dossier);
	const several = articleCount(dossier) > 1;
	const kinds = vocabulary.kinds.map(({ id }) => id);
	const statuses = vocabulary.statuses.map(({ id }) => id);
	const later = (claim: Claim): string[] => standingNow(claim, dossier);
	return [
		{
			id: 'claim',
			label: t('table:column.claim'),
			holds: 'texts',
			usual: true,
			cell: ({ summary, passages: [passage] }) => cellOf([{ text: summary, passage }])
		},
		{
			id: 'actors',
			label: t('table:column.actors'),
			holds: 'words',
			usual: true,
			cell: ({ actors }) => cellOf(actors.map((actor) => actorItem(context, actor)))
		},
		{
			id: 'kind',
			label: t('table:column.kind'),
			holds: 'words',
			usual: true,
			cell: (claim) => cellOf([{ text: kindWords(claim, vocabulary) }], kinds.indexOf(claim.kind))
		},
		{
			id: 'status',
			label: t('table:column.status'),
			holds: 'words',
			usual: true,
			cell: (claim) =>
				claim.status === undefined
					? EMPTY
					: cellOf([{ text: statusWords(claim, vocabulary) }], statuses.indexOf(claim.status))
		},
		{
			id: 'later',
			label: t('table:column.later'),
			holds: 'texts',
			// Nobody is to take for standing what is not because a column was left out.
			usual: dossier.claims.some((claim) => later(claim).length > 0),
			cell: (claim) => cellOf(later(claim).map((text) => ({ text })))
		},
		{
			id: 'who',
			label: t('table:column.who'),
			holds: 'texts',
			usual: true,
			cell: (claim) => cellOf([whoItem(claim, dossier)])
		},
		{
			id: 'strength',
			label: t('table:column.strength'),
			holds: 'words',
			usual: false,
			cell: (claim) =>
				cellOf([{ text: strengthWords(claim, vocabulary) }], STRENGTHS.indexOf(claim.strength))
		},
		...(['condition', 'quantity', 'approval'] as const).map((key): ColumnOf<Claim> => ({
			id: key,
			label: t(`evidence:term.${key}`),
			holds: 'texts',
			usual: dossier.claims.some((claim) => claim[key] !== undefined),
			cell: (claim) => termCell(claim, key)
		})),
		{
			id: 'day',
			label: t('table:column.day'),
			holds: 'words',
			usual: true,
			cell: (claim) => cellOf([dayItem(claim)], claim.saidOn)
		},
		{
			id: 'article',
			label: t('table:column.article'),
			holds: 'texts',
			usual: several,
			cell: (claim) => cellOf([articleItem(claim, dossier)])
		},
		{
			id: 'publisher',
			label: t('table:column.publisher'),
			holds: 'words',
			usual: false,
			cell: ({ article }) => {
				const publisher = articleHead(dossier, article)?.publisher;
				return cellOf([{ text: publisher ?? t('evidence:publisher-not-stated') }]);
			}
		},
		{
			id: 'paragraph',
			label: t('table:column.paragraph'),
			holds: 'words',
			usual: true,
			cell: ({ passages }) => {
				const items = onePerParagraph(passages).map((passage) => ({
					text: String(passage.block),
					passage
				}));
				return cellOf(items, items[0] && orderOf(items[0].passage));
			}
		},
		{
			id: 'quote',
			label: t('table:column.quote'),
			holds: 'texts',
			usual: true,
			cell: (claim) => cellOf(quoteItems(claim, dossier))
		},
		{
			id: 'features',
			label: t('table:column.features'),
			holds: 'words',
			usual: false,
			cell: ({ features }) => cellOf(features.map((reference) => featureItem(context, reference)))
		}
	];
}

function termCell(claim: Claim, wanted: Term['key']): Cell {
	const found = termsOfClaim(claim).filter(({ key }) => key === wanted);
	return cellOf(found.map(({ value }) => ({ text: value, passage: claim.passages[0] })));
}

function actorItem(context: EvidenceContext, actor: string): CellItem {
	return { text: actorName(context, actor), feature: referenceOfActor(context.dossier, actor) };
}

/** A feature by its name; a whole layer, which is none, by the layer's. */
function featureItem(context: EvidenceContext, reference: FeatureReference): CellItem {
	const { layer, id } = splitReference(reference);
	return id === EVERY_FEATURE
		? { text: layerById(context.dossier, layer)?.name ?? reference }
		: { text: describe(context, reference).name, feature: reference };
}
