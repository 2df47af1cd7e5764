/*
 * What a reader's browser keeps for them, and nobody else has. Where storage is denied or full nothing is
 * kept: what was chosen then lasts for this visit, which is what is left.
 */

/** @returns undefined where nothing is kept under this name */
export function recall(name: string): string | undefined {
	return unlessDenied(() => localStorage.getItem(name) ?? undefined);
}

export function remember(name: string, value: string): void {
	unlessDenied(() => {
		localStorage.setItem(name, value);
	});
}

function unlessDenied<Result>(use: () => Result): Result | undefined {
	try {
		return use();
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
