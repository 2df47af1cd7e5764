import type { Geometry } from 'geojson';
import { COUNTRIES, featureReference } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import { isOfShape, shapesOf } from './filters';
import { featuresOf, type MapData } from './map-sources';
import type { Camera, Size } from './projection';
import type { Extent } from './svg/geometry/geometry';
import { visiblePlace } from './visible-place';

/** A feature in view, and where on it a reader stops who goes from one to the next: CSS pixels. */
export interface Stop {
	/** What it is, whichever layer shows it: see {@link StopOptions.subjectOf}. */
	readonly subject: string;
	readonly reference: FeatureReference;
	readonly x: number;
	readonly y: number;
}

/** What of a map is gone through. */
export interface StopOptions {
	/** Ids of the layers that are shown. */
	readonly visible: readonly string[];
	/** The same word for all features that are one thing, as a country is in every layer. */
	readonly subjectOf: (reference: FeatureReference) => string;
}

/**
 * The features of the visible layers that are in view, each subject once, by the feature that lies on
 * top; in the order of drawing. Where no layer shows anything, the countries of the base map.
 * @param box the part of the map that is looked at, CSS pixels
 */
export function stopsInView(
	data: MapData,
	{ visible, subjectOf }: StopOptions,
	camera: Camera,
	size: Size,
	box: Extent
): Stop[] {
	const stops = new Map<string, Stop>();
	const visit = (layer: string, id: string, geometry: Geometry | null): void => {
		const reference = featureReference(layer, id);
		const place = visiblePlace(geometry, camera, size, box);
		const subject = subjectOf(reference);
		if (place !== undefined) stops.set(subject, { subject, reference, ...place });
	};
	for (const shape of ['area', 'line', 'point'] as const) {
		for (const layer of data.layers) {
			if (!visible.includes(layer.id) || !shapesOf(layer).includes(shape)) continue;
			for (const { id, geometry } of featuresOf(data, layer.id).features) {
				if (isOfShape(geometry, shape)) visit(layer.id, id, geometry);
			}
		}
	}
	if (stops.size === 0) {
		for (const { properties, geometry } of data.countries.features) {
			visit(COUNTRIES, properties.id, geometry);
		}
	}
	return [...stops.values()];
}
