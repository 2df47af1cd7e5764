/** Puts a text on the clipboard; false where the browser refuses, or has none to offer. */
export async function copyText(text: string): Promise<boolean> {
	return copied((clipboard) => clipboard.writeText(text));
}

/**
 * Puts a text on the clipboard that is also markup, for programs that set it; false where the browser refuses,
 * or has no clipboard to offer.
 */
export async function copyMarkup(text: string, markup: string): Promise<boolean> {
	return copied((clipboard) =>
		clipboard.write([
			new ClipboardItem({
				'text/plain': new Blob([text], { type: 'text/plain' }),
				'text/html': new Blob([markup], { type: 'text/html' })
			})
		])
	);
}

async function copied(copy: (clipboard: Clipboard) => Promise<void>): Promise<boolean> {
	// Pages that did not come by HTTPS have no clipboard.
	if (!('clipboard' in navigator)) return false;
	try {
		await copy(navigator.clipboard);
		return true;
	} catch (error) {
		if (error instanceof DOMException) return false;
		throw error;
	}
}
