/** Where nothing is painted, as in a tab behind another, it is not waited for any longer: milliseconds. */
const PATIENCE = 300;

/** How long other work of the page may go before, once the frame is painted: milliseconds. */
const DEFERENCE = 50;

/**
 * Calls after the next frame: what the reader has asked for is seen before work begins that nobody
 * waits for.
 * @returns takes the call back
 */
export function afterPaint(call: () => void): () => void {
	let wanted = true;
	const once = (): void => {
		if (wanted) call();
		wanted = false;
	};
	requestAnimationFrame(() => {
		// Safari has no such thing as idle time: there, the next task is soon enough.
		if ('requestIdleCallback' in window) requestIdleCallback(once, { timeout: DEFERENCE });
		else setTimeout(once);
	});
	setTimeout(once, PATIENCE);
	return () => {
		wanted = false;
	};
}
