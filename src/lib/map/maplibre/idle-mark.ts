import type { Map as MapLibre } from 'maplibre-gl';
import type { LiveMapListener } from '../map-engine';

/** Says whether everything in view is drawn, as {@link LiveMapListener.onidle} asks. */
export class IdleMark {
	readonly #map: MapLibre;
	readonly #write: (isIdle: boolean) => void;
	/** A change is on its way to the map: what is drawn before it says nothing. */
	#awaiting = false;

	constructor(map: MapLibre, write: LiveMapListener['onidle']) {
		this.#map = map;
		this.#write = write;
		this.#write(false);
		for (const event of ['movestart', 'resize', 'dataloading', 'webglcontextlost'] as const) {
			map.on(event, () => {
				this.#write(false);
			});
		}
		// MapLibre says so in the frame that it has just drawn, with nothing left to load or to fade.
		map.on('idle', () => {
			if (!this.#awaiting) this.#write(true);
		});
	}

	/** To be called when a change is decided on that the map is given later, with {@link busy}. */
	await(): void {
		this.#awaiting = true;
		this.#write(false);
	}

	/** To be called with every change made to the map: the mark returns after it is drawn. */
	busy(): void {
		this.#awaiting = false;
		this.#write(false);
		this.#map.triggerRepaint();
	}
}
