/** SvelteKit's own words, in the script that a page ends with: its code is fetched here. */
const START = /Promise\.all\(\[\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*\]\)/u;
const SCRIPT = /<script>([^<]*)<\/script>/gu;

/** An inline script that has been written anew: the page's policy has the hash of the old one. */
export interface Rewritten {
	readonly from: string;
	readonly to: string;
}

/**
 * A page whose code is asked for once it has been seen: fetched and compiled with the page, two dozen
 * files take the processor from whatever lays it out and paints it. `whenSeen` is in app.html.
 * @param files addresses of the modules that the page needs at once, as written in it
 * @throws Error where SvelteKit begins in other words than those known here
 */
export function withScriptsLater(
	html: string,
	files: readonly string[]
): { readonly html: string; readonly rewritten: readonly Rewritten[] } {
	if (files.length === 0) return { html, rewritten: [] };
	const from = [...html.matchAll(SCRIPT)]
		.map(([, text = '']) => text)
		.find((text) => START.test(text));
	if (from === undefined) {
		throw new Error(
			'The script that starts a page is not the known one, perhaps since an update of @sveltejs/kit: see server/scripts-later.ts.'
		);
	}
	const to = from.replace(
		START,
		(start) => `whenSeen(${JSON.stringify(files)}).then(() => ${start})`
	);
	return { html: html.replace(from, () => to), rewritten: [{ from, to }] };
}
