import type { Map as MapLibre } from 'maplibre-gl';
import type { CompiledStyle } from '../cartography/style';
import type { FeatureReference } from '../dossier/model/types';
import { pick } from './maplibre/pick';

/** What lies at a place of the map; in CSS pixels from the map's top left corner. */
export interface Pick {
	/** Topmost first; empty where there is nothing. */
	readonly references: readonly FeatureReference[];
	readonly x: number;
	readonly y: number;
}

export interface Hover {
	readonly reference: FeatureReference;
	readonly x: number;
	readonly y: number;
}

interface PointerListener {
	/** The style that is drawn; undefined while there is none. */
	readonly drawn: () => CompiledStyle | undefined;
	readonly onpick: (pick: Pick) => void;
	readonly onhover: (hover: Hover | undefined) => void;
}

/** Tells what the mouse rests on and what is clicked or tapped. */
export class PointerWatch {
	readonly #map: MapLibre;
	readonly #listener: PointerListener;
	#touching = false;
	#frame: number | undefined;
	#hovering = false;
	/** What was found last: a click, and the mouse's coming to rest where it clicked, ask the same. */
	#found:
		| {
				readonly x: number;
				readonly y: number;
				readonly drawn: CompiledStyle;
				readonly references: FeatureReference[];
		  }
		| undefined;

	constructor(map: MapLibre, listener: PointerListener) {
		this.#map = map;
		this.#listener = listener;
		const canvas = map.getCanvas();
		for (const type of ['pointerdown', 'pointermove'] as const) {
			canvas.addEventListener(type, ({ pointerType }) => {
				this.#touching = pointerType === 'touch';
			});
		}
		map.on('click', ({ point: { x, y } }) => {
			const references = this.#at(x, y);
			if (references !== undefined) listener.onpick({ references, x, y });
		});
		map.on('mousemove', ({ point: { x, y } }) => {
			this.#hoverSoon(x, y);
		});
		map.on('mouseout', () => {
			this.#leave();
		});
		map.on('movestart', () => {
			this.#leave();
		});
		// Names find their places after what has changed is there. That something lights up under the
		// pointer changes nothing of what is where.
		let changed = false;
		for (const event of ['move', 'resize', 'data'] as const) {
			map.on(event, () => {
				this.#found = undefined;
				changed = true;
			});
		}
		map.on('idle', () => {
			if (changed) this.#found = undefined;
			changed = false;
		});
	}

	destroy(): void {
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
	}

	/** A mouse moves more often than the screen is drawn: the last place in each frame counts. */
	#hoverSoon(x: number, y: number): void {
		// Browsers send mouse events after touches, too.
		if (this.#touching || this.#map.isMoving()) return;
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => {
			this.#frame = undefined;
			const reference = this.#at(x, y)?.[0];
			if (reference === undefined) {
				this.#leave();
				return;
			}
			this.#hovering = true;
			this.#map.getCanvas().style.cursor = 'pointer';
			this.#listener.onhover({ reference, x, y });
		});
	}

	#leave(): void {
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		this.#frame = undefined;
		if (!this.#hovering) return;
		this.#hovering = false;
		this.#map.getCanvas().style.cursor = '';
		this.#listener.onhover(undefined);
	}

	#at(x: number, y: number): FeatureReference[] | undefined {
		const drawn = this.#listener.drawn();
		if (drawn === undefined) return undefined;
		const found = this.#found;
		if (found?.x === x && found.y === y && found.drawn === drawn) return found.references;
		const references = pick(this.#map, drawn, x, y);
		this.#found = { x, y, drawn, references };
		return references;
	}
}
