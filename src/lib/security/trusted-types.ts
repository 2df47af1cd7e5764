/** The part of the Trusted Types API (https://www.w3.org/TR/trusted-types/) that is used here. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: {
			createHTML(markup: string): string | undefined;
			createScriptURL(address: string): string | undefined;
		}
	): unknown;
}

/** A tag of anything but the shapes, words and links of our drawings, or the mark for the drawn map. */
const FOREIGN_TAG = /<(?!\/?(?:svg|g|path|rect|circle|text|title|a)[\s/>]|!--the map of )/u;

/**
 * Says what may become markup, and what may be run as a worker: our drawings, and the workers that
 * were built with the page. A default policy, because MapLibre and Svelte's `{@html}` hand the
 * browser mere strings. All else the browser refuses, where it knows Trusted Types.
 */
export function guardMarkupAndWorkers(): void {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	trustedTypes?.createPolicy('default', {
		createHTML: (markup) => (FOREIGN_TAG.test(markup) ? undefined : markup),
		createScriptURL: (address) => (isWorker(address) ? address : undefined)
	});
}

function isWorker(address: string): boolean {
	const { origin, pathname } = new URL(address, location.href);
	const built = import.meta.env.DEV || pathname.includes('/_app/immutable/workers/');
	return origin === location.origin && built;
}
