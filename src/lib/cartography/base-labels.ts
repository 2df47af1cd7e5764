import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { COUNTRIES } from '../dossier/model/reference';
import { AROUND, FONTS, type Labels } from './labels';
import { BASE_SOURCES, labelSource } from './map-sources';
import { visibility } from './marks';
import type { BaseInks } from './palette';
import { CITY_ZOOM } from './places/places';
import type { ResolvedMark } from './point-mark';

/**
 * Shows what has a `rank` from a zoom on, but for what another label already names.
 * @param from zoom of rank 0
 */
function ranked(
	property: 'id' | 'name',
	replaced: readonly string[],
	from = 0
): ExpressionSpecification {
	return [
		'all',
		['<=', ['+', ['get', 'rank'], from], ['zoom']],
		['!', ['in', ['get', property], ['literal', [...replaced]]]]
	];
}

function haloed(colour: string, halo: string, width = 1.4) {
	return { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': width };
}

export function seaNames(inks: BaseInks, visible: boolean, replaced: readonly string[]): Labels {
	return [
		{
			id: 'base/seas/label',
			type: 'symbol',
			source: BASE_SOURCES.seas,
			filter: ranked('name', replaced),
			layout: {
				...visibility(visible),
				'text-field': ['get', 'name'],
				'text-font': [FONTS.regular],
				'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10.5, 7, 14],
				'text-letter-spacing': 0.16,
				'text-max-width': 6,
				'text-line-height': 1.35
			},
			paint: haloed(inks.sea, inks.waterHalo, 1)
		}
	];
}

/** Lakes, and rivers along their course. */
export function waterNames(inks: BaseInks, visible: boolean, replaced: readonly string[]): Labels {
	const layout = {
		...visibility(visible),
		'text-field': ['get', 'name'] satisfies ExpressionSpecification,
		'text-font': [FONTS.regular],
		'text-size': [
			'interpolate',
			['linear'],
			['zoom'],
			4,
			9.5,
			8,
			12
		] satisfies ExpressionSpecification
	};
	return [
		{
			id: 'base/rivers/label',
			type: 'symbol',
			source: BASE_SOURCES.riverNames,
			filter: ranked('name', replaced),
			layout: {
				...layout,
				'text-letter-spacing': 0.08,
				'symbol-placement': 'line',
				'symbol-spacing': 250,
				'text-max-angle': 30,
				'text-padding': 8
			},
			paint: haloed(inks.sea, inks.halo, 1.2)
		},
		{
			id: 'base/lakes/label',
			type: 'symbol',
			source: BASE_SOURCES.lakeNames,
			filter: ranked('name', replaced),
			layout: { ...layout, 'text-max-width': 6, 'text-padding': 4 },
			paint: haloed(inks.sea, inks.waterHalo, 1)
		}
	];
}

/** Countries without a claim's label of their own. */
export function countryNames(
	inks: BaseInks,
	visible: boolean,
	replaced: readonly string[]
): Labels {
	return [
		{
			id: `${COUNTRIES}/name/label`,
			type: 'symbol',
			source: labelSource(COUNTRIES),
			filter: ranked('id', replaced),
			layout: {
				...visibility(visible),
				'text-field': ['get', 'name'],
				'text-font': [FONTS.regular],
				'text-transform': 'uppercase',
				'text-letter-spacing': 0.1,
				'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9, 5, 11, 8, 15],
				'text-max-width': 7,
				'text-padding': 4,
				'symbol-sort-key': ['get', 'rank']
			},
			paint: haloed(inks.country, inks.halo)
		}
	];
}

interface CityMarks {
	readonly dot: ResolvedMark;
	readonly capital: ResolvedMark;
}

export function cityMarks(inks: BaseInks): CityMarks {
	const edge = { ink: inks.halo, width: 1 };
	return {
		dot: { kind: 'mark', mark: 'disc', radius: 1.8, ink: inks.city, edge },
		capital: { kind: 'mark', mark: 'square', radius: 2.2, ink: inks.city, edge }
	};
}

export function cityNames(
	inks: BaseInks,
	visible: boolean,
	marks: { readonly dot: string; readonly capital: string },
	replaced: readonly string[]
): Labels {
	return [
		{
			id: 'base/cities/label',
			type: 'symbol',
			source: BASE_SOURCES.cities,
			filter: ranked('name', replaced, CITY_ZOOM),
			layout: {
				...visibility(visible),
				// Dot and name are one symbol: neither is left without the other.
				'icon-image': ['case', ['get', 'capital'], marks.capital, marks.dot],
				'text-field': ['get', 'name'],
				'text-font': [FONTS.regular],
				'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10.5, 8, 13],
				'text-variable-anchor': [...AROUND],
				'text-radial-offset': 0.45,
				'text-justify': 'auto',
				'text-max-width': 8,
				'symbol-sort-key': ['get', 'rank']
			},
			paint: haloed(inks.city, inks.halo)
		}
	];
}
