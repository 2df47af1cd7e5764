import { describe, expect, it } from 'vitest';
import { WheelReader } from './wheel';

const [PIXELS, LINES] = [0, 1];

function turn(deltaY: number, timeStamp: number, change: Partial<WheelEvent> = {}) {
	return { deltaY, deltaMode: PIXELS, shiftKey: false, timeStamp, ...change };
}

/** All levels of turns, each so many milliseconds after the one before. */
function levels(turns: readonly number[], pause: number): number {
	const reader = new WheelReader();
	return turns.reduce(
		(sum, pixels, place) => sum + reader.levelsOf(turn(pixels, place * pause)),
		0
	);
}

// By the formula of MapLibre's scroll_zoom.ts: log2(2 / (1 + e^(−pixels / 450))), worked out apart.
describe('a single turn zooms as far as in MapLibre', () => {
	it.each([
		[-100, 0.1514],
		[-120, 0.1799],
		[120, -0.1799],
		[-450, 0.5481],
		[-5000, 1]
	])('by %d pixels', (pixels, expected) => {
		expect(levels([pixels], 0)).toBeCloseTo(expected, 3);
	});
});

it('counts lines as Firefox tells them', () => {
	expect(new WheelReader().levelsOf(turn(-3, 0, { deltaMode: LINES }))).toBe(levels([-120], 0));
});

it('a notch of a wheel zooms as far with Ctrl as without', () => {
	expect(new WheelReader().levelsOf({ ...turn(-120, 0), ctrlKey: true } as WheelEvent)).toBe(
		levels([-120], 0)
	);
});

it('follows two fingers that pinch a touchpad, which tell little and often', () => {
	// A hundred pixels in all: by the touchpad's rate about half of what its pixels by the rate are.
	expect(levels(Array<number>(50).fill(-2), 16)).toBeCloseTo(0.72, 1);
	expect(levels(Array<number>(20).fill(-6), 16)).toBeGreaterThan(2 * levels([-120], 0));
});

it('is finer with the Shift key', () => {
	expect(new WheelReader().levelsOf(turn(-120, 0, { shiftKey: true }))).toBe(levels([-30], 0));
});

it('knows the device anew after a pause', () => {
	const reader = new WheelReader();
	reader.levelsOf(turn(-2, 0));
	expect(reader.levelsOf(turn(-120, 1000))).toBe(levels([-120], 0));
});
