import { GPUInitializationError, type Map as MapLibre, type MapOptions } from 'maplibre-gl';
import type { CompiledStyle } from '../../cartography/style';
import type { Camera } from '../../cartography/projection';
import { t } from '../../language/with-map';
import { afterPaint } from '../../first-paint/after-paint';
import { applyPatterns } from './apply-patterns';
import { applyStates, type FeatureStates } from './apply-states';
import { applyStyle } from './apply-style';
import { cameraFor } from '../../cartography/camera';
import { CameraPilot } from '../camera-controller';
import { cameraOf, createMap } from './create-map';
import type { MapFailureKind } from '../failure';
import { frameTime } from './frame-time';
import { IdleMark } from './idle-mark';
import type { LiveMapListener, LiveMapOptions, MapEngine } from '../map-engine';
import { steered } from './maplibre-steering';
import { PointerWatch } from '../pointer';

/** How long to wait for the worker's first answer: milliseconds. */
const LOAD_PATIENCE = 30_000;

/** A map drawn by MapLibre, that a reader moves: keeps what is drawn in step with what it is given. */
export class WebglMap implements MapEngine {
	readonly pilot: CameraPilot;
	readonly #map: MapLibre;
	readonly #idle: IdleMark;
	readonly #pointer: PointerWatch;
	readonly #listener: LiveMapListener;
	#wanted: { readonly compiled: CompiledStyle; readonly states: FeatureStates };
	#drawn: { readonly compiled: CompiledStyle; readonly states: FeatureStates };
	/** Whether the style can be changed: not before it is loaded, nor once the context is lost. */
	#ready = false;
	/** Takes back the change that is to be drawn after the page's next frame. */
	#postponed: (() => void) | undefined;
	#pixelRatio = devicePixelRatio;
	#seen = false;
	#patience: ReturnType<typeof setTimeout> | undefined;
	#destroyed = false;

	/** @throws GPUInitializationError where there is no WebGL2 */
	constructor(container: HTMLElement, options: LiveMapOptions, listener: LiveMapListener) {
		const { compiled, states, frame, camera } = options;
		this.#listener = listener;
		this.#wanted = { compiled, states };
		this.#drawn = { compiled, states: new Map() };
		const size = { width: container.clientWidth || 1, height: container.clientHeight || 1 };
		const start = camera ?? cameraFor(frame.bounds, size, frame.padding);
		this.#map = createMap(container, compiled, start, interaction(options));
		this.#map.touchZoomRotate.disableRotation();
		// MapLibre makes a second region of its canvas. It takes keys for itself, as applications do.
		this.#map.getCanvas().setAttribute('role', 'application');

		this.#idle = new IdleMark(this.#map, listener.onidle);
		this.pilot = new CameraPilot(steered(this.#map), frame, camera, listener.oncamera);
		this.#pointer = new PointerWatch(this.#map, {
			drawn: () => (this.#ready ? this.#drawn.compiled : undefined),
			onpick: listener.onpick,
			onhover: listener.onhover
		});
		this.#watchMovement();
		this.#watchLoading();
		this.#watchContext();
	}

	get camera(): Camera {
		return cameraOf(this.#map);
	}

	get surface(): HTMLElement {
		return this.#map.getCanvas();
	}

	frameTime(): Promise<number> {
		return frameTime(this.#map);
	}

	/**
	 * Draws another style, or the same with other features emphasised: after the page's next frame,
	 * so that a card or a switch is not kept waiting for a map.
	 */
	draw(compiled: CompiledStyle, states: FeatureStates): void {
		this.#wanted = { compiled, states };
		if (!this.#ready || this.#isDrawn) return;
		this.#idle.await();
		this.#postponed ??= afterPaint(() => {
			this.#update();
		});
	}

	/** Nothing is reported any more after this. */
	destroy(): void {
		this.#destroyed = true;
		this.#ready = false;
		clearTimeout(this.#patience);
		this.#postponed?.();
		this.#pointer.destroy();
		this.#map.remove();
	}

	get #isDrawn(): boolean {
		const [drawn, wanted] = [this.#drawn, this.#wanted];
		return drawn.compiled === wanted.compiled && drawn.states === wanted.states;
	}

	#update(): void {
		this.#postponed?.();
		this.#postponed = undefined;
		if (!this.#ready) return;
		this.#idle.busy();
		if (this.#isDrawn) return;
		const [before, after] = [this.#drawn, this.#wanted];
		this.#drawn = after;
		let fresh: ReadonlySet<string> = new Set();
		if (before.compiled !== after.compiled) {
			applyPatterns(this.#map, after.compiled.patterns, this.#pixelRatio);
			fresh = applyStyle(this.#map, before.compiled.style, after.compiled.style);
		}
		applyStates(this.#map, before.states, after.states, fresh);
	}

	#watchMovement(): void {
		this.#map.on('move', () => {
			this.#listener.onmove(this.camera);
		});
		this.#map.on('resize', () => {
			if (this.#pixelRatio === devicePixelRatio || !this.#ready) return;
			this.#pixelRatio = devicePixelRatio;
			applyPatterns(this.#map, this.#drawn.compiled.patterns, this.#pixelRatio);
		});
	}

	#watchLoading(): void {
		this.#map.on('style.load', () => {
			this.#ready = true;
			applyPatterns(this.#map, this.#drawn.compiled.patterns, this.#pixelRatio);
			this.#drawn = { compiled: this.#drawn.compiled, states: new Map() };
			this.#update();
		});
		this.#patience = setTimeout(() => {
			this.#fail('load-failed', new Error('The map’s worker has not answered.'));
		}, LOAD_PATIENCE);
		this.#map.on('sourcedata', ({ sourceDataType }) => {
			if (sourceDataType === 'content') clearTimeout(this.#patience);
		});
		this.#map.on('idle', () => {
			if (this.#seen) return;
			this.#seen = true;
			this.#listener.onarrive();
		});
		this.#map.on('styleimagemissing', ({ id }) => {
			this.#complain(new Error(`The style fills with ${id}, but has no pattern of that name.`));
		});
		this.#map.on('error', ({ error }) => {
			this.#complain(error instanceof Error ? error : new Error(error.message));
		});
	}

	#watchContext(): void {
		this.#map.on('webglcontextlost', () => {
			this.#ready = false;
			this.#fail('context-lost', new Error('The WebGL context was lost.'));
		});
	}

	/** Before anything is seen, an error means that there is no map; later it is for the console. */
	#complain(error: Error): void {
		if (error instanceof GPUInitializationError) this.#fail('context-lost', error);
		else if (this.#seen) reportError(error);
		else this.#fail('load-failed', error);
	}

	#fail(kind: MapFailureKind, cause: Error): void {
		if (!this.#destroyed) this.#listener.onfail({ kind, cause });
	}
}

function interaction({
	maxBounds,
	cooperative
}: Pick<LiveMapOptions, 'maxBounds' | 'cooperative'>): Partial<MapOptions> {
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	return {
		locale: {
			'Map.Title': t('map:canvas'),
			'CooperativeGesturesHandler.WindowsHelpText': t('map:gestures.control'),
			'CooperativeGesturesHandler.MacHelpText': t('map:gestures.command'),
			'CooperativeGesturesHandler.MobileHelpText': t('map:gestures.fingers')
		},
		cooperativeGestures: cooperative,
		// Keys do the same whatever draws the map: see FeatureWalk.
		keyboard: false,
		fadeDuration: still ? 0 : 200,
		...(maxBounds && { maxBounds: [...maxBounds] })
	};
}
