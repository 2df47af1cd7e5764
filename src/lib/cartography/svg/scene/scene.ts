import {
	featureFilter,
	Formatted,
	latest,
	normalizePropertyExpression,
	ResolvedImage,
	type GeoJSONSourceSpecification,
	type LayerSpecification,
	type SourceSpecification,
	type StylePropertyExpression,
	type StylePropertySpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry, Position } from 'geojson';
import { featureReference, splitReference } from '../../../dossier/model/reference';
import type { FeatureReference } from '../../../dossier/model/types';
import type { Owned } from '../../display-list';
import type { FeatureState } from '../../emphasis';
import type { ThemeName } from '../../../layers/palette';
import { labelSource } from '../../map-sources';
import { project, worldSize } from '../../projection';
import type { ResolvedPattern } from '../../pattern';
import type { MapDrawing } from '../draw/drawing';

/** A feature that a style layer draws in this drawing: its filter and its zooms admit it. */
export interface SceneFeature {
	/** `<source>:<id>`, or the source alone for features without an id. */
	readonly reference: string;
	/** The property that the source promotes, where it promotes one. */
	readonly id?: string;
	/** [longitude, latitude] in degrees. */
	readonly geometry: Geometry;
	readonly properties: Readonly<Record<string, unknown>>;
	readonly state: FeatureState;
}

/** A drawing's style, ready to be asked. */
export interface Scene {
	readonly drawing: MapDrawing;
	/** Where a place lies in the frame, CSS pixels from its top left corner. */
	toFrame(place: Position): [x: number, y: number];
	/** Where the world's north-west corner lies in the frame. */
	readonly origin: readonly [x: number, y: number];
	/**
	 * How far to the right of its place the world is drawn, CSS pixels: 0, and more of them where the
	 * frame and its margin show the world repeated.
	 */
	readonly copies: readonly number[];
	/** Style layers that are visible at this zoom, in drawing order. */
	readonly layers: readonly LayerSpecification[];
	/** What a style layer is in the dark style; itself where the drawing has but one. */
	inDark(layer: LayerSpecification): LayerSpecification;
	/** The images of each style by their names. */
	readonly patterns: Readonly<Record<ThemeName, Readonly<Record<string, ResolvedPattern>>>>;
	/** A style layer's features, in the order of its source. */
	featuresOf(layer: LayerSpecification): readonly SceneFeature[];
	/** What is drawn of a feature belongs to it, where the drawing tells its features apart. */
	ownerOf(feature: SceneFeature): Owned;
	/**
	 * A paint or layout property's value, the style specification's default where the layer says
	 * nothing. Colours, formatted texts and images are the specification's own classes.
	 * @param zoom the drawing's unless told otherwise
	 */
	evaluate(
		layer: LayerSpecification,
		property: string,
		feature?: SceneFeature,
		zoom?: number
	): unknown;
}

