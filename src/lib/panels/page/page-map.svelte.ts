import type { Geometry } from 'geojson';
import { degreesWide } from '$lib/cartography/bounds';
import { boundsOfFeatures, geometryOf } from '$lib/cartography/feature-bounds';
import type { PlaceOnMap } from '$lib/map/place-on-map';
import type { Bounds } from '$lib/cartography/projection';
import type { MapData } from '$lib/cartography/style';
import type { FeatureReference } from '$lib/dossier/model/types';
import type { Viewport } from '$lib/snapshot/camera';

/** What is asked of a map that is on the screen. */
interface MapHandle {
	fit(bounds: Bounds): void;
	/** Back to the dossier's frame. */
	reset(): void;
	/** Whether anything of it is in sight: [longitude, latitude] in degrees. */
	sees(geometry: Geometry): boolean;
	/** What the map shows; undefined while there is nothing to see. */
	viewport(): Viewport | undefined;
}

/** The map on the screen, as the page leads it. */
export class PageMap {
	readonly #map: MapHandle;
	readonly #data: () => MapData | undefined;
	/** The place that is pointed out, until something else is looked at. */
	pointed: PlaceOnMap | undefined = $state.raw();

	/** @param data what the map is drawn from */
	constructor(map: MapHandle, data: () => MapData | undefined) {
		this.#map = map;
		this.#data = data;
	}

	/** What the map shows; undefined while there is nothing to see. */
	viewport(): Viewport | undefined {
		return this.#map.viewport();
	}

	/**
	 * Moves the map so that all of these are seen whole. What is spread over more than half of the globe would be
	 * lost in it: then to the dossier's frame, at whose edges is said what lies beyond.
	 */
	frame(references: readonly FeatureReference[]): void {
		const data = this.#data();
		const bounds = data && boundsOfFeatures(data, references);
		if (bounds === undefined) return;
		if (degreesWide(bounds) > 180) this.#map.reset();
		else this.#map.fit(bounds);
	}

	/** Points a place out: nothing is selected by it. Undefined: none any more. */
	point(place: PlaceOnMap | undefined): void {
		this.pointed = place;
	}

	/** Moves the map so that bounds are seen whole: [west, south, east, north] in degrees. */
	show(bounds: Bounds): void {
		this.#map.fit(bounds);
	}

	/** What lies out of sight would be chosen without a trace: the map goes there. */
	reveal(reference: FeatureReference): void {
		const data = this.#data();
		const geometry = data && geometryOf(data, reference);
		if (geometry !== undefined && !this.#map.sees(geometry)) this.frame([reference]);
	}
}
