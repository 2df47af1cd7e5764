/*
 * What the pages, their workers and the embed without a script may load and run. Written in
 * JavaScript because svelte.config.js reads it before anything is compiled.
 */

/**
 * The pages' Content-Security-Policy, which SvelteKit writes into each as a meta element together
 * with the hashes of its inline scripts.
 * @satisfies {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 */
export const PAGE_POLICY = {
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	// Components place things with style attributes; style sheets have to be files, or known by hash.
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'manifest-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['none'],
	'require-trusted-types-for': ['script'],
	// “default” is ours, see trusted-types.ts; the other is Svelte's, for the markup of its templates.
	'trusted-types': ['default', 'svelte-trusted-html']
};

/** The policy of the embed without a script, which carries its style sheet in itself. */
export const FROZEN_POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** Of workers, which obey the header of their own file: resvg, which draws PNG, is WebAssembly. */
const WORKER_POLICY =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self'; " +
	"require-trusted-types-for 'script'; trusted-types 'none'";

/**
 * The Content-Security-Policy that is sent as a header, by what an address contains; the first that
 * fits applies. It adds to what stands in a page what cannot stand there: who may frame it.
 * @type {readonly { readonly path: string; readonly policy: string }[]}
 */
export const HEADER_POLICIES = [
	{ path: '/_app/', policy: WORKER_POLICY },
	// Made to be framed: by any page, one on a disk as well, which no value of frame-ancestors allows.
	{ path: '/embed/', policy: '' },
	{ path: '/', policy: "frame-ancestors 'none'" }
];

/**
 * The other headers, the same for every file.
 * @type {Readonly<Record<string, string>>}
 */
export const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy':
		'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/**
 * The files that pages of every origin may read (`Access-Control-Allow-Origin: *`), by their names: all that
 * a page fetches, and no page. A frame with `sandbox="allow-scripts"` has an origin that is like no other,
 * so that even its own site's scripts, data and fonts are foreign to it.
 */
export const FOR_EVERY_ORIGIN = /\.(?:css|js|json|png|svg|txt|webmanifest|woff2?|xml)$/;
