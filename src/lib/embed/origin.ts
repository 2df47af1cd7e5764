/**
 * The origin that SvelteKit prerenders with where none was given (`prerender.origin` in
 * svelte.config.js): nobody knows yet where the pages will be.
 */
export const UNKNOWN_ORIGIN = 'http://sveltekit-prerender';
