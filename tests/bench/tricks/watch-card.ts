declare global {
	interface Window {
		/** When the heading of France's card had been painted, since the navigation began: milliseconds. */
		cardPainted?: number;
	}
}

/**
 * Waits until France's card is painted. Runs in a page; it must not refer to anything outside of itself.
 * @param then `note` when that was, or `pause` there, so that what has been done until then can be read
 */
export function watchCard(then: 'note' | 'pause'): void {
	const watch = new MutationObserver(() => {
		const isThere = [...document.querySelectorAll('h2')].some(
			(each) => each.textContent === 'France' && each.checkVisibility()
		);
		if (!isThere) return;
		watch.disconnect();
		requestAnimationFrame(() => {
			// A task that comes after the frame which is about to be painted.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = (): void => {
				window.cardPainted = performance.now();
				// eslint-disable-next-line no-debugger
				if (then === 'pause') debugger;
			};
			port2.postMessage(undefined);
		});
	});
	watch.observe(document, { subtree: true, childList: true, characterData: true });
}
