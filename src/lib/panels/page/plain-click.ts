/**
 * Whether a click means "go there": with a modifier key or another button it means "open it
 * elsewhere", and is the browser's to handle.
 */
export function isPlainClick(event: MouseEvent): boolean {
	return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
