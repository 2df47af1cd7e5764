import { positionLayers } from '../../dossier/model/position-layers';
import { featureReference, isCountry } from '../../dossier/model/reference';
import type { ActorId, FeatureReference } from '../../dossier/model/types';
import { compareNames } from '../../language/format';
import { t } from '../../language/with-table';
import { claimCountOfActor } from '../claim-count';
import { groupActors } from '../country-groups';
import { describe } from '../describe';
import { evidenceOfActor } from '../evidence';
import { actorName, type EvidenceContext } from '../evidence-context';
import { claimsOfPosition } from '../position-history';
import { referenceOfActor } from '../reference';
import type { Actor } from './actor';
import { cellOf, tableOf, type ColumnOf, type EvidenceTable } from './evidence-table';
import { columnsOfPosition } from './position-columns';
import { featuresByActor, memberColumns, type Roster } from './roster-columns';
import { termColumns } from './term-columns';

/**
 * Everyone who appears in the dossier on its day: by their positions, then those that are in doubt, those that
 * are only spoken of, and those whom only the public record lists.
 * @param wanted those who are to have a row, whether they appear or not; undefined: everyone
 */
export function actorTable(context: EvidenceContext, wanted?: readonly ActorId[]): EvidenceTable {
	const { dossier } = context;
	const positions = positionLayers(dossier);
	const rosters = dossier.layers
		.filter(({ kind }) => kind === 'members')
		.map((layer) => ({ layer, features: featuresByActor(context, layer.id) }));
	const actors = (wanted ?? actorIds(context, rosters)).map((id): Actor => {
		const [listed] = rosters.flatMap(({ layer, features }) => {
			const feature = features.get(id);
			return feature === undefined ? [] : featureReference(layer.id, feature.id);
		});
		return {
			id,
			name: nameOf(context, id, listed),
			feature: isDeclared(context, id) ? referenceOfActor(dossier, id) : listed,
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
	return isDeclared(context, id) || feature === undefined
		? actorName(context, id)
		: describe(context, feature).name;
}

/** Whether it is a country, or an actor that dossier.json names: a roster may list others. */
function isDeclared({ dossier }: EvidenceContext, id: ActorId): boolean {
	return isCountry(id) || dossier.actors.some((actor) => actor.id === id);
}
