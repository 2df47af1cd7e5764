import type {
	Feature,
	FeatureCollection,
	Geometry,
	LineString,
	MultiPolygon,
	Point,
	Position
} from 'geojson';
import type { LayerFeature, LayerFeatures } from '../dossier/model/types';
import type { SidesDeclaration } from '../dossier/model/declarations';
import type { LayerDefinition } from '../layers/definition';
import { partsSides, sideWords } from '../layers/sides';
import { COUNTRIES } from '../dossier/model/reference';
import { clearOfMarks } from './clear-of-marks';
import { linesOf } from './lines';
import { sidePlaces } from './line-sides';
import {
	featuresOf,
	labelSource,
	sidesSource,
	source,
	type MapData,
	type Sources
} from './map-sources';
import { labelSpots, type Spot } from './label-spots';
import { lengthInKilometres, smoothLine } from './smooth';

/** What a label says: the name, and under it what is said of it. */
interface LabelProperties {
	readonly id: string;
	readonly name: string;
	readonly detail: string;
	/** Value on the layer's scale, for labels that depend on it. */
	readonly value: string;
	/** ISO 3166-1 alpha-3, where the feature is a country; else ''. */
	readonly code: string;
	/** Of a name that is said again and again: the zoom from which it shows there. */
	readonly rank?: number;
}

type LabelFeatures = FeatureCollection<Point | LineString, LabelProperties>;

/** By what the labels are of: the same objects in the same words. */
const made = new WeakMap<object, { readonly words: string; readonly source: Sources[string] }>();

/**
 * Sources of labels: the same objects for the same data in the same words, because a map that is
 * drawn anew compares its sources by identity.
 * @param countryName in the interface language, from ISO 3166-1 alpha-3
 */
export function labelSources(data: MapData, countryName: (alpha3: string) => string): Sources {
	const labelled = data.layers.filter((layer) => layer.labels !== undefined);
	return {
		[labelSource(COUNTRIES)]: kept(data.countryLabels, data.countryLabels),
		...Object.fromEntries(
			labelled.map((layer) => [
				labelSource(layer.id),
				kept(featuresOf(data, layer.id), layerLabels(layer, data, countryName), true)
			])
		),
		...Object.fromEntries(
			data.layers.flatMap(({ id, sides }) =>
				sides ? [[sidesSource(id), namedSides(sides, featuresOf(data, id))]] : []
			)
		)
	};
}

function kept(
	of: object,
	labels: FeatureCollection<Geometry, unknown>,
	selectable = false
): Sources[string] {
	const words = JSON.stringify(labels.features.map(({ properties }) => properties));
	const known = made.get(of);
	if (known?.words === words) return known.source;
	const fresh = source(labels, selectable);
	made.set(of, { words, source: fresh });
	return fresh;
}

/** The labels of a layer as features of their own: one a feature, however many parts it has. */
export function layerLabels(
	{ id: layer, labels, scale }: LayerDefinition,
	data: MapData,
	countryName: (alpha3: string) => string
): LabelFeatures {
	const features: LabelFeatures['features'] = [];
	if (labels === undefined) return { type: 'FeatureCollection', features };
	const labelled = featuresOf(data, layer).features.filter((feature) => labels.of(feature));
	for (const feature of labels.longestOnly ? longest(labelled) : labelled) {
		const [name = '', ...detail] = labels.text(feature, countryName).split('\n');
		const value = scale.property === undefined ? '' : feature.properties[scale.property];
		const properties = {
			id: feature.id,
			name,
			detail: detail.join('\n'),
			value: typeof value === 'string' ? value : '',
			code: feature.country ?? ''
		};
		if (labels.placement === 'line') {
			for (const { line, spots } of lettered(feature.geometry)) {
				features.push({ type: 'Feature', geometry: line, properties });
				for (const { position: coordinates, rank } of spots) {
					const geometry: Point = { type: 'Point', coordinates };
					features.push({ type: 'Feature', geometry, properties: { ...properties, rank } });
				}
			}
		} else {
			const geometry = labelPoint(feature, data);
			if (geometry) features.push({ type: 'Feature', geometry, properties });
		}
	}
	return { type: 'FeatureCollection', features };
}

