import { element, type Attributes } from '../writers/markup';

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

	/**
	 * One `<path>` for each look.
	 * @param parts of the shapes of one look: where there are several, a `<g>` holds a `<path>` of each
	 */
	write(
		data: (shapes: readonly Shape[]) => string,
		parts: (group: Group<Shape>) => readonly (readonly Shape[])[] = ({ shapes }) => [shapes]
	): string {
		return [...this.#groups.values()]
			.map((group) => {
				const written = parts(group).map(data);
				if (written.length === 1) return element('path', { ...group.attributes, d: written[0] });
				const paths = written.map((d) => element('path', { d }));
				return element('g', group.attributes, paths.join(''));
			})
			.join('');
	}
}
