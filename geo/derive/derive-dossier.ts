import type { MultiPolygon, Polygon } from 'geojson';
import { decodeBoundaries, type BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { DossierError } from '../../src/lib/dossier/model/problem';
import { polygonsOf, wound, type Area } from './areas';
import { deriveBelts } from './belts';
import { contactSections } from './contact-chain';
import { deriveCorridors } from './corridors';
import { formatLayer } from './format';
import { labelPoint } from './label-point';
import { readLayer, type LayerCollection, type LayerFeature } from './layer-file';
import { deriveNeighbours, type Alliance } from './neighbours';
import { parseRecipes, type Recipes } from './recipes';
import { terrainOf } from './terrain';

/** What the derivation reads besides the dossier's own folder. */
export interface Ground {
	readonly topology: BoundaryTopology;
	readonly alliance: Alliance;
}

const RECIPES = 'recipes.json';
const CONTACT_LINE = 'contact-line.geojson';

/**
 * Every layer of a dossier as it should stand in its folder: derived features made anew by the
 * recipes, boundaries filled in, all in one format. Deriving what is derived changes nothing.
 *
 * @param files text by name: recipes.json, if there is one, and every `<layer>.geojson`
 * @returns text by name, of every layer that there is to be
 * @throws DossierError when a file cannot be read, or a boundary or section does not exist
 */
export function deriveDossier(
	files: ReadonlyMap<string, string>,
	ground: Ground
): Map<string, string> {
	const layers = new Map<string, LayerCollection>();
	for (const [name, text] of files) {
		if (name.endsWith('.geojson')) layers.set(name, readLayer(name, text));
	}
	const recipes = files.get(RECIPES);
	const derived =
		recipes === undefined ? [] : deriveFeatures(parseRecipes(recipes), layers, ground);
	for (const [name, features] of derived) {
		layers.set(name, withFeatures(layers.get(name), features));
	}
	const result = new Map<string, string>();
	for (const [name, layer] of [...layers].sort(([a], [b]) => (a < b ? -1 : 1))) {
		result.set(name, formatLayer(withBoundaries(name, layer, ground.topology)));
	}
	return result;
}

/** The features that recipes make, by file. */
function deriveFeatures(
	recipes: Recipes,
	layers: ReadonlyMap<string, LayerCollection>,
	{ topology, alliance }: Ground
): [string, LayerFeature[]][] {
	const features = layers.get(CONTACT_LINE)?.features ?? [];
	const sections = contactSections(features);
	if (sections.length === 0) throw failure(CONTACT_LINE, 'features', 'It has no lines.');
	try {
		const terrain = terrainOf(topology, recipes.country, sections);
		const pockets = features.flatMap(({ geometry }) =>
			geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : []
		);
		const { fortifications, monitoring, date } = recipes;
		const illustrative = (source: string) => ({ basis: 'illustrative', source, date });
		const belts = deriveBelts(terrain, pockets, recipes);
		const corridors = deriveCorridors(terrain, recipes);
		return [
			['nato-neighbours.geojson', deriveNeighbours(topology, alliance, recipes)],
			[
				'fortifications.geojson',
				fortifications.belts.map(({ id, name, note }) =>
					areaFeature(belts, id, {
						name,
						role: 'proposed',
						...illustrative(fortifications.source),
						note
					})
				)
			],
			[
				'monitoring.geojson',
				monitoring.corridors.map(({ id, name, note, means, reachKilometres }) =>
					areaFeature(corridors, id, {
						name,
						means,
						reachKilometres,
						...illustrative(monitoring.source),
						note
					})
				)
			]
		];
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw failure(RECIPES, '', error.message);
	}
}

function areaFeature(
	areas: ReadonlyMap<string, Area>,
	id: string,
	{ note, ...properties }: Record<string, unknown>
): LayerFeature {
	const geometry = areas.get(id) ?? null;
	const label = geometry === null ? {} : { label: labelPoint(geometry) };
	return { type: 'Feature', id, properties: { ...properties, ...label, note }, geometry };
}

/** Derived features first, in the order of the recipe; then those that the maintainer has written. */
function withFeatures(
	layer: LayerCollection | undefined,
	derived: readonly LayerFeature[]
): LayerCollection {
	const ids = new Set(derived.map(({ id }) => id));
	const written = (layer?.features ?? []).filter(
		({ id, properties }) => !ids.has(id) && !isDerived(properties)
	);
	return { type: 'FeatureCollection', ...layer, features: [...derived, ...written] };
}

/** What a recipe has made before, and makes no longer. */
function isDerived({ basis }: Record<string, unknown>): boolean {
	return basis === 'illustrative' || basis === 'derived';
}

function withBoundaries(
	name: string,
	layer: LayerCollection,
	topology: BoundaryTopology
): LayerCollection {
	const { countries, oblasts } = decodeBoundaries(topology);
	const features = layer.features.map((feature, index): LayerFeature => {
		const { boundary } = feature.properties;
		if (typeof boundary !== 'string') return feature;
		const area =
			countries.get(boundary) ??
			oblasts.features.find(({ properties }) => properties.id === boundary);
		if (area === undefined) {
			const path = `features[${index}].properties.boundary`;
			throw failure(name, path, `There is no boundary “${boundary}”.`);
		}
		return { ...feature, geometry: inOrder(area.geometry) };
	});
	return { ...layer, features };
}

/** The boundary file keeps the winding of RFC 7946 already; this holds it to that. */
function inOrder(geometry: Polygon | MultiPolygon): Area {
	const polygons = polygonsOf(geometry).map((rings) =>
		rings.map((ring, index) => wound(ring, index === 0))
	);
	const [only] = polygons;
	return geometry.type === 'Polygon' && only !== undefined
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: polygons };
}

function failure(file: string, path: string, message: string): DossierError {
	return new DossierError([
		{ file, path, message, remedy: 'Correct it, then run npm run geo:derive.' }
	]);
}
