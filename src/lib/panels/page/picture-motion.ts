import type { Camera, PixelPoint, Size } from '../../cartography/projection';
import { CameraPilot, type Frame } from '../../map/camera-controller';
import { fitted } from '../../cartography/camera-steps';
import { VectorGestures } from '../../map/vector/vector-gestures';
import { MovingCamera } from '../../map/vector/vector-movement';
import { FeatureWalk } from '../../map/walk/feature-walk';

interface MotionListener {
	/** A hand moves it, or it moves by itself; or it has come to rest. */
	readonly onmoved: (isMoved: boolean) => void;
	/** Came to rest at a camera; undefined: back at the frame. */
	readonly oncamera: (camera: Camera | undefined) => void;
	readonly onpoint: (place: PixelPoint | undefined) => void;
}

/** Where the drawn map stands, as the page lays it out. */
export interface Layout {
	/** What it shows there. */
	readonly camera: Camera;
	/** Of the map, CSS pixels. */
	readonly size: Size;
	/** Upper left corner of what is laid out, CSS pixels from the map's. */
	readonly x: number;
	readonly y: number;
}

/**
 * Moves the drawn map as hands and keys move the live one: what is laid out is shifted and enlarged at once, and
 * laid out anew where it comes to rest.
 */
export class PictureMotion {
	readonly pilot: CameraPilot;
	readonly #moving: MovingCamera;
	readonly #gestures: VectorGestures;
	readonly #stopKeys: () => void;
	readonly #sheet: HTMLElement;
	#layout: Layout;

	/**
	 * @param root takes the gestures
	 * @param sheet is moved in it
	 * @param known the page's camera; undefined: the frame
	 * @param cooperative whether wheel and one finger belong to the page around the map
	 */
	constructor(
		root: HTMLElement,
		sheet: HTMLElement,
		layout: Layout,
		{
			frame,
			known,
			cooperative
		}: { frame: Frame; known: Camera | undefined; cooperative: boolean },
		{ onmoved, oncamera, onpoint }: MotionListener
	) {
		this.#sheet = sheet;
		this.#layout = layout;
		this.#moving = new MovingCamera(layout.camera, layout.size, undefined, () => {
			onmoved(this.#moving.isMoving);
			this.#fit();
		});
		this.pilot = new CameraPilot(this.#moving, frame, known, oncamera);
		this.#gestures = new VectorGestures(root, this.#moving, {
			...(cooperative && { onrefuse: () => undefined }),
			// What lies there is a link, and answers by itself.
			ontap: () => undefined,
			onpoint
		});
		const walk = new FeatureWalk(
			{ pilot: this.pilot, box: [0, 0, 0, 0], stops: [], selected: undefined },
			{ onwalk: () => undefined, onend: () => undefined, onopen: () => undefined }
		);
		this.#stopKeys = walk.attend(root);
	}

	/** Stands as the page has laid it out now. */
	lay(layout: Layout): void {
		const { width, height } = this.#layout.size;
		this.#layout = layout;
		if (layout.size.width !== width || layout.size.height !== height) {
			this.#moving.resize(layout.size);
		}
		this.#fit();
	}

	destroy(): void {
		this.#stopKeys();
		this.#gestures.destroy();
		this.#moving.destroy();
	}

	/** Moves what is laid out to where the camera looks now. */
	#fit(): void {
		const { camera, size, x, y } = this.#layout;
		const { x: right, y: down, scale } = fitted(camera, this.#moving.camera);
		const { style } = this.#sheet;
		// It is enlarged about the middle of the map.
		style.transformOrigin = `${size.width / 2 - x}px ${size.height / 2 - y}px`;
		const isThere = Math.abs(right) < 0.01 && Math.abs(down) < 0.01 && Math.abs(scale - 1) < 1e-6;
		style.transform = isThere ? '' : `translate(${right}px, ${down}px) scale(${scale})`;
		style.willChange = this.#moving.isMoving ? 'transform' : '';
	}
}
