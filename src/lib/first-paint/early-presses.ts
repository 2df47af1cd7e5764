/** A button that was pressed, or a switch with what it was switched to. */
interface Press {
	readonly control: HTMLElement;
	readonly checked?: boolean;
}

declare global {
	interface Window {
		/** Of app.html: what was pressed, in that order, and what notes it. */
		pressedEarly?: Press[];
		notePress?: (event: Event) => void;
	}
}

/** Presses once more what was pressed before the page could answer; to be called once it can. */
export function repeatEarlyPresses(): void {
	const { pressedEarly = [], notePress } = window;
	if (notePress !== undefined) removeEventListener('click', notePress, true);
	window.pressedEarly = [];
	for (const { control, checked } of pressedEarly) {
		// The browser has switched it already, and nobody was told.
		if (control instanceof HTMLInputElement && checked !== undefined) control.checked = !checked;
		if (control.isConnected) control.click();
	}
}
