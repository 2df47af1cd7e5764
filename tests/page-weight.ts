import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierSlugs } from '../src/lib/server/read-dossier';

/** Paths of built files, from the repository's folder. */
export interface PageWeight {
	/** Until the drawn map and all words are seen, fonts apart. */
	readonly seen: readonly string[];
	/** Scripts until the sidebar answers. */
	readonly interactive: readonly string[];
	/** Everything until the map is live, fonts apart. */
	readonly live: readonly string[];
	/** What MapLibre needs besides, where it takes over. */
	readonly maplibre: readonly string[];
}

/** What Vite's manifest says of a module that is a chunk of its own. */
interface Chunk {
	readonly file: string;
	readonly imports?: readonly string[];
	readonly css?: readonly string[];
	readonly assets?: readonly string[];
}

const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
/** What `MapStage.svelte` and what it brings fetch, each with `import()`. */
const LIVE_PARTS = [
	'src/lib/panels/page/LivePicture.svelte',
	'src/lib/panels/page/LiveMap.svelte',
	'src/lib/map/vector/vector-map.ts'
];
/** What is fetched when the page is at rest. */
const MAPLIBRE_PARTS = ['src/lib/map/maplibre/webgl-map.ts'];

/**
 * The files that a reader's browser fetches for the first dossier's page, as the built page and
 * Vite's manifest name them.
 * @param build the built pages' folder
 * @throws Error where a file that should be there is not
 */
export function pageWeight(build: string): PageWeight {
	const [first = ''] = dossierSlugs();
	const file = `${first}.html`;
	const page = join(build, file);
	const html = readFileSync(page, 'utf8');
	const linked = (attributes: string): string[] =>
		[...html.matchAll(new RegExp(`<link href="\\./([^"]+)" ${attributes}>`, 'g'))].map(
			([, path = '']) => path
		);
	// A style sheet that the page carries in itself is linked as well, but disabled.
	const styles = linked('rel="stylesheet"');
	const carried = linked('rel="stylesheet" disabled[^>]*');
	const scripts = [...(/ data-modules="([^"]*)"/.exec(html)?.[1] ?? '').matchAll(/\.\/(\S+)/g)].map(
		([, path = '']) => path
	);
	const data = ['basemap.json', `${first}/geometries.json`];
	const later = filesOf(LIVE_PARTS).filter((file) => !carried.includes(file));

	const existing = (files: Iterable<string>): string[] =>
		[...new Set(files)].map((file) => {
			const path = join(build, file);
			if (!existsSync(path)) throw new Error(`The page needs ${path}, which was not built.`);
			return path;
		});
	const seen = existing([file, ...styles]);
	if (scripts.length === 0) throw new Error(`${page} asks for no scripts.`);
	// SvelteKit leaves out some of what the scripts import: they are fetched all the same.
	const interactive = existing(withImports(scripts));
	const live = [...new Set([...seen, ...interactive, ...existing([...later, ...data])])];
	const maplibre = existing(filesOf(MAPLIBRE_PARTS)).filter((path) => !live.includes(path));
	return { seen, interactive, live, maplibre };
}

function readManifest(): Record<string, Chunk> {
	return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
}

/** Scripts with what they import. */
function withImports(scripts: readonly string[]): string[] {
	const chunks = Object.entries(readManifest()).filter(([, { file }]) => scripts.includes(file));
	return filesOf(chunks.map(([name]) => name)).filter((file) => file.endsWith('.js'));
}

/** Chunks with what they import, their styles and their workers. */
function filesOf(parts: readonly string[]): string[] {
	const manifest = readManifest();
	const reached = new Set<string>();
	const reach = (name: string): void => {
		if (reached.has(name)) return;
		const chunk = manifest[name];
		if (chunk === undefined) throw new Error(`${MANIFEST} has no chunk “${name}”.`);
		reached.add(name);
		chunk.imports?.forEach(reach);
	};
	parts.forEach(reach);
	return [...reached].flatMap((name) => {
		const { file, css = [], assets = [] } = manifest[name] as Chunk;
		return [file, ...css, ...assets.filter((asset) => asset.endsWith('.js'))];
	});
}
