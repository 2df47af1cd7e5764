import type { Geometry } from 'geojson';
import { featureReference } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import { categoryId, categoryOf } from '../layers/category';
import type { LayerDefinition } from '../layers/definition';
import { featuresOf, type MapData } from './map-sources';
import type { Rectangle } from './display-list';
import type { Camera, Size } from './projection';
import type { Extent } from './svg/geometry/geometry';
import { isInSight, widthInSight } from './visible-place';

/** Ids of the categories of which something is seen, by the id of their layer. */
export type CategoriesInSight = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The categories of the visible layers that some feature in a map's frame has; and those that are only explained
 * ("not mentioned") where a country without a feature of the layer is in it.
 * @param size of the map, CSS pixels
 */
export function categoriesInSight(
	data: MapData,
	visible: readonly string[],
	camera: Camera,
	size: Size
): CategoriesInSight {
	const box: Extent = [0, 0, size.width, size.height];
	const isSeen = ({ geometry }: { geometry: Geometry | null }): boolean =>
		isInSight(geometry, camera, size, box);
	return new Map(
		data.layers
			.filter(({ id }) => visible.includes(id))
			.map((layer) => [layer.id, inLayer(data, layer, isSeen)])
	);
}

/**
 * The features of the visible layers of which something is in a map's frame.
 * @param size of the map, CSS pixels
 */
export function featuresInSight(
	data: MapData,
	visible: readonly string[],
	camera: Camera,
	size: Size
): ReadonlySet<FeatureReference> {
	const box: Extent = [0, 0, size.width, size.height];
	return new Set(
		visible.flatMap((layer) =>
			featuresOf(data, layer)
				.features.filter(({ geometry }) => isInSight(geometry, camera, size, box))
				.map(({ id }) => featureReference(layer, id))
		)
	);
}

type Seen = (feature: { geometry: Geometry | null }) => boolean;

function inLayer(data: MapData, layer: LayerDefinition, isSeen: Seen): Set<string> {
	const { features } = featuresOf(data, layer.id);
	const found = new Set<string>();
	for (const feature of features) {
		const category = categoryOf(layer, feature.properties);
		if (category === undefined || found.has(categoryId(category))) continue;
		if (isSeen(feature)) found.add(categoryId(category));
	}
	const explained = layer.scale.categories.filter(({ legendOnly }) => legendOnly === true);
	if (explained.length === 0) return found;
	const placed = new Set(features.map(({ country }) => country));
	const isBare = data.countries.features.some(
		(country) => !placed.has(country.properties.id) && isSeen(country)
	);
	if (isBare) for (const category of explained) found.add(categoryId(category));
	return found;
}

/**
 * How much of the features of the visible layers lies in some boxes of a map: the widths of what is seen of each,
 * together, CSS pixels.
 * @param size of the map, as the boxes in CSS pixels
 */
export function widthsInSight(
	data: MapData,
	visible: readonly string[],
	camera: Camera,
	size: Size,
	boxes: readonly Rectangle[]
): number {
	const extents = boxes.map(({ x, y, width, height }): Extent => [x, y, x + width, y + height]);
	return visible
		.flatMap((layer) => featuresOf(data, layer).features)
		.flatMap(({ geometry }) => extents.map((box) => widthInSight(geometry, camera, size, box)))
		.reduce((sum, width) => sum + width, 0);
}
