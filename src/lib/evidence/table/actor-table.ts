import type { LayerDeclaration } from '../../dossier/model/declarations';
import { positionLayers } from '../../dossier/model/position-layers';
import { featureReference, isCountry } from '../../dossier/model/reference';
import type {
	ActorId,
	Claim,
	FeatureReference,
	LayerFeature,
	Passage
} from '../../dossier/model/types';
import { compareNames } from '../../language/format';
import { t } from '../../language/with-table';
import { inWords } from '../../language/words';
import { categoryOf } from '../../layers/category';
import { layerById } from '../../layers/layers-of';
import { claimCountOfActor } from '../claim-count';
import { groupActors } from '../country-groups';
import { describe } from '../describe';
import { evidenceOfActor } from '../evidence';
import { actorName, type EvidenceContext } from '../evidence-context';
import { claimsOfPosition, newestWithWords } from '../position-history';
import { referenceOfCountry } from '../reference';
import { placeWords, sourceWords } from '../sources';
import { withoutPosition } from '../standing';
import type { Term } from '../term-words';
import { termsOf, type Terms } from '../terms';
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
	dayItem,
	onePerParagraph,
	quoteItems,
	readingOrder,
	whoItem,
	withStanding
} from './said-items';

/** An actor, with what its cells are read from. */
interface Actor {
	readonly id: ActorId;
	readonly name: string;
	/** How it is selected; undefined: it is nowhere on the map. */
	readonly feature: FeatureReference | undefined;
	/** Those that name it. */
	readonly claims: readonly Claim[];
	/** Claims that its place in each layer of positions rests on, by the layer's id. */
	readonly positions: ReadonlyMap<string, readonly Claim[]>;
}

/** A layer of members, and its features by the actor that each is. */
interface Roster {
	readonly layer: LayerDeclaration;
	readonly features: ReadonlyMap<ActorId, LayerFeature>;
}

/**
 * Everyone who appears in the dossier on its day: by their positions, then those that are in doubt, those that
 * are only spoken of, and those whom only the public record lists.
 */
export function actorTable(context: EvidenceContext): EvidenceTable {
	const { dossier } = context;
	const positions = positionLayers(dossier);
	const rosters = dossier.layers
		.filter(({ kind }) => kind === 'members')
		.map((layer) => ({ layer, features: featuresByActor(context, layer.id) }));
	const actors = actorIds(context, rosters).map((id): Actor => {
		const [listed] = rosters.flatMap(({ layer, features }) => {
			const feature = features.get(id);
			return feature === undefined ? [] : featureReference(layer.id, feature.id);
		});
		return {
			id,
			name: nameOf(context, id, listed),
			feature: isCountry(id) ? referenceOfCountry(dossier, id) : listed,
			claims: evidenceOfActor(context.index, id).claims,
			positions: new Map(
				positions.map((layer) => [layer.id, claimsOfPosition(context, layer.id, id)])
			)
		};
	});
	const statusColumns = (positions.length > 0 ? positions : [undefined]).flatMap((layer) =>
		columnsOfPosition(context, layer, positions.length > 1)
	);
	const columns: ColumnOf<Actor>[] = [
		{
			id: 'actor',
			label: t('table:column.actor'),
			holds: 'words',
			usual: true,
			cell: ({ name, feature }) => cellOf([{ text: name, feature }])
		},
		{
			id: 'code',
			label: t('table:column.code'),
			holds: 'words',
			usual: false,
			cell: ({ id }) => cellOf([{ text: id }])
		},
		...statusColumns,
		...termColumns(context, positions),
		...rosters.flatMap((roster) => memberColumns(context, roster)),
		{
			id: 'claims',
			label: t('table:column.claims'),
			holds: 'number',
			usual: true,
			cell: ({ id }) => {
				const { count } = claimCountOfActor(dossier, context.index, id);
				return cellOf([{ text: String(count) }], count);
			}
		}
	];
	return tableOf('actors', columns, actors);
}

function featuresByActor({ dossier }: EvidenceContext, layer: string): Roster['features'] {
	const features = dossier.features[layer]?.features ?? [];
	return new Map(features.map((feature) => [feature.country ?? feature.id, feature]));
}

