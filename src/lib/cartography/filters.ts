import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { Category, LayerDefinition, Symbology } from '../layers/definition';
import { IS_OUTLINE, IS_OUTLINED } from './outlines';

export type Shape = Symbology['shape'];

const GEOMETRY_TYPES: Record<Shape, readonly string[]> = {
	area: ['Polygon', 'MultiPolygon'],
	line: ['LineString', 'MultiLineString'],
	point: ['Point', 'MultiPoint']
};

/** Set on the copy of a line that is smoothed for the overview. */
export const OVERVIEW = 'overview';
/** The zoom from which a line's own bends have room. */
const DETAIL_ZOOM = 6;

/** Keeps of a line's two copies the one that is made for this zoom. */
const AT_THIS_SCALE: ExpressionSpecification = [
	'==',
	['get', OVERVIEW],
	['<', ['zoom'], DETAIL_ZOOM]
];

/** Keeps the features of one category: what `categoryOf` decides for one feature, as an expression. */
export function categoryFilter(
	{ scale }: LayerDefinition,
	category: Category
): ExpressionSpecification {
	const earlier = scale.categories
		.slice(0, scale.categories.indexOf(category))
		.filter(({ value, legendOnly }) => value === category.value && legendOnly !== true);
	return [
		'all',
		...ofValue(scale.property, category.value),
		...(category.symbology.shape === 'line' ? [AT_THIS_SCALE] : []),
		...conditions(category),
		...earlier.map((other): ExpressionSpecification => ['!', ['all', ...conditions(other)]])
	];
}

function ofValue(property: string | undefined, value: string): ExpressionSpecification[] {
	return property === undefined ? [] : [['==', ['get', property], value]];
}

function conditions({ where = {} }: Category): ExpressionSpecification[] {
	return Object.entries(where).map(([property, values]) => [
		'in',
		['coalesce', ['get', property], ''],
		['literal', [...values]]
	]);
}

/** Keeps features of one shape: a fill would otherwise close a line and fill it. */
export function shapeFilter(shape: Shape): ExpressionSpecification {
	const ofType: ExpressionSpecification = [
		'in',
		['geometry-type'],
		['literal', [...GEOMETRY_TYPES[shape]]]
	];
	return shape === 'line' ? ['all', ofType, AT_THIS_SCALE] : ofType;
}

/** Keeps what the outline of a feature of one shape is drawn along. */
export function outlineFilter(shape: Shape): ExpressionSpecification {
	if (shape !== 'area') return shapeFilter(shape);
	return ['all', IS_OUTLINED, ['any', shapeFilter(shape), IS_OUTLINE]];
}

/** Whether a geometry is what {@link shapeFilter} keeps, at whatever zoom. */
export function isOfShape(geometry: Geometry | null, shape: Shape): boolean {
	return geometry !== null && GEOMETRY_TYPES[shape].includes(geometry.type);
}

/** The shapes that a layer draws, areas first. */
export function shapesOf({ scale }: LayerDefinition): Shape[] {
	const used = new Set(
		scale.categories
			.filter(({ legendOnly }) => legendOnly !== true)
			.map(({ symbology }) => symbology.shape)
	);
	return (['area', 'line', 'point'] as const).filter((shape) => used.has(shape));
}
