/** Where nothing is painted, as in a tab behind another, it is not waited for any longer: milliseconds. */
const PATIENCE = 300;

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
		setTimeout(once);
	});
	setTimeout(once, PATIENCE);
	return () => {
		wanted = false;
	};
}
