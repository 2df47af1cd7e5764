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
	if (!ORIGIN) return false;
	return dossierFolders().some((slug) => {
		const file = new URL(`${slug}/dossier.json`, DOSSIERS);
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

const DOSSIERS = new URL('geo/dossiers/', import.meta.url);

/** @returns {string[]} names of the folders of dossiers */
function dossierFolders() {
	if (!existsSync(DOSSIERS)) return [];
	const entries = readdirSync(DOSSIERS, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name);
}

/**
 * All that is made of a dossier before anything of the next, so that each is read once, and only a few
 * are kept in memory. What is left out here is made later, with all other pages.
 * @returns {`/${string}`[]}
 */
function pagesByDossier() {
	return dossierFolders().flatMap((slug) => {
		const folder = new URL(`${slug}/articles/`, DOSSIERS);
		const articles = (existsSync(folder) ? readdirSync(folder) : [])
			.filter((name) => /^[^.].*\.md$/.test(name))
			.map((name) => name.slice(0, -'.md'.length));
		return /** @type {`/${string}`[]} */ ([
			...[
				'',
				'/articles.json',
				'/card.png',
				'/card-small.png',
				'/claims.json',
				'/geometries.json',
				'/thumbnail.svg'
			].map((path) => `/${slug}${path}`),
			...articles.flatMap((id) =>
				['json', 'txt'].map((ending) => `/${slug}/articles/${id}.${ending}`)
			),
			...['', '/frozen', '/oembed.json', '/oembed.xml'].map((path) => `/embed/${slug}${path}`)
		]);
	});
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// `npm run build` compresses the pages and puts them in their place once they are whole: src/cli/pages.
		adapter: adapter({ pages: '.svelte-kit/pages/next', strict: true }),
		// A page that cannot be prerendered, or a link that leads nowhere, is a defect of the build.
		prerender: {
			entries: [...pagesByDossier(), '*'],
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
