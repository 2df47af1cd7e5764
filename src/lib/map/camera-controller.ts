import type { Bounds, Camera, Padding, Size } from '../cartography/projection';
import { cameraFor, identicalCameras, sameCamera, shifted } from '../cartography/camera';

/** A map whose camera can be steered from outside. */
export interface SteeredMap {
	readonly camera: Camera;
	/** CSS pixels, at least 1. */
	readonly size: Size;
	go(camera: Camera, movement: Movement): void;
	onresize(listener: () => void): void;
	/** @param listener told whether the movement that has ended was given */
	onarrive(listener: (given: boolean) => void): void;
}

export interface Movement {
	/** Milliseconds; the map jumps where it is 0, and where reduced motion is asked for. */
	readonly duration: number;
	/** Whether it may rise on the way, to show where it goes. */
	readonly flying?: boolean;
	/** Asked for from outside: it need not be reported back. */
	readonly given?: boolean;
}

/** What the map shows when nobody has moved it. */
export interface Frame {
	readonly bounds: Bounds;
	/** What lies over the map, in CSS pixels. */
	readonly padding: Padding;
}

/** Milliseconds. */
const EASE = 300;
const FLIGHT = 400;

/**
 * Steers the camera between its two masters: the reader's hands, and the view that the page holds.
 * What the page already knows is not reported to it, and what it merely echoes moves nothing.
 */
export class CameraPilot {
	readonly #map: SteeredMap;
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
		map: SteeredMap,
		frame: Frame,
		camera: Camera | undefined,
		report: (camera: Camera | undefined) => void
	) {
		this.#map = map;
		this.#frame = frame;
		this.#known = camera;
		this.#report = report;
		if (camera === undefined) this.#onFrame = map.camera;
		map.onresize(() => {
			if (this.#onFrame !== undefined) this.#toFrame(0);
		});
		map.onarrive((given) => {
			this.#arrived(given);
		});
	}

	/**
	 * Follows the page's camera, unless it is what this map has reported itself.
	 * @param atOnce whether nobody sees it on the way
	 */
	follow(camera: Camera | undefined, atOnce = false): void {
		if (sameCamera(camera, this.#known)) return;
		this.#known = camera;
		const duration = atOnce ? 0 : EASE;
		if (camera === undefined) {
			this.#toFrame(duration);
			return;
		}
		this.#onFrame = undefined;
		this.#map.go(camera, { duration, given: true });
	}

	/** Takes another pilot's place: knows what that one knows, and goes where its map stands. */
	succeed(pilot: CameraPilot): void {
		this.#frame = pilot.#frame;
		this.#known = pilot.#known;
		this.#onFrame = pilot.#onFrame;
		const { camera } = pilot.#map;
		if (identicalCameras(camera, this.#map.camera)) return;
		this.#map.go(camera, { duration: 0, given: true });
	}

	/** Takes up another frame; a map that shows the old one goes along at once. */
	reframe(frame: Frame): void {
		if (sameFrame(frame, this.#frame)) return;
		this.#frame = frame;
		if (this.#onFrame !== undefined) this.#toFrame(0);
	}

	/** Brings bounds into view, in the middle of what no overlay covers. */
	fit(bounds: Bounds): void {
		this.fly(cameraFor(bounds, this.#map.size, this.#frame.padding));
	}

	fly(camera: Camera): void {
		this.#onFrame = undefined;
		this.#map.go(camera, { duration: FLIGHT, flying: true });
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
		const { camera } = this.#map;
		this.#map.go({ ...camera, zoom: camera.zoom + levels }, { duration: EASE });
	}

	/**
	 * Looks elsewhere at the same height.
	 * @param right CSS pixels to the right
	 * @param down CSS pixels downwards
	 */
	panBy(right: number, down: number): void {
		this.#map.go(shifted(this.#map.camera, right, down), { duration: EASE });
	}

	#toFrame(duration: number): void {
		this.#onFrame = cameraFor(this.#frame.bounds, this.#map.size, this.#frame.padding);
		this.#map.go(this.#onFrame, { duration, given: true });
	}

	#arrived(given: boolean): void {
		const { camera } = this.#map;
		if (given) {
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
}

function sameFrame(a: Frame, b: Frame): boolean {
	return (
		a.bounds.every((degrees, index) => degrees === b.bounds[index]) &&
		(['top', 'right', 'bottom', 'left'] as const).every(
			(edge) => a.padding[edge] === b.padding[edge]
		)
	);
}
