import type { Contour, PathsItem } from '../../display-list';

/** How shapes are painted. */
export type Look = Pick<PathsItem, 'fill' | 'pen'>;

/** Shapes of a style layer by how they look, in the order in which each look first appears. */
export class Groups<Shape> {
	readonly #groups = new Map<string, { readonly look: Look; readonly shapes: Shape[] }>();

	add(look: Look, shapes: readonly Shape[]): void {
		if (shapes.length === 0) return;
		const key = JSON.stringify(look);
		const group = this.#groups.get(key) ?? { look, shapes: [] };
		this.#groups.set(key, group);
		group.shapes.push(...shapes);
	}

	/**
	 * One item for each look.
	 * @param step of the contours' coordinates, CSS pixels
	 */
	items(step: number, contours: (shapes: readonly Shape[]) => readonly Contour[]): PathsItem[] {
		return [...this.#groups.values()].map(({ look, shapes }) => ({
			kind: 'paths',
			contours: contours(shapes),
			step,
			...look
		}));
	}
}
