/** How long the camera, or a slider, must rest before the page follows, in milliseconds. */
const REST = 250;

/** Calls when the camera, or a slider, has rested. @returns takes the call back */
export function afterRest(call: () => void): () => void {
	const timer = setTimeout(call, REST);
	return () => {
		clearTimeout(timer);
	};
}
