import type { PixelPoint } from '../../cartography/projection';
import { dragged, pinched, zoomedAt } from '../../cartography/camera-steps';
import type { MovingCamera } from './vector-movement';
import { WheelReader } from './wheel';

interface GestureListener {
	/** Clicked or tapped. */
	readonly ontap: (place: PixelPoint) => void;
	/** A mouse rests or moves over the map without a button pressed; undefined: it has left. */
	readonly onpoint: (place: PixelPoint | undefined) => void;
	/**
	 * Where it is there, the wheel without Ctrl or ⌘ and a single finger are left to the page around the
	 * map: told of each that might have meant the map.
	 */
	readonly onrefuse?: (by: 'wheel' | 'finger') => void;
}

/** CSS pixels that a pointer may stray and still click. */
const STRAY = 3;
/** Milliseconds. */
const EASE = 300;
/** Milliseconds without a turn after which a wheel has come to rest. */
const WHEEL_REST = 200;

/** Moves a camera as a reader drags, pinches, scrolls or double-clicks on a surface. */
export class VectorGestures {
	readonly #surface: HTMLElement;
	readonly #moving: MovingCamera;
	readonly #listener: GestureListener;
	readonly #pointers = new Map<number, PixelPoint>();
	readonly #ended = new AbortController();
	/** Where a press began that may still become a click. */
	#pressed: PixelPoint | undefined;
	readonly #wheelReader = new WheelReader();
	#wheelRest: ReturnType<typeof setTimeout> | undefined;

	constructor(surface: HTMLElement, moving: MovingCamera, listener: GestureListener) {
		this.#surface = surface;
		this.#moving = moving;
		this.#listener = listener;
		const { signal } = this.#ended;
		const on = <Name extends keyof HTMLElementEventMap>(
			name: Name,
			listen: (event: HTMLElementEventMap[Name]) => void
		): void => {
			surface.addEventListener(name, listen, { signal, passive: false });
		};
		on('pointerdown', (event) => {
			this.#press(event);
		});
		on('pointermove', (event) => {
			this.#move(event);
		});
		on('pointerup', (event) => {
			this.#lift(event, true);
		});
		on('pointercancel', (event) => {
			this.#lift(event, false);
		});
		on('pointerleave', () => {
			listener.onpoint(undefined);
		});
		on('wheel', (event) => {
			this.#wheel(event);
		});
		// Two fingers that move the map do not scroll the page besides.
		on('touchmove', (event) => {
			if (event.touches.length > 1 && event.cancelable) event.preventDefault();
		});
		on('dblclick', (event) => {
			event.preventDefault();
			this.#zoom(event.shiftKey ? -1 : 1, this.#placeOf(event));
		});
	}

	destroy(): void {
		clearTimeout(this.#wheelRest);
		this.#ended.abort();
	}

	#press(event: PointerEvent): void {
		if (event.button !== 0) return;
		const place = this.#placeOf(event);
		this.#pointers.set(event.pointerId, place);
		this.#pressed = this.#pointers.size === 1 ? place : undefined;
		if (this.#pointers.size > 1) this.#moving.hold();
	}

	#move(event: PointerEvent): void {
		const place = this.#placeOf(event);
		const before = this.#pointers.get(event.pointerId);
		if (before === undefined) {
			if (event.pointerType !== 'touch' && !this.#moving.isMoving) this.#listener.onpoint(place);
			return;
		}
		if (this.#pressed !== undefined) {
			const strayed = Math.hypot(place.x - this.#pressed.x, place.y - this.#pressed.y);
			if (strayed <= STRAY) return;
			this.#pressed = undefined;
			// Not before: what is only pressed, such as a link, is clicked as it is anywhere.
			this.#surface.setPointerCapture(event.pointerId);
			this.#listener.onpoint(undefined);
			if (!this.#isRefused(event)) this.#moving.hold();
		}
		const others = [...this.#pointers].filter(([id]) => id !== event.pointerId);
		this.#pointers.set(event.pointerId, place);
		const [other] = others[0]?.slice(1) ?? [];
		const { camera, size } = this.#moving;
		if (typeof other !== 'object') {
			if (this.#isRefused(event)) {
				this.#listener.onrefuse?.('finger');
				return;
			}
			this.#moving.put(dragged(camera, place.x - before.x, place.y - before.y));
			return;
		}
		const { right, down, levels, at } = pinched([before, other], [place, other]);
		this.#moving.put(zoomedAt(dragged(camera, right, down), levels, at, size));
	}

	#lift(event: PointerEvent, deliberate: boolean): void {
		if (!this.#pointers.delete(event.pointerId)) return;
		const pressed = this.#pressed;
		this.#pressed = undefined;
		if (this.#pointers.size > 0) return;
		this.#moving.release();
		if (deliberate && pressed !== undefined) this.#listener.ontap(this.#placeOf(event));
	}

	/** Whether a pointer that is alone on the map is the page's. */
	#isRefused({ pointerType }: PointerEvent): boolean {
		return this.#listener.onrefuse !== undefined && pointerType === 'touch';
	}

	#wheel(event: WheelEvent): void {
		if (this.#listener.onrefuse !== undefined && !event.ctrlKey && !event.metaKey) {
			this.#listener.onrefuse('wheel');
			return;
		}
		event.preventDefault();
		const levels = this.#wheelReader.levelsOf(event);
		const { camera, size } = this.#moving;
		this.#listener.onpoint(undefined);
		this.#moving.hold();
		this.#moving.put(zoomedAt(camera, levels, this.#placeOf(event), size));
		clearTimeout(this.#wheelRest);
		this.#wheelRest = setTimeout(() => {
			this.#moving.release();
		}, WHEEL_REST);
	}

	#zoom(levels: number, place: PixelPoint): void {
		const { camera, size } = this.#moving;
		this.#moving.go(zoomedAt(camera, levels, place, size), { duration: EASE });
	}

	#placeOf({ clientX, clientY }: MouseEvent): PixelPoint {
		const { left, top } = this.#surface.getBoundingClientRect();
		return { x: clientX - left, y: clientY - top };
	}
}
