/**
 * Why there is no map to look at:
 * `no-webgl2`: the browser cannot draw it; `load-failed`: something it needs did not arrive or
 * could not be read; `context-lost`: the graphics card was taken away and has not come back.
 */
export type MapFailureKind = 'no-webgl2' | 'load-failed' | 'context-lost';

export interface MapFailure {
	readonly kind: MapFailureKind;
	/** The technical cause, for the console and for bug reports; not for readers. */
	readonly cause: Error;
}
