/**
 * Whether a click means "go there": with a modifier key or another button it means "open it
 * elsewhere", and is the browser's to handle.
 */
export function isPlainClick(event: MouseEvent): boolean {
	return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/**
 * Whether a click has only ended the selecting of words in a link's text, and asks for nothing: the link is
 * not followed then. By keys nothing is selected so.
 */
export function endsSelection({ currentTarget, detail }: MouseEvent): boolean {
	const selection = getSelection();
	if (detail === 0 || selection === null || selection.isCollapsed) return false;
	return currentTarget instanceof Node && selection.containsNode(currentTarget, true);
}
