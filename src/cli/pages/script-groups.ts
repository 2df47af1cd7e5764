import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** What is fetched at one moment, by the module that its code begins with. */
const LAYOUT = 'src/routes/+layout.svelte';
const PAGE = 'src/routes/[dossier]/+page.svelte';
const EMBED = 'src/routes/embed/[dossier]/+page.svelte';
const LIBRARY = 'src/lib/panels/page/library.svelte.ts';
const LIVE_PICTURE = 'src/lib/panels/page/LivePicture.svelte';
const LIVE_MAP = 'src/lib/panels/page/LiveMap.svelte';
const PRINT = 'src/lib/panels/print/PrintedView.svelte';
const VECTOR_MAP = 'src/lib/map/vector/vector-map.ts';
const WEBGL_MAP = 'src/lib/map/maplibre/webgl-map.ts';

/**
 * Files of scripts. In each is what all parts of one of its rows need, and no file before it has: so what a file
 * needs stands in itself or in one before it, and no two wait for each other.
 */
const FILES: readonly {
	readonly name: string;
	readonly rows: readonly (readonly string[])[];
}[] = [
	{
		name: 'start',
		rows: [
			// First, since its style sheets are what those of the rest build on.
			[LAYOUT],
			[PAGE, EMBED],
			[PAGE, LIVE_MAP],
			[PAGE, PRINT],
			[LIBRARY, LIVE_MAP]
		]
	},
	{ name: 'page', rows: [[PAGE]] },
	{
		name: 'picture',
		rows: [
			[LIVE_PICTURE, LIVE_MAP],
			[LIVE_PICTURE, VECTOR_MAP]
		]
	},
	{ name: 'live', rows: [[LIVE_MAP], [VECTOR_MAP, WEBGL_MAP]] }
];

/**
 * How the browser's scripts are put into files. Left to itself, Rolldown makes one of every set of modules that
 * the same pages, dialogs and other parts need: some fifty until the map is live, most of them smaller than what
 * binds them together. Here, what is needed at the same moment is one file. What is fetched by itself begins with
 * a file of its own, and what no file takes is left to Rolldown.
 * @param root the repository's folder
 */
export function scriptGroups(root: string): Rolldown.CodeSplittingOptions {
	const needs = new Map<string, ReadonlySet<string>>();
	const needsOf = (path: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> => {
		const known = needs.get(path) ?? reachedFrom(join(root, path), graph);
		needs.set(path, known);
		return known;
	};
	return {
		groups: FILES.map(({ name, rows }) => ({
			debugName: name,
			name: (id, graph) => {
				const isNeeded = rows.some((row) => row.every((path) => needsOf(path, graph).has(id)));
				return isNeeded && !isFetchedAlone(id, graph) ? name : null;
			}
		}))
	};
}

/**
 * A module, and all that has to be there before it runs.
 * @throws Error where there is no such module
 */
function reachedFrom(id: string, graph: Rolldown.ChunkingContext): ReadonlySet<string> {
	if (graph.getModuleInfo(id) === null) {
		throw new Error(
			`No script begins with ${id} any longer: src/cli/pages/script-groups.ts has to name another module.`
		);
	}
	const reached = new Set([id]);
	for (const one of reached) {
		graph.getModuleInfo(one)?.importedIds.forEach((imported) => reached.add(imported));
	}
	return reached;
}

function isFetchedAlone(id: string, graph: Rolldown.ChunkingContext): boolean {
	return (graph.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0;
}
