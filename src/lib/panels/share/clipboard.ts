/** Puts a text on the clipboard; false where the browser refuses, or has none to offer. */
export async function copyText(text: string): Promise<boolean> {
	// Pages that did not come by HTTPS have no clipboard.
	if (!('clipboard' in navigator)) return false;
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch (error) {
		if (error instanceof DOMException) return false;
		throw error;
	}
}
