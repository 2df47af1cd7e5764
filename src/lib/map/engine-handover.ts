import { identicalCameras } from '../cartography/camera';
import type { Camera } from '../cartography/projection';
import type { CompiledStyle } from '../cartography/style';
import type { FeatureStates } from './maplibre/apply-states';
import type { MapFailure } from './failure';
import type { LiveMapListener, LiveMapOptions, MakeMap, MapEngine } from './map-engine';

export interface HandoverListener extends LiveMapListener {
	/** This is what draws from here on. What drew before it is still there, and goes afterwards. */
	readonly onengine: (engine: MapEngine) => void;
	/** What was to draw from here on cannot, or not well enough: what drew before goes on. */
	readonly ondecline: (failure: MapFailure) => void;
}

/** Milliseconds a frame of a map that follows the hand: at least twenty in a second. */
const SLOWEST = 50;

/** An engine in a place of its own. */
interface Stand {
	readonly Engine: MakeMap;
	readonly place: HTMLElement;
	engine?: MapEngine;
	isIdle: boolean;
	/** Has drawn everything in view for the first time, as quickly as it must. */
	isFit: boolean;
	hasFailed: boolean;
	/** Where it was told to go, to look where the one before it looks. */
	sent?: Camera;
}

/**
 * Lets one engine take the place of another without a change in what is seen:
 * 1. The new one is made beneath the old one, which the reader goes on using.
 * 2. What it draws first is timed: one that draws more slowly than a map can be moved with does not take over.
 * 3. Once everything in view is drawn by both, and the reader's hands rest, it goes where the old one stands.
 * 4. When it has drawn that, the old one goes, and the new one takes the focus where that had it.
 */
export class EngineHandover {
	readonly #container: HTMLElement;
	readonly #listener: HandoverListener;
	#shown: Stand | undefined;
	#next: Stand | undefined;

	constructor(container: HTMLElement, listener: HandoverListener) {
		this.#container = container;
		this.#listener = listener;
	}

	/**
	 * Has this engine draw: at once if there is none, and otherwise as soon as it can take over. One that draws
	 * already goes on, and whatever was to take over no longer does.
	 */
	use(Engine: MakeMap, options: LiveMapOptions): void {
		if (this.#next !== undefined) this.#dismiss(this.#next);
		this.#next = undefined;
		if (this.#shown?.Engine === Engine && !this.#shown.hasFailed) return;
		// One that could not be made has nothing to hand over.
		const isFirst = this.#shown?.engine === undefined;
		if (isFirst) this.#shown?.place.remove();
		const stand: Stand = {
			Engine,
			place: this.#makePlace(!isFirst),
			isIdle: false,
			isFit: false,
			hasFailed: false
		};
		if (isFirst) this.#shown = stand;
		else this.#next = stand;
		try {
			stand.engine = new Engine(stand.place, options, this.#heard(stand));
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			const kind = error.name === 'GPUInitializationError' ? 'no-webgl2' : 'load-failed';
			this.#fail(stand, { kind, cause: error });
			return;
		}
		if (isFirst) this.#listener.onengine(stand.engine);
	}

	draw(compiled: CompiledStyle, states: FeatureStates): void {
		this.#shown?.engine?.draw(compiled, states);
		this.#next?.engine?.draw(compiled, states);
	}

	/** Nothing is reported any more after this. */
	destroy(): void {
		for (const stand of [this.#shown, this.#next]) if (stand !== undefined) this.#dismiss(stand);
		this.#shown = this.#next = undefined;
	}

	#makePlace(apart: boolean): HTMLElement {
		const place = document.createElement('div');
		place.style.cssText = 'position: absolute; inset: 0';
		if (apart) setApart(place, true);
		this.#container.prepend(place);
		return place;
	}

	/** What an engine tells is told on as long as it is the one that is seen. */
	#heard(stand: Stand): LiveMapListener {
		const tell =
			<Values extends readonly unknown[]>(call: (...values: Values) => void) =>
			(...values: Values): void => {
				if (stand === this.#shown) call(...values);
			};
		const listener = this.#listener;
		return {
			oncamera: tell(listener.oncamera),
			onmove: tell(listener.onmove),
			onpick: tell(listener.onpick),
			onhover: tell(listener.onhover),
			onarrive: () => {
				if (stand === this.#shown) listener.onarrive();
				else void this.#judge(stand);
			},
			onidle: (isIdle) => {
				stand.isIdle = isIdle;
				if (stand === this.#shown) listener.onidle(isIdle);
				if (isIdle) this.#tryHandOver();
			},
			onfail: (failure) => this.#fail(stand, failure)
		};
	}

	#fail(stand: Stand, failure: MapFailure): void {
		stand.hasFailed = true;
		if (stand === this.#shown) this.#listener.onfail(failure);
		else if (stand === this.#next) {
			this.#next = undefined;
			this.#dismiss(stand);
			if (this.#shown?.hasFailed) this.#listener.onfail(failure);
			else this.#listener.ondecline(failure);
		}
	}

	/** Whether what has drawn everything in view is quick enough to take over. */
	async #judge(stand: Stand): Promise<void> {
		try {
			const time = (await stand.engine?.frameTime?.()) ?? 0;
			if (time > SLOWEST) {
				const cause = new Error(`A frame takes ${Math.round(time)} ms.`);
				this.#fail(stand, { kind: 'slow', cause });
				return;
			}
			stand.isFit = true;
			this.#tryHandOver();
		} catch (error) {
			const cause = error instanceof Error ? error : new Error(String(error));
			this.#fail(stand, { kind: 'load-failed', cause });
		}
	}

	#tryHandOver(): void {
		const [shown, next] = [this.#shown, this.#next];
		if (shown?.engine === undefined || next?.engine === undefined) return;
		if (!next.isFit || !next.isIdle || !(shown.isIdle || shown.hasFailed)) return;
		const { camera } = shown.engine;
		const isThere = identicalCameras(next.engine.camera, camera);
		next.engine.pilot.succeed(shown.engine.pilot);
		// One that may not look quite there has come as near as it can when it was sent there once.
		if (!isThere && !(next.sent && identicalCameras(next.sent, camera))) {
			next.sent = camera;
			return;
		}
		this.#handOver(shown, next, next.engine);
	}

	#handOver(shown: Stand, next: Stand, engine: MapEngine): void {
		const hadFocus = shown.place.contains(document.activeElement);
		this.#shown = next;
		this.#next = undefined;
		setApart(next.place, false);
		this.#listener.onhover(undefined);
		this.#listener.onengine(engine);
		if (hadFocus) engine.surface.focus({ preventScroll: true });
		this.#dismiss(shown);
		this.#listener.onmove(engine.camera);
		this.#listener.onidle(next.isIdle);
	}

	#dismiss({ engine, place }: Stand): void {
		engine?.destroy();
		place.remove();
	}
}

/** Keeps what is in a place from the pointer, the keys and screen readers, or gives it to them. */
function setApart(place: HTMLElement, apart: boolean): void {
	place.inert = apart;
	place.ariaHidden = apart ? 'true' : null;
}
