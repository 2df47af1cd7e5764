import { diff } from '@maplibre/maplibre-gl-style-spec';
import type { GeoJSONSource, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { CompiledStyle } from '../../cartography/style';

type Style = CompiledStyle['style'];

/**
 * Turns the style that a map draws into another one, touching only what differs. MapLibre's own
 * comparison would go through every coordinate of the data; here data is compared by identity.
 * @returns the sources that are new to the map, and so have no feature states yet
 */
export function applyStyle(map: MapLibre, before: Style, after: Style): ReadonlySet<string> {
	const added = new Set<string>();
	for (const change of diff(withDataTokens(before), withDataTokens(after))) {
		switch (change.command) {
			case 'addSource': {
				const [id] = change.args;
				map.addSource(id, sourceOf(after, id));
				added.add(id);
				break;
			}
			case 'removeSource':
				map.removeSource(change.args[0]);
				break;
			case 'setGeoJSONSourceData': {
				const [id] = change.args;
				const source = sourceOf(after, id);
				if (source.type === 'geojson') map.getSource<GeoJSONSource>(id)?.setData(source.data);
				break;
			}
			case 'addLayer':
				map.addLayer(...change.args);
				break;
			case 'removeLayer':
				map.removeLayer(...change.args);
				break;
			case 'setPaintProperty':
				map.setPaintProperty(...change.args, UNCHECKED);
				break;
			case 'setLayoutProperty':
				map.setLayoutProperty(...change.args, UNCHECKED);
				break;
			case 'setFilter':
				map.setFilter(...change.args, UNCHECKED);
				break;
			case 'setLayerZoomRange': {
				const [id, least, most] = change.args;
				// MapLibre passes over a limit that is left out, instead of lifting it.
				map.setLayerZoomRange(id, least ?? LEAST_ZOOM, most ?? MOST_ZOOM);
				break;
			}
			case 'setFontFaces':
				map.setFontFaces(change.args[0]);
				break;
			default:
				throw new Error(
					`The style asks for ${change.command}, which an open map cannot do. Teach apply-style.ts to do it, or keep that part of the style the same.`
				);
		}
	}
	return added;
}

/** Zoom limits of a layer that has none, by the style specification. */
const LEAST_ZOOM = 0;
const MOST_ZOOM = 24;

/** Our own tests validate every style that can be compiled. */
const UNCHECKED = { validate: false } as const;

function sourceOf(style: Style, id: string): StyleSpecification['sources'][string] {
	const source = style.sources[id];
	if (source === undefined) throw new Error(`The style has no source named ${id}.`);
	return source;
}

/** The same style with each source's data replaced by a word that stands for that very object. */
function withDataTokens(style: Style): StyleSpecification {
	const sources = Object.entries(style.sources).map(([id, source]) =>
		source.type === 'geojson' && typeof source.data === 'object'
			? ([id, { ...source, data: tokenOf(source.data) }] as const)
			: ([id, source] as const)
	);
	return { ...style, sources: Object.fromEntries(sources) };
}

const tokens = new WeakMap<object, string>();
let issued = 0;

function tokenOf(data: object): string {
	const known = tokens.get(data);
	if (known !== undefined) return known;
	issued += 1;
	const token = `data:${issued}`;
	tokens.set(data, token);
	return token;
}
