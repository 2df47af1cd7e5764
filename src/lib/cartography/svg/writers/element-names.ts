import type { GroupItem, NamedFeature } from '../../display-list';
import type { Attributes } from './markup';

/** The ids of a document's elements: no two are the same. */
export class ElementNames {
	readonly #given = new Map<string, number>();

	/**
	 * A group as a layer of a drawing program.
	 * @param label what it is called there; its name where it is left out
	 */
	layer(name: NonNullable<GroupItem['name']>, label = name): Attributes {
		return { id: this.#id(name), 'inkscape:groupmode': 'layer', 'inkscape:label': label };
	}

	/** A feature's element: `troops-FRA`, and `troops-FRA-2` for what else is drawn of it. */
	feature({ reference, name }: NamedFeature): Attributes {
		return { id: this.#id(reference), 'inkscape:label': name };
	}

	#id(wished: string): string {
		// What a name in XML may have, but for the colon, which parts a prefix from a name.
		const name = wished.replace(/[^\p{L}\p{N}_.-]+/gu, '-').replace(/^(?=[^\p{L}_])/u, '_');
		const count = (this.#given.get(name) ?? 0) + 1;
		this.#given.set(name, count);
		// A name that ends like one that is counted must not be taken for it.
		return count === 1 ? name : this.#id(`${name}-${count}`);
	}
}