/** Where a feature's label stands: as its maintainer says, on its country's, or on the geometry. */
function labelPoint(
	{ geometry, properties, country: code }: LayerFeature,
	data: MapData
): Point | undefined {
	if (properties.label !== undefined) return { type: 'Point', coordinates: properties.label };
	const country = data.countryLabels.features.find((label) => label.properties.id === code);
	if (country !== undefined) return clearCountry(country, data);
	if (geometry?.type === 'Point') return geometry;
	const [line] = linesOf(geometry);
	const middle = line?.[Math.floor(line.length / 2)];
	return middle && { type: 'Point', coordinates: middle };
}

/** By the features that marks are of: where the names of countries are clear of these. */
const clearPlaces = new WeakMap<MapData['features'], Map<string, Point>>();

function clearCountry(
	{ properties: { id }, geometry }: MapData['countryLabels']['features'][number],
	{ countries, features }: MapData
): Point {
	const known = clearPlaces.get(features) ?? new Map<string, Point>();
	clearPlaces.set(features, known);
	const place = known.get(id) ?? {
		type: 'Point' as const,
		coordinates: clearOfMarks(
			geometry.coordinates,
			countries.features.find((country) => country.properties.id === id)?.geometry ?? NOWHERE,
			Object.values(features).flatMap(marksOf)
		)
	};
	known.set(id, place);
	return place;
}

const NOWHERE: MultiPolygon = { type: 'MultiPolygon', coordinates: [] };

function marksOf({ features }: LayerFeatures): Position[] {
	return features.flatMap(({ geometry }) =>
		geometry?.type === 'Point' ? [geometry.coordinates] : []
	);
}

/** Kilometres: letters need a calmer line than the outline that they stand on. */
const LETTERING_RADIUS = 25;

/** What letters run along, and spots on it for where they have no room. */
interface Lettered {
	readonly line: LineString;
	readonly spots: readonly Spot[];
}

function lettered(geometry: Geometry | null): Lettered[] {
	if (geometry === null) return [];
	const known = lettering.get(geometry);
	if (known !== undefined) return known;
	const found = linesOf(geometry).map((own): Lettered => {
		const line: LineString = {
			type: 'LineString',
			coordinates: smoothLine(own, LETTERING_RADIUS)
		};
		return { line, spots: labelSpots(line) };
	});
	lettering.set(geometry, found);
	return found;
}

const lettering = new WeakMap<Geometry, Lettered[]>();

/** The one feature with the longest line. */
function longest(features: readonly LayerFeature[]): LayerFeature[] {
	const length = ({ geometry }: LayerFeature): number =>
		Math.max(0, ...linesOf(geometry).map((line) => lengthInKilometres(line)));
	return [...features].sort((a, b) => length(b) - length(a)).slice(0, 1);
}

/** From one name of a side to the next, in steps of places: at the smallest zoom, and at each from there on. */
const BETWEEN = [16, 8, 4, 2, 1] as const;
/** The first name stands as far from the line's beginning as half of what is between two. */
const FIRST = BETWEEN[0] / 2;

type SideName = Feature<
	Point,
	{ readonly name: string; readonly detail: string; readonly rank: number }
>;

const sided = new WeakMap<LayerFeatures, Sources[string]>();

/**
 * The names of a layer's sides, at places beside its lines: with each zoom, half as far from each other
 * on the ground, which is as far on the screen. A quarter of that is left to either end of the line, round
 * which a name would reach over to what is no side of it.
 */
function namedSides(sides: SidesDeclaration, features: LayerFeatures): Sources[string] {
	const known = sided.get(features);
	if (known !== undefined) return known;
	const lines = features.features.filter((feature) => partsSides(sides, feature));
	const [first] = lines;
	const named = (['left', 'right'] as const).flatMap((side): SideName[] => {
		if (first === undefined) return [];
		const [name = '', ...detail] = sideWords(sides, side, first).split('\n');
		return sidePlaces(lines, side).flatMap(({ position, steps, stepsLeft }): SideName[] => {
			const further = BETWEEN.findIndex(
				(between) => (steps - FIRST) % between === 0 && Math.min(steps, stepsLeft) >= between / 4
			);
			if (further === -1) return [];
			return [
				{
					type: 'Feature',
					geometry: { type: 'Point', coordinates: position },
					properties: { name, detail: detail.join('\n'), rank: sides.fromZoom + further }
				}
			];
		});
	});
	const fresh = source({ type: 'FeatureCollection', features: named });
	sided.set(features, fresh);
	return fresh;
}
