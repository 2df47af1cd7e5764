import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { LineString, Position } from 'geojson';
import type { Report } from '../../src/lib/dossier/check/report';
import { polygonsOf, type Area } from '../derive/areas';
import { farSide } from '../derive/terrain';
import type { LayerFeature } from '../derive/layer-file';

const REMEDY = 'Correct recipes.json, then run npm run geo:derive.';

/** Kilometres that the line may lie outside a corridor, where the border of Russia cuts it off. */
const AT_BORDER = 1;

/** More vertices than these are more detail than an illustration has. */
const MOST_VERTICES = 300;

/** Whether the recipes’ belts lie in the country, behind the contact line, and do not lie on one another. */
export function checkBelts(
	features: readonly LayerFeature[],
	chain: LineString,
	country: Area,
	report: Report
): void {
	const russianHeld = farSide(chain.coordinates);
	const belts = areasOf(features).filter(({ isDerived }) => isDerived);
	for (const [index, { path, name, area }] of belts.entries()) {
		checkDetail(area, path, name, report);
		const border = verticesAndMiddles(area);
		if (border.some((position) => !booleanPointInPolygon(position, country))) {
			report(path, `“${name}” leaves the country.`, REMEDY);
		}
		if (border.some((position) => booleanPointInPolygon(position, russianHeld))) {
			report(path, `“${name}” reaches the Russian-held side of the contact line.`, REMEDY);
		}
		for (const other of belts.slice(0, index)) {
			const overlaps =
				border.some((position) => booleanPointInPolygon(position, other.area)) ||
				verticesAndMiddles(other.area).some((position) => booleanPointInPolygon(position, area));
			if (overlaps) report(path, `“${name}” overlaps “${other.name}”.`, REMEDY);
		}
	}
}

/** Whether the recipes’ corridors hold the contact line, and the narrower lies within the wider. */
export function checkCorridors(
	features: readonly LayerFeature[],
	chain: LineString,
	report: Report
): void {
	for (const { path, name, area } of areasOf(features).filter(({ isDerived }) => isDerived)) {
		checkDetail(area, path, name, report);
		const outlines = polygonsOf(area).flat();
		const outside = chain.coordinates.find(
			(position) =>
				!booleanPointInPolygon(position, area) &&
				outlines.every((coordinates) => {
					return pointToLineDistance(position, { type: 'LineString', coordinates }) > AT_BORDER;
				})
		);
		if (outside !== undefined) {
			report(path, `The contact line leaves “${name}” at ${outside.join(', ')}.`, REMEDY);
		}
	}
}

/** Whether pockets lie within the country, border included. */
export function checkPockets(
	features: readonly LayerFeature[],
	country: Area,
	report: Report
): void {
	for (const { path, name, area } of areasOf(features)) {
		const ring = polygonsOf(area)[0]?.[0]?.slice(1) ?? [];
		const sum = ring.reduce(([x = 0, y = 0], [nextX = NaN, nextY = NaN]) => [x + nextX, y + nextY]);
		const middle = sum.map((degrees) => degrees / ring.length);
		if (!booleanPointInPolygon(middle, country)) {
			report(path, `“${name}” is not in the country.`, 'Correct its outline.');
		}
	}
}

interface NamedArea {
	readonly path: string;
	readonly name: string;
	readonly area: Area;
	/** Made by a recipe; what a person has drawn need not be like it. */
	readonly isDerived: boolean;
}

/** The areas that have a shape of their own: not those that are boundaries. */
function areasOf(features: readonly LayerFeature[]): NamedArea[] {
	return features.flatMap(({ id, properties, geometry }, index) => {
		if (properties['boundary'] !== undefined) return [];
		if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
		const isDerived = properties['recipe'] !== undefined;
		return [{ path: `features[${index}]`, name: String(id), area: geometry, isDerived }];
	});
}

function checkDetail(area: Area, path: string, name: string, report: Report): void {
	const vertices = polygonsOf(area).flat(2).length;
	if (vertices <= MOST_VERTICES) return;
	report(path, `“${name}” has ${vertices} vertices.`, `Widen the tolerance. ${REMEDY}`);
}

function verticesAndMiddles(area: Area): Position[] {
	return polygonsOf(area)
		.flat()
		.flatMap((ring) =>
			ring.slice(1).flatMap(([x = NaN, y = NaN], index) => {
				const [lastX = NaN, lastY = NaN] = ring[index] ?? [];
				return [
					[x, y],
					[(x + lastX) / 2, (y + lastY) / 2]
				];
			})
		);
}
