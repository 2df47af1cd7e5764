import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type {
	Feature,
	FeatureCollection,
	Geometry,
	MultiLineString,
	MultiPolygon,
	Polygon,
	Position
} from 'geojson';
import { hasCut, withoutCut } from '../boundaries/edge-of-the-map';

/** true on the outline of an area that the edge of the map cuts, false on the area, left out on others. */
const OUTLINE = 'outline';

/** Keeps what is filled. */
export const IS_FILLED: ExpressionSpecification = ['!=', ['get', OUTLINE], true];
/** Keeps what an outline is drawn along: of an area that is cut, its outline in its place. */
export const IS_OUTLINED: ExpressionSpecification = ['!=', ['get', OUTLINE], false];
/** Keeps the outlines of areas that are cut. */
export const IS_OUTLINE: ExpressionSpecification = ['==', ['get', OUTLINE], true];

/**
 * The same features, and with each area that the edge of the map cuts its outline without the cut, as
 * lines under the same id: a stroke along the area itself would run along 180° as well.
 */
export function withOutlines<G extends Geometry | null>(
	collection: FeatureCollection<G, unknown>
): FeatureCollection<Geometry | null> {
	const features = collection.features.flatMap((feature): Feature<Geometry | null>[] => {
		const { geometry } = feature;
		const properties = feature.properties as Feature['properties'];
		const outline = isArea(geometry) ? outlineOf(geometry) : undefined;
		if (outline === undefined) return [{ ...feature, properties }];
		return [
			{ ...feature, properties: { ...properties, [OUTLINE]: false } },
			{ ...feature, geometry: outline, properties: { ...properties, [OUTLINE]: true } }
		];
	});
	return { type: 'FeatureCollection', features };
}

// The same lines for the same area, so that what is made of them is made once for all dossiers.
const outlines = new WeakMap<Polygon | MultiPolygon, MultiLineString | undefined>();

function outlineOf(area: Polygon | MultiPolygon): MultiLineString | undefined {
	if (!outlines.has(area)) outlines.set(area, outlineWithoutCut(area));
	return outlines.get(area);
}

function isArea(geometry: Geometry | null): geometry is Polygon | MultiPolygon {
	return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
}

/**
 * The outline of an area without what the edge of the map cuts; undefined where it cuts nothing. The
 * inside lies to the right of each line, to which the style specification counts a positive offset.
 * @param area [longitude, latitude] in degrees
 */
export function outlineWithoutCut(area: Polygon | MultiPolygon): MultiLineString | undefined {
	const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
	if (!polygons.flat().some(hasCut)) return undefined;
	return {
		type: 'MultiLineString',
		coordinates: polygons.flatMap((rings) =>
			rings.flatMap((ring, index) =>
				piecesOf(isClockwise(ring) === (index === 0) ? ring : [...ring].reverse())
			)
		)
	};
}

/** A ring in pieces; the one through the ring's first point is whole. */
function piecesOf(ring: readonly Position[]): Position[][] {
	const pieces = withoutCut(ring);
	const [first, last] = [pieces[0], pieces.at(-1)];
	const isParted =
		first !== undefined &&
		last !== undefined &&
		first !== last &&
		first[0] === ring[0] &&
		last.at(-1) === ring.at(-1);
	return isParted ? [...pieces.slice(1, -1), [...last, ...first.slice(1)]] : pieces;
}

/** Whether a ring runs clockwise on a map with north up. */
function isClockwise(ring: readonly Position[]): boolean {
	let twiceArea = 0;
	ring.forEach(([x = 0, y = 0], index) => {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
		twiceArea += x * nextY - nextX * y;
	});
	return twiceArea < 0;
}
