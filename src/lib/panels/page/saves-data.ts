/** Whether the reader has asked the browser to save data: https://wicg.github.io/savedata/ */
export function savesData(): boolean {
	const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
	return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
