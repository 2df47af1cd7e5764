// For tests: a style small enough to know each pixel of.
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { CompiledStyle } from '../../src/lib/cartography/style';

export const SEA = '#3366cc';
export const WEST = '#cc3333';
export const EAST = '#33aa55';
export const SELECTED = '#ffee00';
const HATCH = '#111111';

/** Two countries side by side, and sea around them. */
export const DATA: FeatureCollection = {
	type: 'FeatureCollection',
	features: [country('WST', 0, 40, 10, 50), country('EST', 10, 40, 20, 50)]
};

/** Shows the countries with sea around. */
export const FRAME = [-5, 38, 25, 52] as const;
export const IN_WEST = [5, 45] as const;
export const IN_EAST = [15, 45] as const;
export const AT_SEA = [-3, 45] as const;

function country(id: string, west: number, south: number, east: number, north: number) {
	const feature: Feature<Polygon> = {
		type: 'Feature',
		geometry: {
			type: 'Polygon',
			coordinates: [
				[
					[west, south],
					[east, south],
					[east, north],
					[west, north],
					[west, south]
				]
			]
		},
		properties: { id }
	};
	return feature;
}

/**
 * @param shown whether the layer `troops` is visible, which lies over `countries`
 * @param hatched fills the west with a pattern
 */
export function syntheticStyle({
	shown = true,
	hatched = false,
	data = DATA
}: { shown?: boolean; hatched?: boolean; data?: FeatureCollection } = {}): CompiledStyle {
	const visibility = shown ? 'visible' : 'none';
	const image = 'bars/test';
	return {
		style: {
			version: 8,
			sources: {
				countries: { type: 'geojson', data: DATA, promoteId: 'id' },
				troops: { type: 'geojson', data, promoteId: 'id' }
			},
			layers: [
				{ id: 'sea', type: 'background', paint: { 'background-color': SEA } },
				{
					id: 'countries/land',
					type: 'fill',
					source: 'countries',
					paint: { 'fill-color': '#eeeeee' }
				},
				{
					id: 'troops/fill',
					type: 'fill',
					source: 'troops',
					layout: { visibility },
					paint: {
						'fill-color': [
							'case',
							['boolean', ['feature-state', 'selected'], false],
							SELECTED,
							['==', ['get', 'id'], 'WST'],
							WEST,
							EAST
						]
					}
				},
				{
					id: 'troops/pattern',
					type: 'fill',
					source: 'troops',
					filter: ['==', ['get', 'id'], 'WST'],
					layout: { visibility: hatched ? 'visible' : 'none' },
					paint: { 'fill-pattern': image }
				}
			]
		},
		patterns: hatched
			? { [image]: { kind: 'bars', ink: HATCH, spacing: 16, length: 16, width: 4 } }
			: {},
		interactive: ['countries/land', 'troops/fill']
	};
}
