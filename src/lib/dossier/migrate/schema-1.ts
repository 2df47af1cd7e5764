import { positionNotes } from './position-notes';
import declarations from './schema-1.json' with { type: 'json' };
import type { Folder } from './migrate-folder';
import { layersOfSchema1, recipesOfSchema1 } from './schema-1-recipes';
import type { Written } from './written-json';

/**
 * Schema 1 had one subject, in code: the layers and words of `schema-1.json` were every dossier's, and
 * the statuses of a layer of positions stood in a file of their own. Here they become the dossier's:
 * those layers that it has data for, and the recipes and checks of their geography.
 */
export function fromSchema1(manifest: Written, folder: Folder): Folder {
	const { layers, ...others } = declarations;
	const files = new Map(recipesOfSchema1(folder));
	const present = layersOfSchema1(files);
	const declared = layers.flatMap((layer) => {
		if (!present.has(layer.id)) return [];
		if (layer.kind !== 'positions') return [layer];
		const name = `${layer.id}.geojson`;
		const text = files.get(name) ?? '';
		files.delete(name);
		return [{ ...layer, countries: positionNotes(text) }];
	});
	const has = (id: string): boolean => declared.some((layer) => layer.id === id);
	const { line, ...centre } = others.centre;
	const { source, ...borders } = others.borders;
	files.set(
		'dossier.json',
		JSON.stringify({
			schema: 2,
			...manifest,
			...others,
			borders: namesSource(manifest, source) ? { ...borders, source } : borders,
			centre: has(line.layer) ? { ...centre, line } : centre,
			layers: declared
		})
	);
	return files;
}

function namesSource({ sources }: Record<string, unknown>, id: string): boolean {
	return (
		Array.isArray(sources) &&
		(sources as { readonly id?: unknown }[]).some((source) => source.id === id)
	);
}
