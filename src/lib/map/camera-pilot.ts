import type { Map as MapLibre, MapMovementEvent } from 'maplibre-gl';
import type { Bounds, Camera, Padding, Size } from '../cartography/projection';
import { cameraFor, sameCamera } from './camera';
import { cameraOf } from './engine';

/** What the map shows when nobody has moved it. */
export interface Frame {
	readonly bounds: Bounds;
	/** What lies over the map, in CSS pixels. */
	readonly padding: Padding;
}

/** Milliseconds. MapLibre makes jumps of them where reduced motion is asked for. */
const EASE = 300;
const FLIGHT = 400;

/** Marks movements that were asked for from outside, which need not be reported back. */
const GIVEN = { given: true } as const;

/**
 * Steers the camera between its two masters: the reader's hands, and the view that the page holds.
 * What the page already knows is not reported to it, and what it merely echoes moves nothing.
 */
export class CameraPilot {
	readonly #map: MapLibre;
	readonly #report: (camera: Camera | undefined) => void;
	#frame: Frame;
	/** The page's camera; undefined: the frame. */
	#known: Camera | undefined;
	/** Where the map stood when it was last put on the frame; undefined: it is elsewhere. */
	#onFrame: Camera | undefined;

	/**
	 * @param camera where the map stands already
	 * @param report told of each camera that the reader, or {@link fit}, comes to rest at;
	 * undefined: back at the frame
	 */
	constructor(
		map: MapLibre,
		frame: Frame,
		camera: Camera | undefined,
		report: (camera: Camera | undefined) => void
	) {
		this.#map = map;
		this.#frame = frame;
		this.#known = camera;
		this.#report = report;
		if (camera === undefined) this.#onFrame = cameraOf(map);
		map.on('resize', () => {
			if (this.#onFrame !== undefined) this.#toFrame(0);
		});
		map.on('moveend', (event) => {
			this.#arrived(event);
		});
	}

	/** Follows the page's camera, unless it is what this map has reported itself. */
	follow(camera: Camera | undefined): void {
		if (sameCamera(camera, this.#known)) return;
		this.#known = camera;
		if (camera === undefined) {
			this.#toFrame(EASE);
			return;
		}
		this.#onFrame = undefined;
		this.#go(camera, EASE);
	}

	/** Takes up another frame; a map that shows the old one goes along at once. */
	reframe(frame: Frame): void {
		if (sameFrame(frame, this.#frame)) return;
		this.#frame = frame;
		if (this.#onFrame !== undefined) this.#toFrame(0);
	}

	/** Brings bounds into view, in the middle of what no overlay covers. */
	fit(bounds: Bounds): void {
		this.fly(cameraFor(bounds, this.#size(), this.#frame.padding));
	}

	fly({ longitude, latitude, zoom }: Camera): void {
		this.#onFrame = undefined;
		this.#map.flyTo({ center: [longitude, latitude], zoom, duration: FLIGHT });
	}

	/** Back to the frame. */
	reset(): void {
		this.#toFrame(FLIGHT);
		if (this.#known === undefined) return;
		this.#known = undefined;
		this.#report(undefined);
	}

	/** @param levels zoom levels to go nearer, or away where negative */
	zoomBy(levels: number): void {
		this.#map.zoomTo(this.#map.getZoom() + levels, { duration: EASE });
	}

	#toFrame(duration: number): void {
		this.#onFrame = cameraFor(this.#frame.bounds, this.#size(), this.#frame.padding);
		this.#go(this.#onFrame, duration);
	}

	#go({ longitude, latitude, zoom }: Camera, duration: number): void {
		const target = { center: [longitude, latitude] as [number, number], zoom };
		if (duration === 0) this.#map.jumpTo(target, GIVEN);
		else this.#map.easeTo({ ...target, duration }, GIVEN);
	}

	#arrived(event: MapMovementEvent): void {
		const camera = cameraOf(this.#map);
		if ('given' in event) {
			// The map may keep the poles out of view and so stop a little elsewhere.
			if (this.#onFrame !== undefined) this.#onFrame = camera;
			return;
		}
		if (this.#onFrame !== undefined && sameCamera(camera, this.#onFrame)) return;
		this.#onFrame = undefined;
		if (sameCamera(camera, this.#known)) return;
		this.#known = camera;
		this.#report(camera);
	}

	#size(): Size {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return { width: Math.max(clientWidth, 1), height: Math.max(clientHeight, 1) };
	}
}

function sameFrame(a: Frame, b: Frame): boolean {
	return (
		a.bounds.every((degrees, index) => degrees === b.bounds[index]) &&
		(['top', 'right', 'bottom', 'left'] as const).every(
			(edge) => a.padding[edge] === b.padding[edge]
		)
	);
}