/** Reads a drawing's style as MapLibre does at the drawing's zoom. */
export function makeScene(drawing: MapDrawing): Scene {
	const { compiled, camera, size, states, margin = 0 } = drawing;
	const { zoom } = camera;
	const [centreX, centreY] = project([camera.longitude, camera.latitude], zoom);
	const left = size.width / 2 - centreX;
	const top = size.height / 2 - centreY;
	const { dark = compiled } = drawing;
	const images = Object.keys({ ...compiled.patterns, ...dark.patterns });
	const darkLayers = new Map(dark.style.layers.map((layer) => [layer.id, layer]));
	const read = new Map<string, readonly SceneFeature[]>();
	const chosen = new Map<string, readonly SceneFeature[]>();

	return {
		drawing,
		toFrame: ([longitude = 0, latitude = 0]) => {
			const [x, y] = project([longitude, latitude], zoom);
			return [x + left, y + top];
		},
		origin: [left, top],
		copies: worldCopies(left, worldSize(zoom), -margin, size.width + margin),
		layers: compiled.style.layers.filter(
			({ layout, minzoom = 0, maxzoom = Infinity }) =>
				layout?.visibility !== 'none' && zoom >= minzoom && zoom < maxzoom
		),
		patterns: { light: compiled.patterns, dark: dark.patterns },
		inDark: (layer) => {
			const found = darkLayers.get(layer.id);
			if (found?.type === layer.type) return found;
			throw new Error(
				`The dark style has no ${layer.type} layer ${layer.id}. Compile both styles from the same data and options.`
			);
		},
		featuresOf: (layer) => {
			const known = chosen.get(layer.id);
			if (known !== undefined) return known;
			const source = 'source' in layer ? layer.source : '';
			const all = read.get(source) ?? sourceFeatures(compiled, layer, states);
			read.set(source, all);
			const features = all.filter(filterOf(layer, zoom));
			chosen.set(layer.id, features);
			return features;
		},
		ownerOf: ({ reference, id }) => {
			if (id === undefined || drawing.nameOf === undefined) return {};
			const whose = featureReference(splitReference(reference).layer, id);
			const name = drawing.nameOf(whose);
			return name === undefined ? {} : { feature: { reference: whose, name } };
		},
		evaluate: (layer, property, feature, at = zoom) => {
			const { specification, expression, constant } = propertyOf(layer, property);
			if (constant !== undefined) return constant.value;
			const value: unknown = expression.evaluate(
				{ zoom: at },
				feature && asTileFeature(feature),
				feature && { ...feature.state },
				undefined,
				images
			);
			return asSpecified(value, specification.type);
		}
	};
}

/** Offsets of the copies of a world from `left` on that show between two sides, CSS pixels. */
function worldCopies(left: number, world: number, from: number, to: number): number[] {
	const copies: number[] = [];
	const first = Math.ceil((from - left) / world) - 1;
	for (let copy = first; left + copy * world < to; copy++) copies.push(copy * world);
	return copies.length === 0 ? [0] : copies;
}

/** All features of a style layer's source. */
function sourceFeatures(
	{ style }: MapDrawing['compiled'],
	layer: LayerSpecification,
	states: MapDrawing['states']
): readonly SceneFeature[] {
	if (!('source' in layer) || typeof layer.source !== 'string') return [];
	const name = layer.source;
	const source = style.sources[name];
	if (source?.type !== 'geojson' || typeof source.data === 'string') {
		throw new Error(
			`The style layer ${layer.id} draws from ${name}, which is no GeoJSON that is at hand. Add it to the style’s sources.`
		);
	}
	if (states.size > 0) return featuresOf(name, source, states);
	const known = stateless.get(source);
	if (known?.name === name) return known.features;
	const features = featuresOf(name, source, states);
	stateless.set(source, { name, features });
	return features;
}

// A source is drawn again at other places, and in parts.
const stateless = new WeakMap<
	GeoJSONSourceSpecification,
	{ readonly name: string; readonly features: readonly SceneFeature[] }
>();

function featuresOf(
	name: string,
	source: GeoJSONSourceSpecification,
	states: MapDrawing['states']
): readonly SceneFeature[] {
	const { promoteId } = source;
	return featuresIn(source).flatMap(({ geometry, properties }): SceneFeature[] => {
		const promoted: unknown = typeof promoteId === 'string' ? properties?.[promoteId] : undefined;
		const id = promoted === undefined ? undefined : String(promoted);
		return partsOf(geometry).map((part) => ({
			reference: id === undefined ? name : `${name}:${id}`,
			...(id !== undefined && { id }),
			geometry: part,
			properties: properties ?? {},
			state: (id === undefined ? undefined : states.get(stateKey(name, id))) ?? {}
		}));
	});
}

function featuresIn({
	data
}: GeoJSONSourceSpecification): readonly Pick<
	Feature<Geometry | null>,
	'geometry' | 'properties'
>[] {
	if (typeof data === 'string') return [];
	if (data.type === 'FeatureCollection') return data.features;
	return [data.type === 'Feature' ? data : { geometry: data, properties: null }];
}

