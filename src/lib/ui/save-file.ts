/** How long a saved file's address is kept for the browser to read it, in milliseconds. */
const ADDRESS_LIFE = 60_000;

/** Has the browser save a file under a name. */
export function saveFile(name: string, content: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, ADDRESS_LIFE);
}