function actorIds(context: EvidenceContext, rosters: readonly Roster[]): ActorId[] {
	const byName = (one: ActorId, other: ActorId): number =>
		compareNames(actorName(context, one), actorName(context, other));
	const groups = groupActors(context.dossier, context.index, byName);
	return [
		...new Set([
			...groups.byPosition.flatMap(({ countries }) => countries),
			...groups.inDoubt,
			...groups.alsoMentioned,
			...groups.organisations,
			// Not every roster says how those are listed of whom no claim speaks.
			...rosters.flatMap(({ features }) => [...features.keys()]).sort(byName)
		])
	];
}

/** A country's name; of what is none, what the dossier calls it, or a roster. */
function nameOf(
	context: EvidenceContext,
	id: ActorId,
	feature: FeatureReference | undefined
): string {
	const isKnown = isCountry(id) || context.dossier.actors.some((actor) => actor.id === id);
	return isKnown || feature === undefined
		? actorName(context, id)
		: describe(context, feature).name;
}

/**
 * Status, and who says so, when and where.
 * @param layer undefined: the dossier has none of positions
 */
function columnsOfPosition(
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

/** On what terms an actor is spoken of; conditions of what it offers, where the dossier says what that is. */
function termColumns(
	{ dossier, index }: EvidenceContext,
	positions: readonly LayerDeclaration[]
): ColumnOf<Actor>[] {
	const declared = positions.flatMap(({ terms }) => terms ?? []);
	const subjects =
		declared.length > 0
			? declared.map(({ subject }) => subject)
			: index.vocabulary.subjects.map(({ id }) => id);
	const [only, ...others] = declared;
	const quantity =
		only !== undefined && others.length === 0
			? inWords(only.quantity)
			: t('evidence:term.quantity');
	/** The newest first; what is only said again in the same words is one. */
	const items = ({ id, claims }: Actor, key: keyof Terms): CellItem[] => {
		const answers = [...new Set(subjects)]
			.flatMap((subject) => termsOf(index.vocabulary, claims, id, subject)[key])
			.sort(({ claim: one }, { claim: other }) => other.saidOn.localeCompare(one.saidOn));
		const byText = new Map<string, CellItem>();
		for (const { text: words, claim } of answers) {
			const text = withStanding(words, claim, dossier);
			if (!byText.has(text)) byText.set(text, { text, passage: claim.passages[0] });
		}
		return [...byText.values()];
	};
	const column = (id: Term['key'], label: string, key: keyof Terms): ColumnOf<Actor> => ({
		id,
		label,
		holds: 'texts',
		usual: dossier.claims.some((claim) => claim[id] !== undefined),
		cell: (actor) => cellOf(items(actor, key))
	});
	return [
		column('condition', t('evidence:term.condition'), 'conditions'),
		column('quantity', quantity, 'quantities'),
		column('approval', t('evidence:term.approval'), 'approvals')
	];
}

/** What a roster lists an actor as, and on whose word. */
function memberColumns(
	{ dossier }: EvidenceContext,
	{ layer, features }: Roster
): ColumnOf<Actor>[] {
	const definition = layerById(dossier, layer.id);
	if (definition === undefined) return [];
	const { name, scale } = definition;
	return [
		{
			id: `member:${layer.id}`,
			label: name,
			holds: 'words',
			usual: true,
			cell: ({ id }) => {
				const feature = features.get(id);
				const category = feature && categoryOf(definition, feature.properties);
				return feature === undefined
					? EMPTY
					: cellOf(
							[{ text: category?.label ?? name, feature: featureReference(layer.id, feature.id) }],
							category && scale.categories.indexOf(category)
						);
			}
		},
		{
			id: `source:${layer.id}`,
			label: t('table:column-of', { column: t('table:column.source'), layer: name }),
			holds: 'texts',
			usual: false,
			cell: ({ id }) => {
				const source = features.get(id)?.properties.source;
				return source === undefined ? EMPTY : cellOf([{ text: sourceWords(dossier, source) }]);
			}
		}
	];
}
