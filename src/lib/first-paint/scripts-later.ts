/** SvelteKit's own script, which a page ends with: it has the page's data, fetches its code and begins. */
const START = /<script>(?=[^<]*\bkit\.start\()/u;

/**
 * A page that is not started before it has been seen: fetched and compiled with it, half a dozen
 * files, and the data that the script itself has, take the processor from whatever lays it out and paints it.
 * The script becomes a mere text, until `start` in app.html makes it one again; it stays the same to
 * the letter, and so does its hash in the page's policy.
 * @param files addresses of the modules that the page needs at once, as written in it
 * @throws Error where SvelteKit begins in other words than those known here
 */
export function withScriptsLater(html: string, files: readonly string[]): string {
	if (files.length === 0) return html;
	if (!START.test(html)) {
		throw new Error(
			'The script that starts a page is not the known one, perhaps since an update of @sveltejs/kit: see first-paint/scripts-later.ts.'
		);
	}
	return html.replace(START, () => `<script type="text/plain" data-modules="${files.join(' ')}">`);
}
