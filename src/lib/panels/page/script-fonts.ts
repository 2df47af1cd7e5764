import { resolve } from '$app/paths';
import type { FontSubset } from '$lib/fonts/subsets';

/** The folder of the font files that only dossiers in some scripts need, as a whole address. */
export function scriptFolder(): string {
	const file = resolve('/fonts/[file]', { file: '_' });
	return new URL('./', new URL(file, location.href)).href;
}

/**
 * Fetches what pictures of texts in these scripts are made with, while something else is fetched.
 * @returns what went wrong, in the end; undefined where nothing has to be fetched
 */
export function withScripts(
	scripts: readonly FontSubset[],
	other: Promise<Error | undefined> | undefined
): Promise<Error | undefined> | undefined {
	if (scripts.length === 0) return other;
	return Promise.all([load(scripts), other]).then((failures) => failures.find(Boolean));
}

async function load(scripts: readonly FontSubset[]): Promise<Error | undefined> {
	try {
		const [{ loadScripts }, { fetchFont }] = await Promise.all([
			import('$lib/fonts/load-scripts'),
			import('$lib/snapshot/fonts')
		]);
		await loadScripts(scripts, fetchFont);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}
