import type { DossierIndex } from '../dossier/model/claim-index';
import { EVERY_FEATURE, isCountry, splitReference } from '../dossier/model/reference';
import type { ActorId, Dossier, LayerFeature } from '../dossier/model/types';
import { categoryId, categoryOf } from '../layers/category';
import type { Category, LayerDefinition } from '../layers/definition';
import { layersOf } from '../layers/layers-of';
import { isCountryInDoubt } from './standing';

/** Who appears in the dossier, in the order in which they are listed. */
export interface CountryGroups {
	/** Countries by their position; layers in drawing order, categories in the legend's, none empty. */
	readonly byPosition: readonly PositionGroup[];
	/** Countries that have no position because the claims that would give it are in doubt. */
	readonly inDoubt: ActorId[];
	/** Countries of which claims speak without giving them a position. */
	readonly alsoMentioned: ActorId[];
	/** The dossier's actors that are not countries and of which a claim speaks. */
	readonly organisations: ActorId[];
	/** Countries that a layer of members lists, and no claim speaks of. */
	readonly listedOnly: readonly ListedGroup[];
}

export interface PositionGroup {
	/** Names the group; unique. */
	readonly id: string;
	readonly layer: LayerDefinition;
	readonly category: Category;
	readonly countries: ActorId[];
}

export interface ListedGroup {
	/** Id of the layer. */
	readonly layer: string;
	readonly countries: ActorId[];
}

/**
 * Sorts all actors into groups: each into one for every layer that gives it a position, and otherwise
 * into one.
 *
 * @param byName compares two actors for a list in alphabetical order
 */
export function groupActors(
	dossier: Dossier,
	index: DossierIndex,
	byName: (one: ActorId, other: ActorId) => number
): CountryGroups {
	const featuresOf = (id: string): readonly LayerFeature[] => dossier.features[id]?.features ?? [];
	const sorted = (ids: Iterable<ActorId>): ActorId[] => [...new Set(ids)].sort(byName);
	const mentioned = mentionedActors(dossier, index);
	const layers = layersOf(dossier).filter(({ kind }) => kind === 'positions');
	const placed = new Set(layers.flatMap(({ id }) => featuresOf(id).map(actorOf)));
	const unplaced = [...mentioned].filter((id) => isCountry(id) && !placed.has(id));
	const doubted = unplaced.filter((id) => isCountryInDoubt({ dossier, index }, id));
	const listed = dossier.layers.filter((layer) => layer.listed !== undefined);
	return {
		byPosition: layers.flatMap((layer) =>
			layer.scale.categories.flatMap((category) => {
				const found = featuresOf(layer.id).filter(
					({ properties }) => categoryOf(layer, properties) === category
				);
				const id = `${layer.id}/${categoryId(category)}`;
				return found.length === 0
					? []
					: { id, layer, category, countries: sorted(found.map(actorOf)) };
			})
		),
		inDoubt: sorted(doubted),
		alsoMentioned: sorted(unplaced.filter((id) => !doubted.includes(id))),
		organisations: sorted([...mentioned].filter((id) => !isCountry(id))),
		listedOnly: listed
			.map(({ id }) => ({
				layer: id,
				countries: sorted(
					featuresOf(id)
						.map(actorOf)
						.filter((actor) => !mentioned.has(actor) && !placed.has(actor))
				)
			}))
			.filter(({ countries }) => countries.length > 0)
	};
}

/** The groups with those of their actors who are wanted; none is empty. */
export function onlyActors(
	groups: CountryGroups,
	isWanted: (actor: ActorId) => boolean
): CountryGroups {
	const only = <Group extends { readonly countries: readonly ActorId[] }>(
		some: readonly Group[]
	): Group[] =>
		some
			.map((group) => ({ ...group, countries: group.countries.filter(isWanted) }))
			.filter(({ countries }) => countries.length > 0);
	return {
		byPosition: only(groups.byPosition),
		inDoubt: groups.inDoubt.filter(isWanted),
		alsoMentioned: groups.alsoMentioned.filter(isWanted),
		organisations: groups.organisations.filter(isWanted),
		listedOnly: only(groups.listedOnly)
	};
}

/** Everyone that a claim is about: its actors, and the countries that its features stand for. */
export function mentionedActors(dossier: Dossier, index: DossierIndex): ReadonlySet<ActorId> {
	return new Set([
		...Object.keys(dossier.whole?.claims ?? {}),
		...dossier.claims.flatMap(({ actors, features }) => [
			...actors,
			// A claim about a whole layer names none of its countries.
			...features
				.filter((reference) => splitReference(reference).id !== EVERY_FEATURE)
				.flatMap((reference) => index.countryOf(reference) ?? [])
		])
	]);
}

function actorOf(feature: LayerFeature): ActorId {
	return feature.country ?? feature.id;
}