/** Every geometry of a GeoJSON source, in its order; a collection as its parts. */
export function geometriesOf(source: SourceSpecification | undefined): Geometry[] {
	if (source?.type !== 'geojson') return [];
	return featuresIn(source).flatMap(({ geometry }) => partsOf(geometry));
}

/** The geometry, or the parts of a collection. */
function partsOf(geometry: Geometry | null): Geometry[] {
	if (geometry === null) return [];
	return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(partsOf) : [geometry];
}

/** A label is looked at when its feature is. */
const LABELS = labelSource('');

function stateKey(source: string, id: string): FeatureReference {
	return `${source.endsWith(LABELS) ? source.slice(0, -LABELS.length) : source}:${id}`;
}

/** Geometry types as numbers of the vector tile specification, which filters and paint see. */
const TILE_TYPES = {
	Point: 1,
	MultiPoint: 1,
	LineString: 2,
	MultiLineString: 2,
	Polygon: 3,
	MultiPolygon: 3,
	GeometryCollection: 0
} as const satisfies Record<Geometry['type'], number>;

function asTileFeature({ id, geometry, properties }: SceneFeature) {
	return { type: TILE_TYPES[geometry.type], id, properties } as const;
}

type Filter = ReturnType<typeof featureFilter>['filter'];

const filters = new WeakMap<LayerSpecification, Filter>();

/** Filters are asked at the zoom of a tile, a whole number, as MapLibre does. */
function filterOf(layer: LayerSpecification, zoom: number): (feature: SceneFeature) => boolean {
	if (!('filter' in layer) || layer.filter === undefined) return () => true;
	const filter =
		filters.get(layer) ?? featureFilter(layer.filter, `layers.${layer.id}.filter`).filter;
	filters.set(layer, filter);
	return (feature) => filter({ zoom: Math.floor(zoom) }, asTileFeature(feature));
}

interface Property {
	readonly specification: StylePropertySpecification;
	readonly expression: StylePropertyExpression;
	/** What it is for every feature at every zoom, where the style says so. */
	readonly constant: { readonly value: unknown } | undefined;
}

// A style layer is asked again for each of its features, and for each drawing of the same style.
const properties = new WeakMap<LayerSpecification, Map<string, Property>>();

function propertyOf(layer: LayerSpecification, name: string): Property {
	const known = properties.get(layer) ?? new Map<string, Property>();
	properties.set(layer, known);
	const read = known.get(name) ?? readProperty(layer, name);
	known.set(name, read);
	return read;
}

/** What the style specification says of the properties of one type of layer, of one kind. */
type Specifications = Readonly<Record<string, StylePropertySpecification>>;

const REFERENCE: Readonly<Record<string, unknown>> = latest;

function readProperty(layer: LayerSpecification, name: string): Property {
	const [paint, layout] = [REFERENCE[`paint_${layer.type}`], REFERENCE[`layout_${layer.type}`]];
	const specification = { ...(layout as Specifications), ...(paint as Specifications) }[name];
	if (specification === undefined) {
		throw new RangeError(`A style layer of type ${layer.type} has no property ${name}.`);
	}
	const given: Readonly<Record<string, unknown>> = { ...layer.layout, ...layer.paint };
	const value = given[name] ?? specification.default;
	// The declared type of the value is that of the property, which is not known here.
	const expression = normalizePropertyExpression(
		value as Parameters<typeof normalizePropertyExpression>[0],
		`layers.${layer.id}.${name}`,
		specification
	);
	const constant =
		expression.kind === 'constant'
			? { value: asSpecified(expression.evaluate({ zoom: 0 }), specification.type) }
			: undefined;
	return { specification, expression, constant };
}

/** Constants reach us as they are written; expressions already give the specification's classes. */
function asSpecified(value: unknown, type: string): unknown {
	if (typeof value !== 'string') return value;
	if (type === 'formatted') return Formatted.factory(value);
	return type === 'resolvedImage' ? ResolvedImage.fromString(value) : value;
}
