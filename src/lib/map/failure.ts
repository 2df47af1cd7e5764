/**
 * Why an engine does not draw the map:
 * `no-webgl2`: the browser cannot; `load-failed`: something it needs did not arrive or could not be read;
 * `context-lost`: the graphics card was taken away; `slow`: the first frames took too long.
 */
export type MapFailureKind = 'no-webgl2' | 'load-failed' | 'context-lost' | 'slow';

export interface MapFailure {
	readonly kind: MapFailureKind;
	/** The technical cause, for the console and for bug reports; not for readers. */
	readonly cause: Error;
}
