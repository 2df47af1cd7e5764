import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PAGE_POLICY } from './src/lib/security/policy.js';

/** @returns {`sha256-${string}`[]} the hashes of the template's inline scripts, which SvelteKit leaves out */
function templateScripts() {
	const template = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
	return [...template.matchAll(/<script>(.*?)<\/script>/gs)].map(
		([, script = '']) =>
			/** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
	);
}

/**
 * What a dossier's source names on the very host that the pages are built for may be another part of
 * that host: it is no page of ours that is missing.
 * @param {string} place path, and fragment where there is one
 */
function isSource(place) {
	const { ORIGIN } = process.env;
	const dossiers = new URL('geo/dossiers/', import.meta.url);
	if (!ORIGIN) return false;
	return readdirSync(dossiers).some((slug) => {
		const file = new URL(`${slug}/dossier.json`, dossiers);
		if (!existsSync(file)) return false;
		/** @type {{ sources: { url?: string }[] }} */
		const { sources } = JSON.parse(readFileSync(file, 'utf8'));
		return sources.some(({ url }) => {
			const address = url && new URL(url);
			return (
				address &&
				address.origin === new URL(ORIGIN).origin &&
				decodeURI(address.pathname + (place.includes('#') ? address.hash : '')) === place
			);
		});
	});
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// `npm run build` puts the pages in their place once they are whole: src/cli/pages.
		adapter: adapter({ pages: '.svelte-kit/pages/next', strict: true, precompress: true }),
		// A page that cannot be prerendered, or a link that leads nowhere, is a defect of the build.
		prerender: {
			handleHttpError: ({ status, path, message }) => {
				if (status !== 404 || !isSource(path)) throw new Error(message);
			},
			// Fonts of scripts are there only where a dossier needs them.
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => !route.startsWith('/fonts/'))) throw new Error(message);
			},
			handleMissingId: ({ path, id, message }) => {
				if (!isSource(`${path}#${id}`)) throw new Error(message);
			},
			// Where the files will be: oEmbed answers need whole addresses.
			...(process.env.ORIGIN && { origin: new URL(process.env.ORIGIN).origin })
		},
		csp: {
			mode: 'hash',
			directives: {
				...PAGE_POLICY,
				'script-src': [...PAGE_POLICY['script-src'], ...templateScripts()]
			}
		},
		// Style sheets come with the page: the map is seen without waiting for a second answer.
		inlineStyleThreshold: 32_768,
		// Relative asset paths let the built folder be served from any path of any host.
		paths: { relative: true },
		// The scripts that make and check the data are typed as strictly as the program.
		typescript: {
			config: ({ include, ...rest }) => ({ ...rest, include: [...include, '../geo/**/*.ts'] })
		}
	}
};
