import type { PixelPoint } from '../../cartography/projection';
import type { Stop } from '../../cartography/stops';
import type { Extent } from '../../cartography/svg/geometry/geometry';
import type { FeatureReference } from '../../dossier/model/types';
import type { CameraPilot } from '../camera-controller';
import { nearestStop, stepOn, type Direction, type Walk } from './next-stop';

/** The map that a reader goes through. */
interface WalkedMap {
	readonly pilot: Pick<CameraPilot, 'panBy' | 'zoomBy'>;
	/** Left, top, right, bottom of what no overlay covers, CSS pixels. */
	readonly box: Extent;
	/** What there is to go to, as the map stands now. */
	readonly stops: readonly Stop[];
	/** The subject of what is selected: a walk begins there if it is in view. */
	readonly selected: string | undefined;
}

interface WalkListener {
	/** The reader has come to a feature; undefined: has left them. */
	readonly onwalk: (reference: FeatureReference | undefined) => void;
	/** There is no feature on that side in view; or `nowhere`: there is none in view at all. */
	readonly onend: (where: Direction | 'nowhere') => void;
	readonly onopen: (reference: FeatureReference) => void;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

/** CSS pixels that the map moves at a time. */
const STEP = 100;
const STEPS: Readonly<Record<Direction, readonly [right: number, down: number]>> = {
	left: [-STEP, 0],
	right: [STEP, 0],
	up: [0, -STEP],
	down: [0, STEP]
};

/** Zoom levels. */
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** So far from the edge of what is seen the map brings a feature that is come to: CSS pixels. */
const EDGE = 48;

/**
 * What the keys do on a map that has the focus: arrows lead from feature to feature, Enter opens, Escape
 * leaves; with Shift arrows move the map, plus and minus zoom.
 */
export class FeatureWalk {
	readonly #map: WalkedMap;
	readonly #listener: WalkListener;
	#walk: Walk | undefined;
	/** Where the reader was last: a walk goes on from there after an absence. */
	#last: string | undefined;

	constructor(map: WalkedMap, listener: WalkListener) {
		this.#map = map;
		this.#listener = listener;
	}

	/**
	 * Takes the keys that are pressed on what has the focus.
	 * @returns takes them no longer; the walk itself goes on, on another surface
	 */
	attend(surface: HTMLElement): () => void {
		const ended = new AbortController();
		const { signal } = ended;
		surface.addEventListener(
			'keydown',
			(event) => {
				if (event.altKey || event.ctrlKey || event.metaKey || !this.#press(event)) return;
				event.preventDefault();
			},
			{ signal }
		);
		for (const leaving of ['blur', 'pointerdown'] as const) {
			surface.addEventListener(leaving, () => this.leave(), { signal });
		}
		return () => ended.abort();
	}

	/** The reader is led no longer. */
	leave(): void {
		this.#walk = undefined;
		this.#listener.onwalk(undefined);
	}

	/** @returns whether the key is one of the map's */
	#press({ key, shiftKey }: KeyboardEvent): boolean {
		const direction = DIRECTIONS[key];
		const levels = ZOOMS[key];
		if (direction !== undefined && shiftKey) this.#map.pilot.panBy(...STEPS[direction]);
		else if (direction !== undefined) this.#step(direction);
		else if (levels !== undefined) this.#map.pilot.zoomBy(levels);
		else if (this.#walk === undefined) return false;
		else if (key === 'Enter') this.#open(this.#walk.at);
		else if (key === 'Escape') this.leave();
		else return false;
		return true;
	}

	#step(direction: Direction): void {
		const { stops } = this.#map;
		const isHere = this.#walk !== undefined && stopAt(stops, this.#walk.at) !== undefined;
		const next =
			isHere && this.#walk ? stepOn(stops, this.#walk, direction) : this.#beginning(stops);
		const stop = stopAt(stops, next?.at);
		if (stop === undefined) {
			this.#listener.onend(stops.length === 0 ? 'nowhere' : direction);
			return;
		}
		this.#walk = next;
		this.#last = stop.subject;
		this.#listener.onwalk(stop.reference);
		this.#show(stop);
	}

	#beginning(stops: readonly Stop[]): Walk | undefined {
		const [left, top, right, bottom] = this.#map.box;
		const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
		const stop =
			stopAt(stops, this.#last) ?? stopAt(stops, this.#map.selected) ?? nearestStop(stops, middle);
		return stop && { at: stop.subject };
	}

	#open(subject: string): void {
		const stop = stopAt(this.#map.stops, subject);
		if (stop !== undefined) this.#listener.onopen(stop.reference);
	}

	/** Moves the map where a stop is too near to its edge. */
	#show({ x, y }: PixelPoint): void {
		const [left, top, right, bottom] = this.#map.box;
		const [across, down] = [beyond(x, left, right), beyond(y, top, bottom)];
		if (across !== 0 || down !== 0) this.#map.pilot.panBy(across, down);
	}
}

/** How far a place is beyond what is well inside of two ends; 0 inside, and where there is no room. */
function beyond(place: number, start: number, end: number): number {
	const edge = Math.min(EDGE, (end - start) / 4);
	return Math.min(place - start - edge, 0) + Math.max(place - end + edge, 0);
}

function stopAt(stops: readonly Stop[], subject: string | undefined): Stop | undefined {
	return stops.find((stop) => stop.subject === subject);
}
