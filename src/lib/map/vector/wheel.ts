/*
 * How far a turn of the wheel zooms: as MapLibre has it, so that both engines feel the same. Its constants and
 * formula are published in
 * https://github.com/maplibre/maplibre-gl-js/blob/main/src/ui/handler/scroll_zoom.ts
 */

/** CSS pixels of a line and of a page, where a wheel counts in them. */
const UNITS = [1, 40, 400];

/** What a hand turns. A notch of a wheel tells a hundred pixels at once, two fingers a few at a time. */
export type WheelDevice = 'wheel' | 'touchpad';

/** Zoom levels for a CSS pixel, before the formula flattens them (`wheelZoomRate`, `defaultZoomRate`). */
const RATES: Readonly<Record<WheelDevice, number>> = { wheel: 1 / 450, touchpad: 1 / 100 };
/** CSS pixels of a wheel's least turn, which tell it apart (`wheelZoomDelta`). */
const NOTCH = 4.000244140625;
/** CSS pixels: fewer are told by a touchpad alone. */
const LEAST_OF_WHEEL = 4;
/** Milliseconds without a turn after which it may be another device. */
const PAUSE = 400;
/** A touchpad tells so often that its pixels by the milliseconds since the last turn are fewer. */
const FLOW = 200;
/** How much finer it is with the Shift key. */
const FINE = 4;
/** How much larger or smaller a single turn makes the map at most (`maxScalePerFrame`). */
const MOST = 2;

/** Reads the turns of a wheel, one after the other. */
export class WheelReader {
	#device: WheelDevice | undefined;
	/** Of the last turn: milliseconds, as its event has them. */
	#turned = Number.NEGATIVE_INFINITY;

	/** Zoom levels that a turn asks for: positive ones come nearer. */
	levelsOf(event: Pick<WheelEvent, 'deltaY' | 'deltaMode' | 'shiftKey' | 'timeStamp'>): number {
		const pixels = event.deltaY * (UNITS[event.deltaMode] ?? 1);
		const pause = event.timeStamp - this.#turned;
		this.#turned = event.timeStamp;
		this.#device = deviceOf(pixels, pause, pause > PAUSE ? undefined : this.#device);
		// A first turn that may be either is taken for the one that zooms less.
		return zoomLevels(event.shiftKey ? pixels / FINE : pixels, this.#device ?? 'wheel');
	}
}

/**
 * What made a turn, as far as it can be told.
 * @param pause milliseconds since the turn before
 * @param before what made that one; undefined where it is not known
 */
function deviceOf(
	pixels: number,
	pause: number,
	before: WheelDevice | undefined
): WheelDevice | undefined {
	if (pixels !== 0 && pixels % NOTCH === 0) return 'wheel';
	if (pixels !== 0 && Math.abs(pixels) < LEAST_OF_WHEEL) return 'touchpad';
	if (before !== undefined || pause > PAUSE) return before;
	return Math.abs(pause * pixels) < FLOW ? 'touchpad' : 'wheel';
}

/** A sigmoid: small turns are followed, large ones flattened. */
function zoomLevels(pixels: number, device: WheelDevice): number {
	const rate = Math.abs(pixels) > NOTCH ? RATES[device] : RATES.touchpad;
	return -Math.sign(pixels) * Math.log2(MOST / (1 + Math.exp(-Math.abs(pixels) * rate)));
}
