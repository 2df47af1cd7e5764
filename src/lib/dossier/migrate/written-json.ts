/** An object as somebody wrote it: nothing is known of its values. */
export type Written = Readonly<Record<string, unknown>>;

/** The object that a JSON text holds; undefined where it holds none, which the parser reports with its place. */
export function objectIn(text: string | undefined): Written | undefined {
	if (text === undefined) return undefined;
	try {
		return asObject(JSON.parse(text));
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

export function asObject(value: unknown): Written | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Written)
		: undefined;
}

export function asObjects(value: unknown): Written[] {
	return Array.isArray(value)
		? (value as unknown[]).map(asObject).filter((item) => item !== undefined)
		: [];
}
