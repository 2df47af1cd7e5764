/**
 * Calls once the page has been read, painted and has nothing else to do, so that what is begun then
 * takes nothing away from what is already wanted.
 * @returns takes the call back
 */
export function whenQuiet(call: () => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const ask = (): void => {
		if (signal.aborted) return;
		// Safari has no such thing as idle time: there, the next task is soon enough.
		if (!('requestIdleCallback' in window)) {
			const timer = setTimeout(call);
			signal.addEventListener('abort', () => clearTimeout(timer));
			return;
		}
		const request = requestIdleCallback(call, { timeout: 1000 });
		signal.addEventListener('abort', () => cancelIdleCallback(request));
	};
	if (document.readyState === 'complete') ask();
	else addEventListener('load', ask, { once: true, signal });
	return () => stop.abort();
}
