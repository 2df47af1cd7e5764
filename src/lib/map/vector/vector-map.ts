import type { Camera, PixelPoint, Size } from '../../cartography/projection';
import type { CompiledStyle } from '../../cartography/style';
import type { HitLayer } from '../../cartography/display-list';
import { featuresAt } from '../../cartography/features-at';
import type { FeatureReference } from '../../dossier/model/types';
import { t } from '../../language/with-map';
import type { FeatureStates } from '../maplibre/apply-states';
import { cameraFor } from '../../cartography/camera';
import { CameraPilot } from '../camera-controller';
import type { LiveMapListener, LiveMapOptions, MapEngine } from '../map-engine';
import { fitted } from '../../cartography/camera-steps';
import { VectorDrawer, type DrawingRequest } from './vector-drawer';
import type { ShownDrawing } from './drawing-orders';
import { GestureHint } from './gesture-hint';
import { VectorGestures } from './vector-gestures';
import { MovingCamera } from './vector-movement';

/** Drawn beyond the map's edges, CSS pixels: there to be seen when the map is dragged a little. */
const MARGIN = 120;
/** Milliseconds between two drawings while the map moves. */
const PAUSE = 250;

/**
 * A map without WebGL: the vector drawing of the style, moved and enlarged with the camera, and made
 * anew where it comes to rest.
 */
export class VectorMap implements MapEngine {
	readonly pilot: CameraPilot;
	readonly surface: HTMLElement;
	readonly #sheet: HTMLElement;
	readonly #listener: LiveMapListener;
	readonly #moving: MovingCamera;
	readonly #drawer: VectorDrawer;
	readonly #gestures: VectorGestures;
	/** Where gestures belong to the page around the map. */
	readonly #hint: GestureHint | undefined;
	readonly #observer: ResizeObserver;
	#compiled: CompiledStyle;
	#states: FeatureStates;
	/** What is on the sheet; undefined before the first drawing. */
	#shown: DrawingRequest | undefined;
	/** Where what is on the sheet answers the pointer. */
	#hits: readonly HitLayer[] = [];
	/** What was asked for last. */
	#asked: DrawingRequest | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;
	#hovered: FeatureReference | undefined;

