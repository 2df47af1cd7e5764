import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gmu;
const ENDINGS = ['', '.ts', '.svelte', '.svelte.ts'];

/** All modules that one module brings along, and the packages that they import. */
function reached(file: string, files = new Set<string>(), packages = new Set<string>()) {
	if (files.has(file)) return { files, packages };
	files.add(file);
	for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
		const [bare = ''] = name.split('?');
		const path = bare.startsWith('$lib/')
			? join('src/lib', bare.slice('$lib/'.length))
			: join(dirname(file), bare);
		const found = ENDINGS.map((ending) => path + ending).find(
			(candidate) => /\.\w+$/.test(candidate) && existsSync(candidate)
		);
		if (!/^[.$]/.test(bare)) packages.add(bare);
		else if (found === undefined) throw new Error(`${file} imports ${name}, which is not there.`);
		else if (/\.(?:ts|svelte)$/.test(found)) reached(found, files, packages);
	}
	return { files, packages };
}

it('the vector map works where MapLibre never loads', () => {
	const { files, packages } = reached('src/lib/map/vector/vector-map.ts');
	expect([...files]).toContain('src/lib/cartography/svg/draw/draw-map.ts');
	expect([...packages].filter((name) => name.startsWith('maplibre-gl'))).toEqual([]);
});

it('and the WebGL map does bring MapLibre', () => {
	expect([...reached('src/lib/map/maplibre/webgl-map.ts').packages]).toContain('maplibre-gl');
});
