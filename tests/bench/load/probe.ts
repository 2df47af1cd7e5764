/** What a page tells of its own loading: milliseconds since the navigation began. */
export interface Probe {
	firstContentfulPaint: number | undefined;
	largestContentfulPaint: number | undefined;
	/** The page has said that everything in view is drawn. */
	idle: number | undefined;
	/** A pixel of it has been read back. */
	live: number | undefined;
	/** Tasks of the main thread over 50 ms. */
	readonly longTasks: { readonly start: number; readonly duration: number }[];
}

declare global {
	interface Window {
		bench: Probe;
	}
}

/**
 * Runs in a page before its own scripts; it must not refer to anything outside of itself. Every
 * page marks its map with `data-idle="true"` once everything in view is drawn. Drawing is handed to
 * another process: only reading a pixel back waits until it has been done.
 */
export function installProbe(): void {
	const probe: Probe = {
		firstContentfulPaint: undefined,
		largestContentfulPaint: undefined,
		idle: undefined,
		live: undefined,
		longTasks: []
	};
	window.bench = probe;
	const observe = (type: string, take: (entry: PerformanceEntry) => void): void => {
		new PerformanceObserver((list) => {
			list.getEntries().forEach(take);
		}).observe({ type, buffered: true });
	};
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') probe.firstContentfulPaint = startTime;
	});
	observe('largest-contentful-paint', ({ startTime }) => {
		probe.largestContentfulPaint = startTime;
	});
	observe('longtask', ({ startTime, duration }) => {
		probe.longTasks.push({ start: startTime, duration });
	});

	const readBack = (canvas: HTMLCanvasElement): void => {
		const gl = canvas.getContext('webgl2');
		if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
		else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
	};
	const watch = new MutationObserver(() => {
		const map = document.querySelector('[data-idle="true"]');
		if (map === null) return;
		watch.disconnect();
		probe.idle = performance.now();
		// In a task of its own, so that waiting for it is not counted as the page's work.
		setTimeout(() => {
			map.querySelectorAll('canvas').forEach(readBack);
			probe.live = performance.now();
		});
	});
	watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-idle'] });
}
