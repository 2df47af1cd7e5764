import { element, type Attributes } from './markup';

/** Shapes of a style layer that look the same: they are written as one element. */
export interface Group<Shape> {
	readonly attributes: Attributes;
	readonly shapes: Shape[];
}

/** Shapes by how they look, in the order in which each look first appears. */
export class Groups<Shape> {
	readonly #groups = new Map<string, Group<Shape>>();

	add(attributes: Attributes, shapes: readonly Shape[]): void {
		if (shapes.length === 0) return;
		const key = JSON.stringify(attributes);
		const group = this.#groups.get(key) ?? { attributes, shapes: [] };
		this.#groups.set(key, group);
		group.shapes.push(...shapes);
	}

	/** One `<path>` for each look. */
	write(data: (shapes: readonly Shape[]) => string): string {
		return [...this.#groups.values()]
			.map(({ attributes, shapes }) => element('path', { ...attributes, d: data(shapes) }))
			.join('');
	}
}
