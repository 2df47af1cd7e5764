import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import type { CompiledStyle } from '../../cartography/style';

/** Stands for data that a map has not been given yet: one object, as data are compared by identity. */
const NONE: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The same style with nothing in its sources. */
export function withoutData(compiled: CompiledStyle): CompiledStyle {
	const sources = Object.entries(compiled.style.sources).map(
		([id, source]) => [id, source.type === 'geojson' ? { ...source, data: NONE } : source] as const
	);
	return { ...compiled, style: { ...compiled.style, sources: Object.fromEntries(sources) } };
}

/**
 * Gives a map what its sources hold, each in a task of its own: MapLibre copies every coordinate for
 * its worker, and the page stands still meanwhile.
 * @param wanted the style that the map draws, with all its data
 * @param goesOn whether to go on, asked before every source
 * @returns whether the map has been given all of it
 */
export async function giveData(
	map: MapLibre,
	wanted: CompiledStyle['style'],
	goesOn: () => boolean
): Promise<boolean> {
	for (const [id, source] of Object.entries(wanted.sources)) {
		if (source.type !== 'geojson') continue;
		await new Promise((resolve) => setTimeout(resolve));
		if (!goesOn()) return false;
		void map.getSource<GeoJSONSource>(id)?.setData(source.data);
	}
	return true;
}
