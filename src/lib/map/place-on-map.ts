/** A place that is pointed out on the map by its name. */
export interface PlaceOnMap {
	readonly name: string;
	/** [longitude, latitude] in degrees. */
	readonly at: readonly [longitude: number, latitude: number];
	/** Whether it is a place in an area that has the name, and not the place itself. */
	readonly isArea: boolean;
}
