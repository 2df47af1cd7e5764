import { expect, test, vi } from 'vitest';
import type { Map as MapLibre } from 'maplibre-gl';
import { spreadFirstFrames } from './first-frames';

/** A map whose layers take 30 ms each to draw, on a clock of its own. */
function slowMap() {
	let time = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => time);
	const drawn: number[] = [];
	const listeners = new Set<() => void>();
	const map = {
		repaint: false,
		painter: {
			renderLayer: (layer: number) => {
				time += 30;
				drawn.push(layer);
			}
		},
		on: (_: string, listener: () => void) => listeners.add(listener),
		off: (_: string, listener: () => void) => listeners.delete(listener)
	};
	const frame = (): readonly number[] => {
		drawn.length = 0;
		[1, 2, 3, 4, 5].forEach((layer) => {
			map.painter.renderLayer(layer);
		});
		listeners.forEach((listener) => {
			listener();
		});
		return [...drawn];
	};
	return { map, frame };
}

test('each of the first frames goes one layer further, until all are drawn', () => {
	const { map, frame } = slowMap();
	spreadFirstFrames(map as unknown as MapLibre);
	expect(frame()).toEqual([1, 2]);
	expect(map.repaint).toBe(true);
	expect(frame()).toEqual([1, 2, 3]);
	expect(frame()).toEqual([1, 2, 3, 4]);
	expect(map.repaint).toBe(true);
	expect(frame()).toEqual([1, 2, 3, 4, 5]);
	expect(map.repaint).toBe(false);
});

test('once that is ended, a frame has all of its layers', () => {
	const { map, frame } = slowMap();
	spreadFirstFrames(map as unknown as MapLibre)();
	expect(frame()).toEqual([1, 2, 3, 4, 5]);
	expect(map.repaint).toBe(false);
});
