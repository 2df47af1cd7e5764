import type {
	ExpressionSpecification,
	SymbolLayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { LabelDefinition, LayerDefinition, Symbology } from '../layers/definition';
import { PALETTE, type ThemeName } from '../layers/palette';
import type { BaseInks } from './palette';
import { labelSource, obstacleSource, sidesSource } from './map-sources';
import { visibility } from './marks';
import { fadingOpacity } from './paint';

/** Names of fonts in the style; the files behind them are StyleOptions.fontFaces. */
export const FONTS = { regular: 'Noto Sans Regular', strong: 'Noto Sans SemiBold' } as const;

export type Labels = SymbolLayerSpecification[];

/** Where a name may stand about its point. */
export const AROUND = [
	'left',
	'right',
	'top',
	'bottom',
	'top-left',
	'top-right',
	'bottom-left',
	'bottom-right'
] as const;

/** A name, and under it in a lighter weight what is said of it. */
const NAME_AND_DETAIL: ExpressionSpecification = [
	'format',
	['get', 'name'],
	{ 'text-font': ['literal', [FONTS.strong]] },
	['case', ['==', ['get', 'detail'], ''], '', ['concat', '\n', ['get', 'detail']]],
	{ 'text-font': ['literal', [FONTS.regular]], 'font-scale': 0.92 }
];

/** Letters stay readable where their layer is almost transparent. */
const FAINTEST = 0.6;

export interface LabelOptions {
	readonly theme: ThemeName;
	readonly inks: BaseInks;
	readonly visible: boolean;
	/** Of the layer, from 0 to 1. */
	readonly opacity: number;
}

/** The labels of a layer, as its definition wants them placed. */
export function layerNames(layer: LayerDefinition, { visible, ...shown }: LabelOptions): Labels {
	const { labels } = layer;
	if (labels === undefined) return [];
	const base = {
		id: `${layer.id}/label/${labels.placement}`,
		type: 'symbol',
		source: labelSource(layer.id),
		minzoom: labels.minimumZoom,
		paint: inkOn(layer, labels, shown)
	} as const;
	if (labels.placement === 'line') {
		const lettering: SymbolLayerSpecification['layout'] = {
			...visibility(visible),
			'text-field': ['get', 'name'],
			'text-font': [FONTS.regular],
			'text-size': labels.size,
			'text-letter-spacing': 0.04
		};
		return [
			// Placed after the letters along the line, where these have no room.
			{
				...base,
				id: `${layer.id}/label/spots`,
				filter: ['all', ['has', 'rank'], ['>=', ['zoom'], ['get', 'rank']]],
				layout: {
					...lettering,
					'text-variable-anchor': ['center', ...AROUND],
					'text-radial-offset': 0.6,
					'text-padding': 12
				}
			},
			{
				...base,
				filter: ['!', ['has', 'rank']],
				layout: {
					...lettering,
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
				'text-field': NAME_AND_DETAIL,
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

/**
 * Shorter forms of the names that take the place of a country's own, for where the whole name and what is
 * said below it have no room: the name alone, and the country's code. They are to be placed after the whole
 * ones. Each stands at the very point that the whole one stands on or beside, so that it finds room only
 * where that one has found none.
 */
export function shortNames(layer: LayerDefinition, { visible, ...shown }: LabelOptions): Labels {
	const { labels } = layer;
	if (labels?.replacesCountryName !== true || labels.placement !== 'point') return [];
	const form = (
		part: string,
		text: ExpressionSpecification,
		smaller: number
	): SymbolLayerSpecification => ({
		id: `${layer.id}/label/${part}`,
		type: 'symbol',
		source: labelSource(layer.id),
		layout: {
			...visibility(visible),
			'text-field': text,
			'text-font': [FONTS.strong],
			'text-size': labels.size - smaller,
			'text-max-width': 9,
			'text-line-height': 1.15,
			'text-padding': 1
		},
		paint: inkOn(layer, labels, shown)
	});
	return [form('code', ['get', 'code'], 2), form('name', ['get', 'name'], 1.5)];
}

/** The names of what a layer's lines part, along either side of them. */
export function sideNames(
	{ id, sides }: LayerDefinition,
	{ theme, inks, visible }: { theme: ThemeName; inks: BaseInks; visible: boolean }
): Labels {
	if (sides === undefined) return [];
	return [
		{
			id: `${id}/label/sides`,
			type: 'symbol',
			source: sidesSource(id),
			minzoom: sides.fromZoom,
			filter: ['>=', ['zoom'], ['get', 'rank']],
			layout: {
				...visibility(visible),
				'text-field': NAME_AND_DETAIL,
				'text-font': [FONTS.strong],
				'text-size': sides.size,
				// The line's own obstacles keep the name from reaching over it, whichever way it stands.
				'text-variable-anchor': ['center', ...AROUND],
				'text-radial-offset': 0.2,
				'text-justify': 'auto',
				'text-max-width': 14,
				'text-line-height': 1.15,
				'text-padding': 4
			},
			paint: {
				'text-color': PALETTE[sides.colour].mark[theme],
				'text-halo-color': inks.halo,
				'text-halo-width': 1.8
			}
		}
	];
}

function inkOn(
	layer: LayerDefinition,
	{ ink }: LabelDefinition,
	{ theme, inks, opacity }: Omit<LabelOptions, 'visible'>
): NonNullable<SymbolLayerSpecification['paint']> {
	return {
		'text-color': onFill(layer, (text) => text.ink[theme], ink[theme]),
		'text-halo-color': onFill(layer, (text) => text.halo[theme], inks.halo),
		'text-halo-width': 1.8,
		'text-opacity': fadingOpacity(Math.max(opacity, FAINTEST), FAINTEST)
	};
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
