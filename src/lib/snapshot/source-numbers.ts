/** Numbers sources from 1 in the order in which they are first referred to. */
export class SourceNumbers {
	readonly #ids: string[] = [];

	of(ids: readonly string[]): number[] {
		return ids.map((id) => {
			if (!this.#ids.includes(id)) this.#ids.push(id);
			return this.#ids.indexOf(id) + 1;
		});
	}

	/** Ids in the order of their numbers. */
	get ids(): readonly string[] {
		return this.#ids;
	}
}
