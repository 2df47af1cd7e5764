import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { COUNTRIES } from '../dossier/model/reference';
import type { BaseInks } from './palette';
import { shapeFilter } from './filters';
import { BASE_SOURCES } from './map-sources';

/** Style layer of the land: also what answers the pointer for a country of the base map. */
export const LAND_FILL = `${COUNTRIES}/land/fill`;

/** Water and land: what everything else lies on. */
export function ground(inks: BaseInks): LayerSpecification[] {
	return [
		{ id: 'base/water', type: 'background', paint: { 'background-color': inks.water } },
		{
			id: LAND_FILL,
			type: 'fill',
			source: COUNTRIES,
			filter: shapeFilter('area'),
			paint: { 'fill-color': inks.land }
		}
	];
}

/** Keeps what is shown at the map's zoom, or at a smaller one. */
const FROM_RANK: ExpressionSpecification = ['<=', ['get', 'rank'], ['zoom']];

/**
 * Waters and lines of the base map: above the fills of the layers, so that a claim does not hide a border.
 * @param oblasts whether the lines between them are shown
 */
export function baseLines(inks: BaseInks, oblasts: boolean): LayerSpecification[] {
	const line = { type: 'line', layout: { 'line-join': 'round', 'line-cap': 'round' } } as const;
	return [
		{
			...line,
			id: 'base/rivers/line',
			source: BASE_SOURCES.rivers,
			minzoom: 4,
			filter: FROM_RANK,
			paint: {
				'line-color': inks.river,
				'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.7, 6, 1.4, 9, 3.2]
			}
		},
		{
			id: 'base/lakes/fill',
			type: 'fill',
			source: BASE_SOURCES.lakes,
			filter: FROM_RANK,
			paint: { 'fill-color': inks.water }
		},
		{
			...line,
			id: 'base/lakes/line',
			source: BASE_SOURCES.lakes,
			minzoom: 4,
			filter: FROM_RANK,
			paint: { 'line-color': inks.coast, 'line-width': 0.6 }
		},
		{
			...line,
			id: 'base/oblasts/line',
			source: BASE_SOURCES.oblasts,
			minzoom: 4.5,
			...(!oblasts && { layout: { ...line.layout, visibility: 'none' as const } }),
			paint: {
				'line-color': inks.oblast,
				'line-width': ['interpolate', ['linear'], ['zoom'], 4.5, 0.5, 8, 1.2],
				'line-opacity': ['interpolate', ['linear'], ['zoom'], 4.5, 0, 5, 1]
			}
		},
		{
			...line,
			id: 'base/coast/line',
			source: BASE_SOURCES.coasts,
			paint: { 'line-color': inks.coast, 'line-width': 0.6 }
		},
		{
			...line,
			id: 'base/borders/line',
			source: BASE_SOURCES.borders,
			paint: {
				'line-color': inks.border,
				'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 5, 0.9, 8, 1.6]
			}
		}
	];
}
