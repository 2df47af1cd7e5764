import type { Contour, PathsItem } from '../../display-list';
import type { Extent } from '../geometry/geometry';

/** How shapes are painted. */
export type Look = Pick<PathsItem, 'fill' | 'pen' | 'hardEdges'>;

/** What is painted: something with a place. */
interface Placed {
	/** What holds all of it, paint included, in any units that all shapes have. */
	readonly extent: Extent;
}

interface Group<Shape> {
	readonly look: Look;
	readonly key: string;
	readonly shapes: Shape[];
}

/**
 * Shapes of a style layer by how they look: as few items as show what painting each shape after the
 * other, in the order of the features, would show. Shapes of one look are one item, whose overlaps do not
 * add up; so one that lies on another through which it would be seen begins the next.
 */
export class Groups<Shape extends Placed> {
	readonly #groups: Group<Shape>[] = [];
	readonly #overlap: (one: Shape, other: Shape) => boolean;

	/** @param overlap whether two shapes lie on each other; asked only where their extents meet */
	constructor(overlap: (one: Shape, other: Shape) => boolean) {
		this.#overlap = overlap;
	}

	add(look: Look, shape: Shape): void {
		const key = JSON.stringify(look);
		const above = 1 + this.#groups.findLastIndex((group) => this.#mixes(group, look, key, shape));
		const group = this.#groups.slice(above).find((each) => each.key === key);
		if (group === undefined) this.#groups.push({ look, key, shapes: [shape] });
		else group.shapes.push(shape);
	}

	/** Whether it shows that a shape is painted after a group's shapes, and not with or before them. */
	#mixes(group: Group<Shape>, look: Look, key: string, shape: Shape): boolean {
		const isCovered = isOpaque(look) && isOpaque(group.look);
		if (isCovered && (group.key === key || haveOneInk(look, group.look))) return false;
		return group.shapes.some(
			(other) => meet(shape.extent, other.extent) && this.#overlap(shape, other)
		);
	}

	/**
	 * One item for each group.
	 * @param step of the contours' coordinates, CSS pixels
	 */
	items(step: number, contours: (shapes: readonly Shape[]) => readonly Contour[]): PathsItem[] {
		return this.#groups.map(({ look, shapes }) => ({
			kind: 'paths',
			contours: contours(shapes),
			step,
			...look
		}));
	}
}

function isOpaque({ fill, pen }: Look): boolean {
	return (fill?.opacity ?? 1) === 1 && (pen?.opacity ?? 1) === 1;
}

function haveOneInk(one: Look, other: Look): boolean {
	const inks = [one, other]
		.flatMap(({ fill, pen }) => [fill, pen])
		.filter((each) => each !== undefined);
	return inks.every(({ ink }) => ink.light === inks[0]?.ink.light && ink.dark === inks[0].ink.dark);
}

function meet(one: Extent, other: Extent): boolean {
	return one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
}
