import type { Bounds, Camera, Size } from '../../cartography/projection';
import type { Movement, SteeredMap } from '../camera-controller';
import { between, constrained, eased } from './vector-camera';

/** A camera that hands and pilots move. It knows nothing of what is drawn. */
export class MovingCamera implements SteeredMap {
	readonly #maxBounds: Bounds | undefined;
	readonly #moved: () => void;
	#camera: Camera;
	#size: Size;
	#frame: number | undefined;
	/** Held by a hand or a wheel. */
	#held = false;
	#resized: () => void = nothing;
	#arrived: (given: boolean) => void = nothing;

	/** @param moved told of each step, after the camera has made it */
	constructor(camera: Camera, size: Size, maxBounds: Bounds | undefined, moved: () => void) {
		this.#maxBounds = maxBounds;
		this.#moved = moved;
		this.#size = size;
		this.#camera = constrained(camera, size, maxBounds);
	}

	get camera(): Camera {
		return this.#camera;
	}

	get size(): Size {
		return this.#size;
	}

	get isMoving(): boolean {
		return this.#held || this.#frame !== undefined;
	}

	onresize(listener: () => void): void {
		this.#resized = listener;
	}

	onarrive(listener: (given: boolean) => void): void {
		this.#arrived = listener;
	}

	resize(size: Size): void {
		this.#size = size;
		this.#to(this.#camera);
		this.#resized();
	}

	go(camera: Camera, { duration, given = false }: Movement): void {
		this.#stop();
		const from = this.#camera;
		const to = constrained(camera, this.#size, this.#maxBounds);
		const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
		if (duration === 0 || still) {
			this.#to(to);
			this.#arrived(given);
			return;
		}
		let start: number | undefined;
		const step = (now: number): void => {
			start ??= now;
			const share = Math.min(1, (now - start) / duration);
			this.#frame = share < 1 ? requestAnimationFrame(step) : undefined;
			this.#to(share < 1 ? between(from, to, eased(share)) : to);
			if (share === 1) this.#arrived(given);
		};
		this.#frame = requestAnimationFrame(step);
		this.#moved();
	}

	/** A hand takes hold of the map: whatever moved it stops. */
	hold(): void {
		this.#stop();
		this.#held = true;
	}

	/** A hand moves the map at once. */
	put(camera: Camera): void {
		this.#to(camera);
	}

	/** The hand lets go: the map has arrived. */
	release(): void {
		if (!this.#held) return;
		this.#held = false;
		this.#moved();
		this.#arrived(false);
	}

	destroy(): void {
		this.#stop();
		this.#resized = nothing;
		this.#arrived = nothing;
	}

	#stop(): void {
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#frame = undefined;
	}

	#to(camera: Camera): void {
		this.#camera = constrained(camera, this.#size, this.#maxBounds);
		this.#moved();
	}
}

function nothing(): void {
	// Nobody listens.
}
