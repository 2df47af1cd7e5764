import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerDefinition } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import { COUNTRIES } from '../dossier/model/reference';
import { cityMarks, cityNames, countryNames, seaNames, waterNames } from './base-labels';
import { baseLines, ground, LAND_FILL } from './basemap';
import { shapesOf, type Shape } from './filters';
import { fontFaces } from './fonts';
import { hitLayer } from './hit';
import { baseInks } from './palette';
import { labelSources } from './label-sources';
import { layerNames, obstacleSymbols, shortNames, sideNames, type LabelOptions } from './labels';
import { featuresOf, geometrySources, type MapData } from './map-sources';
import { imageCollector, layerMarks } from './marks';
import type { ResolvedPattern } from './pattern';
import { selectionOutlines, type SelectionOutlines } from './selection';

export type { MapData } from './map-sources';

export interface StyleOptions {
	readonly visible: readonly string[];
	/** From 0 to 1, for the layers that are not fully opaque. */
	readonly opacity: Readonly<Record<string, number>>;
	readonly theme: ThemeName;
	/** A country's name in the interface language from its ISO 3166-1 alpha-3 code. */
	readonly countryName: (alpha3: string) => string;
	/** Addresses of font files by font name; see {@link fontFaces}. */
	readonly fontFaces: Readonly<Record<string, readonly string[]>>;
	/** false leaves all text out. */
	readonly labels?: boolean;
	/** true gives the names of places more contrast, as some readers ask their systems for. */
	readonly strongNames?: boolean;
}

export interface CompiledStyle {
	readonly style: StyleSpecification;
	/** The images that the style names, to be added before it is drawn. */
	readonly patterns: Readonly<Record<string, ResolvedPattern>>;
	/** Style layers that answer the pointer, the lowest first. */
	readonly interactive: readonly string[];
}

/**
 * The whole map as a style, the same for the same input. All style layers are always there, in the
 * same order; what is switched off is only not visible, so that two styles differ by little.
 * A rendered feature's reference is `<source>:<its property "id">`.
 */
export function compileStyle(data: MapData, options: StyleOptions): CompiledStyle {
	const { theme, labels = true, strongNames = false } = options;
	const drawn = data.layers;
	const inks = baseInks(theme, strongNames);
	const { image, patterns } = imageCollector();
	const isVisible = ({ id }: LayerDefinition): boolean => options.visible.includes(id);
	const opacityOf = ({ id }: LayerDefinition): number => options.opacity[id] ?? 1;

	const marks = drawn.map((layer) =>
		layerMarks(layer, { theme, visible: isVisible(layer), opacity: opacityOf(layer), image })
	);
	const hits = hitLayers(drawn, isVisible);
	const selections = (shape: Shape): SelectionOutlines[] =>
		drawn
			.filter((layer) => shapesOf(layer).includes(shape))
			.filter((layer) => shape !== 'area' || !layer.areasAreCountries)
			.map((layer) => selectionOutlines(layer.id, shape, inks, isVisible(layer)));
	const areas = [selectionOutlines(COUNTRIES, 'area', inks, true), ...selections('area')];
	const shown = (layer: LayerDefinition): LabelOptions => ({
		theme,
		inks,
		visible: labels && isVisible(layer),
		opacity: opacityOf(layer)
	});
	const names = (layer: LayerDefinition) => layerNames(layer, shown(layer));
	const [named, lettered] = partition(drawn, (layer) => layer.labels?.placement !== 'line');
	const replaced = placeNames(data, isVisible);
	const city = cityMarks(inks);

	const layers: LayerSpecification[] = [
		...ground(inks),
		...marks.flatMap(({ washes }) => washes),
		...areas.map(({ casing }) => casing),
		...marks.flatMap(({ fills }) => fills),
		...baseLines(inks, data.oblastsMatter),
		...marks.flatMap(({ outlines }) => outlines),
		...areas.map(({ line }) => line),
		...selections('line').flatMap(({ casing, line }) => [casing, line]),
		...marks.flatMap(({ lines }) => lines),
		...selections('point').flatMap(({ casing, line }) => [casing, line]),
		...hits,
		// From here on later means placed earlier: the last label has the first choice of room.
		...waterNames(inks, labels, replaced),
		...seaNames(inks, labels, replaced),
		...lettered.flatMap(names),
		...cityNames(inks, labels, { dot: image(city.dot), capital: image(city.capital) }, replaced),
		// Before cities, which can stand on either side of their dots: else often one side alone is named.
		...drawn.flatMap((layer) =>
			sideNames(layer, { theme, inks, visible: labels && isVisible(layer) })
		),
		...countryNames(inks, labels, labels ? namedCountries(data, isVisible) : []),
		...drawn.flatMap((layer) => shortNames(layer, shown(layer))),
		...[...named].reverse().flatMap(names),
		...marks.flatMap(({ points }) => points),
		...drawn
			.filter((layer) => shapesOf(layer).includes('line'))
			.flatMap((layer) => obstacleSymbols(layer, labels && isVisible(layer)))
	];
	return {
		style: {
			version: 8,
			name: 'Sourceline',
			'font-faces': fontFaces(options.fontFaces),
			sources: { ...geometrySources(data), ...labelSources(data, options.countryName) },
			layers
		},
		patterns,
		interactive: [LAND_FILL, ...hits.map(({ id }) => id)]
	};
}

/** Lowest first: areas of all layers, then lines, then points, as they are drawn. */
function hitLayers(
	layers: readonly LayerDefinition[],
	isVisible: (layer: LayerDefinition) => boolean
): LayerSpecification[] {
	return (['area', 'line', 'point'] as const).flatMap((shape) =>
		layers
			.filter((layer) => shapesOf(layer).includes(shape))
			.map((layer) => hitLayer(layer.id, shape, isVisible(layer)))
	);
}

/** Countries that a visible layer names itself: their name is not written twice. */
function namedCountries(data: MapData, isVisible: (layer: LayerDefinition) => boolean): string[] {
	return data.layers
		.filter((layer) => isVisible(layer) && layer.labels?.replacesCountryName === true)
		.flatMap(({ id }) => featuresOf(data, id).features)
		.flatMap(({ country }) => country ?? []);
}

/** Cities and seas that a visible point layer names itself. */
function placeNames(data: MapData, isVisible: (layer: LayerDefinition) => boolean): string[] {
	return data.layers
		.filter((layer) => isVisible(layer) && shapesOf(layer).includes('point'))
		.flatMap(({ id }) => featuresOf(data, id).features)
		.flatMap(({ properties }) => properties.name ?? []);
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
	return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
