import { booleanPointInPolygon, pointToLineDistance } from '@turf/turf';
import type { Position } from 'geojson';
import type { Report } from '../../src/lib/dossier/check/report';
import type { Recipe, RecipeOf } from '../../src/lib/dossier/model/recipes';
import { polygonsOf, type Area } from '../derive/areas';
import { areasOf, chainOfDividing, lineOf, type Material } from '../derive/material';
import { farSide } from '../derive/sides';

const REMEDY = 'Correct recipes.json, then run npm run geo:derive.';

/** Kilometres that a line may lie outside a corridor, where something that it leaves out cuts it off. */
const AT_EDGE = 1;

/** More vertices than these are more detail than a derived area has. */
const MOST_VERTICES = 300;

/**
 * Whether a belt as it stands lies in its area, on its side, and on none of the belts that it is to be
 * clear of.
 */
export function checkBelt(recipe: RecipeOf<'belt'>, material: Material, report: Report): void {
	const belt = derivedArea(recipe, material);
	if (belt === undefined) return;
	const { path, name, area } = belt;
	checkDetail(belt, report);
	const border = verticesAndMiddles(area);
	const ground = areasOf(recipe.inside, material);
	if (border.some((position) => !ground.some((each) => booleanPointInPolygon(position, each)))) {
		report(path, `“${name}” leaves ${recipe.inside}.`, REMEDY);
	}
	const dividing = material.dividingLines.find(({ near, far }) =>
		[near.id, far.id].includes(recipe.side ?? '')
	);
	if (dividing) {
		const far = farSide(chainOfDividing(dividing, material), dividing);
		const isFar = recipe.side === dividing.far.id;
		if (border.some((position) => booleanPointInPolygon(position, far) !== isFar)) {
			const other = isFar ? dividing.near : dividing.far;
			report(path, `“${name}” reaches the ${other.name} of “${dividing.line}”.`, REMEDY);
		}
	}
	for (const id of recipe.clearOf ?? []) {
		const other = derivedArea({ layer: recipe.layer, id }, material);
		if (other === undefined) continue;
		const overlaps =
			border.some((position) => booleanPointInPolygon(position, other.area)) ||
			verticesAndMiddles(other.area).some((position) => booleanPointInPolygon(position, area));
		if (overlaps) report(path, `“${name}” overlaps “${other.name}”.`, REMEDY);
	}
}

/** Whether a corridor as it stands holds its line, but for what it leaves out. */
export function checkCorridor(
	recipe: RecipeOf<'corridor'>,
	material: Material,
	report: Report
): void {
	const corridor = derivedArea(recipe, material);
	if (corridor === undefined) return;
	const { path, name, area } = corridor;
	checkDetail(corridor, report);
	// Within an area only, a line may well leave it.
	if (recipe.inside !== undefined) return;
	const left = (recipe.outside ?? []).flatMap((each) => areasOf(each, material));
	const outlines = polygonsOf(area).flat();
	const line = lineOf(recipe.around, recipe, material);
	const positions = line.type === 'LineString' ? line.coordinates : line.coordinates.flat();
	const outside = positions.find(
		(position) =>
			!booleanPointInPolygon(position, area) &&
			!left.some((each) => booleanPointInPolygon(position, each)) &&
			outlines.every((coordinates) => {
				return pointToLineDistance(position, { type: 'LineString', coordinates }) > AT_EDGE;
			})
	);
	if (outside !== undefined) {
		report(path, `Its line leaves “${name}” at ${outside.join(', ')}.`, REMEDY);
	}
}

interface NamedArea {
	readonly path: string;
	readonly name: string;
	readonly area: Area;
}

/** The area that a recipe has made, as it stands in its file. */
function derivedArea(
	{ layer, id }: Pick<Recipe, 'layer' | 'id'>,
	{ featuresOf }: Material
): NamedArea | undefined {
	const features = featuresOf(layer);
	const index = features.findIndex(({ properties }) => properties['recipe'] === id);
	const geometry = features[index]?.geometry;
	if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return undefined;
	return { path: `features[${index}]`, name: id, area: geometry };
}

function checkDetail({ area, path, name }: NamedArea, report: Report): void {
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
