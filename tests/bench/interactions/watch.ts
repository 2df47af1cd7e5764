/** What one action of the reader's led to: milliseconds since the event happened. */
export interface Reaction {
	/** The words are there, and the main thread has painted the frame that shows them. */
	painted?: number;
	/** The frame after the event was on the screen, as the browser says (in steps of 8 ms). */
	presented?: number;
	/** The first frame that the map drew after the event is complete. */
	drawn?: number;
	/** Everything in view is drawn. */
	settled?: number;
}

export interface Watched {
	/** The event that is waited for. */
	readonly event: 'click' | 'pointerover';
	/** Which of the reactions are waited for. */
	readonly wanted: readonly (keyof Reaction)[];
	/** Text of the heading that is to appear; for `painted`. */
	readonly words?: string;
}

declare global {
	interface Window {
		reaction: Reaction | undefined;
	}
}

/**
 * Runs in a page, before an action; it must not refer to anything outside of itself. Times count
 * from the event's own time stamp, which is when the browser took it from the input device.
 */
export function watchReaction({ event, wanted, words }: Watched): void {
	const reaction: Reaction = {};
	let began: number | undefined;
	let complete = false;
	window.reaction = undefined;
	const put = (key: keyof Reaction, time: number): void => {
		if (began === undefined || reaction[key] !== undefined) return;
		reaction[key] = time - began;
		// Told once: another reaction may be waited for by then.
		if (complete || !wanted.every((each) => reaction[each] !== undefined)) return;
		complete = true;
		// Browsers tell of events a while after, and only of those that took 16 ms or more.
		setTimeout(
			() => {
				stop();
				window.reaction = reaction;
			},
			words === undefined ? 0 : 1000
		);
	};
	let looking = false;
	// What it takes to see whether the words are visible is asked for where the browser finds it out
	// anyway, just before it paints: asked for any earlier, it would be done twice.
	const look = (): void => {
		if (looking) return;
		looking = true;
		requestAnimationFrame(() => {
			looking = false;
			const headings = [...document.querySelectorAll<HTMLElement>('h2')];
			if (!headings.some((each) => each.textContent === words && each.checkVisibility())) return;
			// A task that comes after the frame which is about to be painted.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = (): void => {
				put('painted', performance.now());
			};
			port2.postMessage(undefined);
		});
	};
	const map = document.querySelector<HTMLElement>('[data-idle]');
	const isDrawing = ({ target, addedNodes }: MutationRecord): boolean =>
		map?.contains(target) === true &&
		[...addedNodes].some((node) => node instanceof SVGSVGElement && node.ariaHidden === 'true');
	const readBack = (): number => {
		for (const canvas of map?.querySelectorAll('canvas') ?? []) {
			const gl = canvas.getContext('webgl2');
			if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
			else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
		}
		return performance.now();
	};

	const onEvent = ({ timeStamp }: Event): void => {
		began ??= timeStamp;
	};
	addEventListener(event, onEvent, { capture: true, once: true });

	const timing = new PerformanceObserver((list) => {
		for (const { name, startTime, duration } of list.getEntries()) {
			if (name === event && startTime === began) put('presented', startTime + duration);
		}
	});
	timing.observe({
		type: 'event',
		durationThreshold: 16,
		buffered: false
	} as PerformanceObserverInit);

	let wasBusy = false;
	const mutations = new MutationObserver((records) => {
		if (words !== undefined) look();
		// A map that is a drawing in the page is drawn by the frame that shows it.
		if (records.some(isDrawing)) requestAnimationFrame(onDraw);
		if (map?.dataset['idle'] === 'false') wasBusy = true;
		else if (wasBusy && began !== undefined && wanted.includes('settled')) {
			wasBusy = false;
			setTimeout(() => {
				put('settled', readBack());
			});
		}
	});
	mutations.observe(document, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true
	});

	const restore: (() => void)[] = [];
	let drawing = false;
	const onDraw = (): void => {
		// Reading back waits for the map: only where that is what is measured.
		if (began === undefined || drawing || !wanted.includes('drawn')) return;
		drawing = true;
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = (): void => {
			put('drawn', readBack());
		};
		port2.postMessage(undefined);
	};
	const listen = (prototype: object, method: string): void => {
		const original = Reflect.get(prototype, method) as (...given: unknown[]) => unknown;
		Reflect.set(prototype, method, function (this: unknown, ...given: unknown[]) {
			onDraw();
			return original.apply(this, given);
		});
		restore.push(() => Reflect.set(prototype, method, original));
	};
	listen(WebGL2RenderingContext.prototype, 'drawElements');
	listen(CanvasRenderingContext2D.prototype, 'fill');
	listen(CanvasRenderingContext2D.prototype, 'stroke');

	function stop(): void {
		removeEventListener(event, onEvent, { capture: true });
		timing.disconnect();
		mutations.disconnect();
		restore.forEach((call) => {
			call();
		});
	}
}
