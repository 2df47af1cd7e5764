import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { linesOf } from '../cartography/lines';
import { signedArea } from '../dossier/check/geojson';
import type { FeatureRecord } from './feature-record';

/** How near to the innermost place of an area is near enough, in degrees. */
const PRECISION = 0.01;

/**
 * One place that stands for a feature, for programs that know only points: where its label stands, its
 * point, the middle of its longest line, or the place of its largest area that is furthest from any edge.
 * @returns [longitude, latitude] in degrees, of six decimals at most
 */
export function placeOfFeature({
	geometry,
	label
}: Pick<FeatureRecord, 'geometry' | 'label'>): Position {
	return (label ?? onGeometry(geometry)).map((degrees) => Math.round(degrees * 1e6) / 1e6);
}

function onGeometry(geometry: FeatureRecord['geometry']): Position {
	switch (geometry.type) {
		case 'Point':
			return geometry.coordinates;
		case 'MultiPoint':
			return geometry.coordinates[0] ?? noPlace();
		case 'Polygon':
		case 'MultiPolygon':
			return innermost(geometry);
		default: {
			const [line = []] = linesOf(geometry);
			return line[Math.floor(line.length / 2)] ?? noPlace();
		}
	}
}

function innermost({ type, coordinates }: Polygon | MultiPolygon): Position {
	const polygons = type === 'Polygon' ? [coordinates] : coordinates;
	const [largest = []] = [...polygons].sort((one, other) => area(other) - area(one));
	const rings = largest.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y]));
	return [...polylabel(rings, PRECISION)].slice(0, 2);
}

function area([exterior = []]: readonly Position[][]): number {
	return Math.abs(signedArea(exterior.map(([x = 0, y = 0]) => [x, y] as const)));
}

function noPlace(): never {
	throw new Error('A geometry without positions: the data check rules it out.');
}
