import type { Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { scriptGroups } from './script-groups';

const LAYOUT = '/site/src/routes/+layout.svelte';
const PAGE = '/site/src/routes/[dossier]/+page.svelte';
const EMBED = '/site/src/routes/embed/[dossier]/+page.svelte';
const LIBRARY = '/site/src/lib/panels/page/library.svelte.ts';
const LIVE_PICTURE = '/site/src/lib/panels/page/LivePicture.svelte';
const LIVE_MAP = '/site/src/lib/panels/page/LiveMap.svelte';
const PRINT = '/site/src/lib/panels/print/PrintedView.svelte';
const VECTOR_MAP = '/site/src/lib/map/vector/vector-map.ts';
const WEBGL_MAP = '/site/src/lib/map/maplibre/webgl-map.ts';

/** What imports what; what is fetched later by itself stands in `later`. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
	[LAYOUT]: ['/site/app.css'],
	[PAGE]: ['/site/stage', '/site/sidebar'],
	[EMBED]: ['/site/stage', '/site/embed-head'],
	[LIVE_PICTURE]: ['/site/outlines', '/site/gestures'],
	[LIVE_MAP]: ['/site/stage', '/site/camera', '/site/fetch'],
	[LIBRARY]: ['/site/fetch'],
	[PRINT]: ['/site/write-map', '/site/camera'],
	[VECTOR_MAP]: ['/site/pilot', '/site/camera', '/site/gestures'],
	[WEBGL_MAP]: ['/site/pilot', '/site/maplibre']
};
const later = [LIVE_PICTURE, LIVE_MAP, LIBRARY, PRINT, VECTOR_MAP, WEBGL_MAP];

function fileOf(id: string, imports = IMPORTS): string | undefined {
	const known = new Set([...Object.keys(imports), ...Object.values(imports).flat()]);
	const graph = {
		getModuleInfo: (module: string) =>
			known.has(module)
				? {
						importedIds: imports[module] ?? [],
						dynamicImporters: later.includes(module) ? [PAGE] : []
					}
				: null
	} as unknown as Rolldown.ChunkingContext;
	for (const { name } of scriptGroups('/site').groups ?? []) {
		const file = typeof name === 'function' ? name(id, graph) : name;
		if (typeof file === 'string') return file;
	}
	return undefined;
}

it('puts what is needed at the same moment into one file, and nothing that is needed later', () => {
	expect(['/site/app.css', '/site/stage', '/site/fetch'].map((id) => fileOf(id))).toEqual([
		'start',
		'start',
		'start'
	]);
	expect(fileOf('/site/sidebar')).toBe('page');
	expect(fileOf('/site/gestures')).toBe('picture');
	expect(['/site/camera', '/site/pilot'].map((id) => fileOf(id))).toEqual(['live', 'live']);
});

it('leaves alone what one part needs, and what is fetched by itself', () => {
	for (const id of [
		'/site/embed-head',
		'/site/outlines',
		'/site/write-map',
		'/site/maplibre',
		...later
	]) {
		expect(fileOf(id), id).toBeUndefined();
	}
});

it('names the module that is no longer there, and where it is named', () => {
	const others = Object.fromEntries(Object.entries(IMPORTS).filter(([id]) => id !== EMBED));
	expect(() => fileOf('/site/stage', others)).toThrow(
		`No script begins with ${EMBED} any longer: src/cli/pages/script-groups.ts has to name another module.`
	);
});
