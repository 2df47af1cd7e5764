import type { Claim, Dossier, Passage, PlacedNote } from './types';

/**
 * What the claims of a dossier tell by themselves, whatever day is looked at. Built once. Claims and passages
 * are numbered in their order, so that any of them are put in order by sorting numbers.
 */
export class ClaimLists {
	readonly #claims: readonly Claim[];
	readonly #places = new Map<string, number>();
	readonly #naming = new Lists<Claim>();
	readonly #byActor = new Lists<Claim>();
	readonly #passagesById = new Map<string, Passage>();
	readonly #notesByArticle = new Lists<PlacedNote>();
	readonly #reading: () => Reading;

	constructor({ claims, notes, articles }: Pick<Dossier, 'claims' | 'notes' | 'articles'>) {
		this.#claims = claims;
		for (const [place, claim] of claims.entries()) {
			this.#places.set(claim.id, place);
			for (const reference of new Set(claim.features)) this.#naming.add(reference, claim);
			for (const actor of new Set(claim.actors)) this.#byActor.add(actor, claim);
			for (const passage of claim.passages) this.#passagesById.set(passage.id, passage);
		}
		for (const note of [...notes].sort(inText)) this.#notesByArticle.add(note.article, note);
		this.#reading = lazily(() => readingOf(claims, articles));
	}

	claim(id: string): Claim | undefined {
		return this.#claims[this.#places.get(id) ?? -1];
	}

	passage(id: string): Passage | undefined {
		return this.#passagesById.get(id);
	}

	/** Claims in whose features a reference stands as it is, `<layer>:*` among them. */
	naming(reference: string): readonly Claim[] {
		return this.#naming.get(reference);
	}

	/** Every reference that stands in a claim's features. */
	namedReferences(): Iterable<string> {
		return this.#naming.keys();
	}

	ofActor(actor: string): readonly Claim[] {
		return this.#byActor.get(actor);
	}

	/** Claims of several lists, each once, in the order of claims.json, in which each list is already. */
	inOrder(lists: readonly (readonly Claim[])[]): readonly Claim[] {
		const filled = lists.filter(({ length }) => length > 0);
		const [only = []] = filled;
		if (filled.length < 2) return only;
		const places = new Set(
			filled.flatMap((list) => list.flatMap(({ id }) => this.#places.get(id) ?? []))
		);
		return sorted(places).map((place) => this.#claims[place] as Claim);
	}

	/** Passages of claims in article order. */
	passagesOf(claims: readonly Claim[]): readonly Passage[] {
		const { passages, places } = this.#reading();
		const own = claims.flatMap((claim) => claim.passages.flatMap(({ id }) => places.get(id) ?? []));
		return sorted(own).map((place) => passages[place] as Passage);
	}

	/** Passages of an article, in order. */
	passagesIn(article: string): readonly Passage[] {
		return this.#reading().byArticle.get(article);
	}

	/** Notes of an article, in order. */
	notesIn(article: string): readonly PlacedNote[] {
		return this.#notesByArticle.get(article);
	}
}

interface Reading {
	/** In article order. */
	readonly passages: readonly Passage[];
	/** Of each passage in it. */
	readonly places: ReadonlyMap<string, number>;
	readonly byArticle: Lists<Passage>;
}

function readingOf(claims: readonly Claim[], articles: Dossier['articles']): Reading {
	const articlePlaces = new Map(articles.map(({ id }, place) => [id, place]));
	const placeOf = ({ article }: Passage): number => articlePlaces.get(article) ?? Infinity;
	const passages = claims
		.flatMap((claim) => claim.passages)
		.sort((one, other) => placeOf(one) - placeOf(other) || inText(one, other));
	const byArticle = new Lists<Passage>();
	for (const passage of passages) byArticle.add(passage.article, passage);
	return { passages, places: new Map(passages.map(({ id }, place) => [id, place])), byArticle };
}

/** Whole numbers of 32 bits, rising. */
function sorted(numbers: Iterable<number>): number[] {
	return [...Uint32Array.from(numbers).sort()];
}

/** Lists by key; a key without one has the empty list. */
class Lists<Item> {
	readonly #lists = new Map<string, Item[]>();

	add(key: string, item: Item): void {
		const list = this.#lists.get(key);
		if (list) list.push(item);
		else this.#lists.set(key, [item]);
	}

	get(key: string): readonly Item[] {
		return this.#lists.get(key) ?? [];
	}

	keys(): Iterable<string> {
		return this.#lists.keys();
	}
}

/** A question whose answer, once given, is kept. */
export function remembered<Answer>(answer: (key: string) => Answer): (key: string) => Answer {
	const known = new Map<string, Answer>();
	return (key) => {
		const before = known.get(key);
		if (before !== undefined) return before;
		const now = answer(key);
		known.set(key, now);
		return now;
	};
}

/** A value that is made when it is first asked for. */
export function lazily<Value>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => (made ??= make());
}

interface Placed {
	readonly start: number;
	readonly end: number;
}

/** By place in the text; where two begin together, the longer first. */
function inText(one: Placed, other: Placed): number {
	return one.start - other.start || other.end - one.end;
}
