import type {
	Article,
	ArticleHead,
	Claim,
	Dossier,
	FeatureReference,
	PlacedNote,
	WholeDossier
} from './types';
import type { DossierIndex } from './claim-index';
import { actorOf } from './reference';
import { withPositions } from './on-day';
import type { EditorNote } from './schema';

/** Items with their places in the dossier's own list, which they are put back to. */
export type Placed<Item> = readonly (readonly [place: number, item: Item])[];

/** An article with all that rests on it: what a page loads when the article is looked at. */
export interface DossierPart {
	/** Its place in the reading order, from 0. */
	readonly number: number;
	readonly article: Article;
	readonly claims: Placed<Claim>;
	readonly notes: Placed<PlacedNote>;
	readonly orphanedNotes: Placed<EditorNote>;
}

/** A dossier without its articles: what every page of it begins with. */
export interface DossierHead extends Omit<
	Dossier,
	'articles' | 'claims' | 'notes' | 'orphanedNotes' | 'whole'
> {
	readonly whole: WholeDossier;
}

/** Which articles there are, and whom and what each of them speaks of. */
export interface DossierContents {
	/** In reading order. */
	readonly articles: readonly ArticleHead[];
	/** Places in `articles`, rising, by subject: see {@link subjectOf}. */
	readonly about: Readonly<Record<string, readonly number[]>>;
}

/** What claims are counted and looked up by: an actor, a country in whichever layer it is, or a feature. */
export function subjectOf(
	reference: FeatureReference,
	index: Pick<DossierIndex, 'countryOf'>
): string {
	return actorOf(reference, index) ?? reference;
}

/**
 * The dossier as far as it is loaded; with all its parts it is the whole one again, in its own order.
 * @param parts each once, in any order
 */
export function joinParts(head: DossierHead, parts: readonly DossierPart[]): Dossier {
	const { whole, ...rest } = head;
	const inOrder = [...parts].sort((one, other) => one.number - other.number);
	const orphanedNotes = putBack(inOrder.map((part) => part.orphanedNotes));
	return withPositions(
		{
			...rest,
			articles: inOrder.map(({ article }) => article),
			claims: putBack(inOrder.map((part) => part.claims)),
			notes: putBack(inOrder.map((part) => part.notes)),
			...(orphanedNotes.length > 0 && { orphanedNotes }),
			...(parts.length < whole.articles && { whole })
		},
		rest.asOf
	);
}

/** How many articles a dossier has, whether they are loaded or not. */
export function articleCount({ articles, whole }: Pick<Dossier, 'articles' | 'whole'>): number {
	return whole?.articles ?? articles.length;
}

/** What an article is called, whether it is loaded or only cited. */
export function articleHead(
	{ articles, whole }: Pick<Dossier, 'articles' | 'whole'>,
	id: string
): ArticleHead | undefined {
	return [...articles, ...(whole?.cited ?? [])].find((article) => article.id === id);
}

function putBack<Item>(lists: readonly Placed<Item>[]): Item[] {
	return lists
		.flat()
		.sort(([one], [other]) => one - other)
		.map(([, item]) => item);
}
