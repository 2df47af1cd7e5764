import type { FeatureReference } from '../dossier/model/types';
import type { Contour, HitArea, HitLayer } from './display-list';

/**
 * The features whose hit areas lie at a place of a drawing, topmost first, each once.
 * @param x CSS pixels from the drawing's left edge
 * @param y CSS pixels from its upper edge
 */
export function featuresAt(hits: readonly HitLayer[], x: number, y: number): FeatureReference[] {
	const found = new Set<FeatureReference>();
	for (const { areas, width } of hits.toReversed()) {
		for (const area of areas.toReversed()) if (isAt(area, width, x, y)) found.add(area.feature);
	}
	return [...found];
}

/** @param width of lines, CSS pixels; undefined for areas */
function isAt(area: HitArea, width: number | undefined, x: number, y: number): boolean {
	if (area.kind === 'circles') {
		return area.places.some(([left, top]) => Math.hypot(x - left, y - top) <= area.radius);
	}
	const { contours, step } = area;
	const [across, down] = [x / step, y / step];
	if (width === undefined) return turnsAround(contours, across, down) !== 0;
	const reach = width / 2 / step;
	return contours.some((contour) => isNear(contour, across, down, reach));
}

/** How often contours run around a place, clockwise less the other way: the nonzero rule's number. */
function turnsAround(contours: readonly Contour[], x: number, y: number): number {
	let turns = 0;
	for (const contour of contours) {
		eachSide({ ...contour, closed: true }, (fromX, fromY, toX, toY) => {
			if (fromY <= y === toY <= y) return;
			const crossing = fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY);
			if (crossing > x) turns += toY > fromY ? 1 : -1;
		});
	}
	return turns;
}

function isNear(contour: Contour, x: number, y: number, reach: number): boolean {
	let near = false;
	eachSide(contour, (fromX, fromY, toX, toY) => {
		const [alongX, alongY] = [toX - fromX, toY - fromY];
		const length = alongX * alongX + alongY * alongY;
		const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
		const nearest = Math.max(0, Math.min(1, share));
		const [awayX, awayY] = [x - fromX - nearest * alongX, y - fromY - nearest * alongY];
		near ||= awayX * awayX + awayY * awayY <= reach * reach;
	});
	return near;
}

function eachSide(
	{ points, closed }: Contour,
	visit: (fromX: number, fromY: number, toX: number, toY: number) => void
): void {
	const last = closed ? points.length : points.length - 2;
	for (let index = 0; index < last; index += 2) {
		const next = (index + 2) % points.length;
		visit(points[index] ?? 0, points[index + 1] ?? 0, points[next] ?? 0, points[next + 1] ?? 0);
	}
}