	constructor(
		container: HTMLElement,
		{ compiled, scripts, states, frame, camera, maxBounds, cooperative }: LiveMapOptions,
		listener: LiveMapListener
	) {
		this.#listener = listener;
		this.#compiled = compiled;
		this.#states = states;
		this.surface = makeSurface(container, cooperative);
		this.#sheet = this.surface.appendChild(document.createElement('div'));
		// As a layer of its own it is moved without being painted again.
		this.#sheet.style.cssText =
			'position: absolute; inset: 0; pointer-events: none; will-change: transform';
		const size = sizeOf(container);
		const start = camera ?? cameraFor(frame.bounds, size, frame.padding);
		this.#moving = new MovingCamera(start, size, maxBounds, () => {
			this.#follow();
			listener.onmove(this.camera);
		});
		this.pilot = new CameraPilot(this.#moving, frame, camera, listener.oncamera);
		this.#drawer = new VectorDrawer({
			ondrawn: (drawn, request) => {
				this.#show(drawn, request);
			},
			onfail: (cause) => {
				listener.onfail({ kind: 'load-failed', cause });
			}
		});
		if (scripts !== undefined) this.#drawer.learn(scripts);
		if (cooperative) this.#hint = new GestureHint(this.surface);
		this.#gestures = new VectorGestures(this.surface, this.#moving, {
			...(this.#hint && { onrefuse: (by) => this.#hint?.show(by) }),
			ontap: (place) => {
				listener.onpick({ references: this.#at(place), ...place });
			},
			onpoint: (place) => {
				this.#point(place);
			}
		});
		this.#observer = new ResizeObserver(() => {
			const now = sizeOf(container);
			const { width, height } = this.#moving.size;
			if (now.width !== width || now.height !== height) this.#moving.resize(now);
		});
		this.#observer.observe(container);
		this.#drawer.use(compiled);
		this.#refresh();
	}

	get camera(): Camera {
		return this.#moving.camera;
	}

	draw(compiled: CompiledStyle, states: FeatureStates): void {
		if (compiled === this.#compiled && states === this.#states) return;
		if (compiled !== this.#compiled) this.#drawer.use(compiled);
		this.#compiled = compiled;
		this.#states = states;
		this.#asked = undefined;
		this.#refresh();
	}

	destroy(): void {
		clearTimeout(this.#pause);
		this.#observer.disconnect();
		this.#gestures.destroy();
		this.#hint?.destroy();
		this.#moving.destroy();
		this.#drawer.destroy();
		this.surface.remove();
	}

	/** The camera has moved: the sheet moves with it, and will be drawn anew. */
	#follow(): void {
		this.#point(undefined);
		this.#fit();
		this.#refresh();
	}

	#fit(): void {
		if (this.#shown === undefined) return;
		const { x, y, scale } = fitted(this.#shown.camera, this.camera);
		this.#sheet.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
	}

	/** Asks for a drawing where what is shown, or on its way, is not what is wanted. */
	#refresh(): void {
		if (this.#asked !== undefined && isSame(this.#wanted(), this.#asked)) {
			this.#mark();
			return;
		}
		this.#listener.onidle(false);
		if (this.#moving.isMoving) {
			this.#pause ??= setTimeout(() => {
				this.#pause = undefined;
				if (this.#drawer.isBusy) this.#refresh();
				else this.#ask();
			}, PAUSE);
			return;
		}
		this.#ask();
	}

	#ask(): void {
		clearTimeout(this.#pause);
		this.#pause = undefined;
		this.#asked = this.#wanted();
		this.#drawer.draw(this.#asked);
	}

	#wanted(): DrawingRequest {
		const { camera, size } = this.#moving;
		return { camera, size, margin: MARGIN, states: this.#states, pixelRatio: devicePixelRatio };
	}

	#show({ markup, picture, hits }: ShownDrawing, request: DrawingRequest): void {
		const isFirst = this.#shown === undefined;
		this.#shown = request;
		this.#hits = hits;
		this.#sheet.innerHTML = asSvg(markup, request);
		if (picture !== undefined) this.#sheet.prepend(asCanvas(picture, request));
		this.#fit();
		this.#refresh();
		if (isFirst) this.#listener.onarrive();
	}

	/** Everything is drawn once the last drawing that was asked for is shown, and nothing moves. */
	#mark(): void {
		this.#listener.onidle(this.#asked === this.#shown && !this.#moving.isMoving);
	}

	#point(place: PixelPoint | undefined): void {
		const [reference] = place === undefined ? [] : this.#at(place);
		if (reference === undefined && this.#hovered === undefined) return;
		this.#hovered = reference;
		this.surface.style.cursor = reference === undefined ? '' : 'pointer';
		this.#listener.onhover(reference && place && { reference, ...place });
	}

	/** The features at a place of the map, topmost first, each once: the sheet may have moved since. */
	#at(place: PixelPoint): FeatureReference[] {
		if (this.#shown === undefined) return [];
		const { x, y, scale } = fitted(this.#shown.camera, this.camera);
		const { width, height } = this.#moving.size;
		// A sheet is enlarged about its middle.
		const [middleX, middleY] = [width / 2, height / 2];
		return featuresAt(
			this.#hits,
			(place.x - x - middleX) / scale + middleX,
			(place.y - y - middleY) / scale + middleY
		);
	}
}

function makeSurface(container: HTMLElement, cooperative: boolean): HTMLElement {
	const surface = document.createElement('div');
	surface.tabIndex = 0;
	surface.setAttribute('role', 'application');
	surface.setAttribute('aria-label', t('map:canvas'));
	surface.style.cssText =
		'position: absolute; inset: 0; overflow: hidden; user-select: none; -webkit-user-select: none';
	// Scrolling is the page's, zooming by touch never.
	surface.style.touchAction = cooperative ? 'pan-x pan-y' : 'none';
	return container.appendChild(surface);
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
	return { width: Math.max(clientWidth, 1), height: Math.max(clientHeight, 1) };
}

function isSame(a: DrawingRequest, b: DrawingRequest): boolean {
	return a.camera === b.camera && a.size === b.size && a.states === b.states;
}

/** As large as the drawing, below its names. */
function asCanvas(
	picture: ImageBitmap,
	{ size: { width, height }, margin }: DrawingRequest
): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [picture.width, picture.height];
	canvas.ariaHidden = 'true';
	canvas.style.cssText =
		`position: absolute; left: ${-margin}px; top: ${-margin}px;` +
		` width: ${width + 2 * margin}px; height: ${height + 2 * margin}px`;
	canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(picture);
	return canvas;
}

/** The names of what it shows are in the page's lists, so it is not read out. */
function asSvg(markup: string, { size: { width, height }, margin }: DrawingRequest): string {
	const [wide, high] = [width + 2 * margin, height + 2 * margin];
	return (
		`<svg aria-hidden="true" width="${wide}" height="${high}" viewBox="${-margin} ${-margin} ${wide} ${high}"` +
		` style="position: absolute; left: ${-margin}px; top: ${-margin}px">` +
		`${markup}</svg>`
	);
}
