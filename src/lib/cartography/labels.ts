import type {
	ExpressionSpecification,
	SymbolLayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { LayerDefinition, Symbology } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import { COUNTRIES } from '../dossier/model/reference';
import type { BaseInks } from './palette';
import { BASE_SOURCES, labelSource, obstacleSource } from './map-sources';
import { visibility } from './marks';
import { fadingOpacity } from './paint';
import { CITY_ZOOM } from './places/places';
import type { ResolvedMark } from './point-mark';

/** Names of fonts in the style; the files behind them are StyleOptions.fontFaces. */
export const FONTS = { regular: 'Noto Sans Regular', strong: 'Noto Sans SemiBold' } as const;

export type Labels = SymbolLayerSpecification[];

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

const AROUND = [
	'left',
	'right',
	'top',
	'bottom',
	'top-left',
	'top-right',
	'bottom-left',
	'bottom-right'
] as const;

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

/** Letters stay readable where their layer is almost transparent. */
const FAINTEST = 0.6;

/** The labels of a layer, as its definition wants them placed. */
export function layerNames(
	layer: LayerDefinition,
	{
		theme,
		inks,
		visible,
		opacity
	}: { theme: ThemeName; inks: BaseInks; visible: boolean; opacity: number }
): Labels {
	const { labels } = layer;
	if (labels === undefined) return [];
	const base = {
		id: `${layer.id}/label/${labels.placement}`,
		type: 'symbol',
		source: labelSource(layer.id),
		minzoom: labels.minimumZoom,
		paint: {
			'text-color': onFill(layer, (text) => text.ink[theme], labels.ink[theme]),
			'text-halo-color': onFill(layer, (text) => text.halo[theme], inks.halo),
			'text-halo-width': 1.8,
			'text-opacity': fadingOpacity(Math.max(opacity, FAINTEST), FAINTEST)
		}
	} as const;
	if (labels.placement === 'line') {
		return [
			{
				...base,
				layout: {
					...visibility(visible),
					'text-field': ['get', 'name'],
					'text-font': [FONTS.regular],
					'text-size': labels.size,
					'text-letter-spacing': 0.04,
					'symbol-placement': 'line',
					'symbol-spacing': 320,
					'text-max-angle': 35,
					'text-padding': 2
				}
			}
		];
	}
	const marked = layer.scale.categories.some(({ symbology }) => symbology.shape === 'point');
	return [
		{
			...base,
			layout: {
				...visibility(visible),
				'text-field': [
					'format',
					['get', 'name'],
					{ 'text-font': ['literal', [FONTS.strong]] },
					['case', ['==', ['get', 'detail'], ''], '', ['concat', '\n', ['get', 'detail']]],
					{ 'text-font': ['literal', [FONTS.regular]], 'font-scale': 0.92 }
				],
				'text-font': [FONTS.strong],
				'text-size': [
					'interpolate',
					['linear'],
					['zoom'],
					3,
					labels.size - 1.5,
					6,
					labels.size + 1
				],
				'text-variable-anchor':
					labels.placement === 'point' && !marked ? ['center', ...AROUND] : [...AROUND],
				'text-radial-offset': labels.placement === 'beside' ? 1.3 : marked ? 1 : 0.6,
				'text-justify': 'auto',
				'text-max-width': 9,
				'text-line-height': 1.15,
				'text-padding': marked ? 1 : 3
			}
		}
	];
}

type TextInk = NonNullable<Symbology['text']>;

/** A colour of a label by the category that it stands on. */
function onFill(
	{ scale }: LayerDefinition,
	choose: (text: TextInk) => string,
	otherwise: string
): string | ExpressionSpecification {
	const [first, ...rest] = scale.categories.flatMap(({ value, symbology: { text } }) =>
		text === undefined ? [] : [[value, choose(text)] as const]
	);
	if (first === undefined) return otherwise;
	return [
		'case',
		// A faded fill no longer carries letters that are made for the full one.
		['boolean', ['feature-state', 'faded'], false],
		otherwise,
		['match', ['get', 'value'], ...first, ...rest.flat(), otherwise]
	];
}

/**
 * Invisible symbols on a layer's lines. They are placed first, because they come last in the style,
 * and no later label may stand on them.
 */
export function obstacleSymbols(layer: LayerDefinition, visible: boolean): Labels {
	return [
		{
			id: `${layer.id}/obstacle/label`,
			type: 'symbol',
			source: obstacleSource(layer.id),
			layout: {
				...visibility(visible),
				'text-field': '·',
				'text-font': [FONTS.regular],
				'text-size': 5,
				'text-padding': 3,
				'text-overlap': 'always'
			},
			paint: { 'text-opacity': 0 }
		}
	];
}
