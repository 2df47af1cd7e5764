import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type * as v from 'valibot';
import type { ArticleBlock } from '../parse/article';
import type {
	claimSchema,
	dossierFileSchema,
	EditorNote,
	FeatureProperties,
	Quote,
	Source
} from './schema';
import type { PositionStep } from './positions';
import type { OrphanReason } from './vocabulary';

/** `<layer id>:<feature id>`, as it stands in claims.json and in the URL. */
export type FeatureReference = `${string}:${string}`;

/** ISO 3166-1 alpha-3 for a country, otherwise the id of an actor in dossier.json. */
export type ActorId = string;

/** A place in an article's body: offsets in UTF-16 code units, end exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** A quoted span that has been found in its article. */
export interface Passage extends Quote, TextRange {
	readonly id: string;
	readonly claim: string;
	readonly article: string;
	/** Number of the block that it stands in; the first is 1 (P1 in the close reading). */
	readonly block: number;
}

/** A quote that its article had once: its present text has no certain place for it. */
export interface OrphanedPassage extends Quote {
	readonly id: string;
	readonly claim: string;
	readonly article: string;
	/** ISO 8601 date on which the present text was taken over. */
	readonly since: string;
	readonly reason: OrphanReason;
}

export interface Claim extends Omit<
	v.InferOutput<typeof claimSchema>,
	'passages' | 'features' | 'saidOn'
> {
	/** Those that claims.json names, and the positions that the claim gives its actors. */
	readonly features: FeatureReference[];
	/** ISO 8601 date on which it was said: as claims.json has it, otherwise the article's. */
	readonly saidOn: string;
	/** Those that stand in the article; none where all of the claim's quotes are orphans. */
	readonly passages: readonly Passage[];
	/** Left out where there are none. */
	readonly orphans?: readonly OrphanedPassage[];
}

/** An editor's note, with the place of the words that it is about. */
export interface PlacedNote extends EditorNote, TextRange {
	readonly block: number;
}

/** What an article is called, and where it comes from. */
export interface ArticleHead {
	readonly id: string;
	readonly title: string;
	readonly publisher: string | null;
	/** ISO 8601 date of publication. */
	readonly date: string;
	readonly language: string;
	/** Its address at its publisher (https); left out where none is known. */
	readonly url?: string | undefined;
}

export interface Article extends ArticleHead {
	/** The text, unaltered. */
	readonly body: string;
	readonly blocks: ArticleBlock[];
}

export type LayerFeature = Feature<Geometry | null, FeatureProperties & Record<string, unknown>> & {
	id: string;
	/**
	 * ISO 3166-1 alpha-3 code of the country that the feature is, whatever its id; left out where it is
	 * none. The parser decides it once, and nobody else reads a country out of an id or a boundary.
	 */
	country?: string;
};
// Not an intersection of the two lists: their methods would be those of GeoJSON's.
export type LayerFeatures = Omit<FeatureCollection, 'features'> & { features: LayerFeature[] };

/**
 * One topic, parsed, checked and anchored: what the whole product works with. Its `layers` are their
 * declarations.
 */
export interface Dossier extends Omit<v.InferOutput<typeof dossierFileSchema>, 'articles'> {
	readonly articles: Article[];
	readonly claims: Claim[];
	readonly notes: PlacedNote[];
	/** Notes on words that are orphans; left out where there are none. */
	readonly orphanedNotes?: readonly EditorNote[];
	readonly sources: Source[];
	/** Every change of every position, by day. */
	readonly positions: readonly PositionStep[];
	/** The days on which something was said, rising: ISO 8601 dates. */
	readonly saidOn: readonly string[];
	/** Features by layer id, in drawing order; those of positions are of the day of `asOf`. */
	readonly features: Record<string, LayerFeatures>;
	/**
	 * What the whole dossier holds, where this is it without some of its articles, and without their
	 * claims and notes; left out where nothing is missing.
	 */
	readonly whole?: WholeDossier;
}

/** What is known of a whole dossier before all of its articles have been loaded. */
export interface WholeDossier {
	/** How many articles it has. */
	readonly articles: number;
	/** Articles that features name as their source. */
	readonly cited: readonly ArticleHead[];
	/** How many claims speak of an actor, by its id; those of whom none does are left out. */
	readonly claims: Readonly<Record<ActorId, number>>;
	/** Countries of which a claim that would give a position is in doubt; left out where there are none. */
	readonly inDoubt?: readonly ActorId[];
	/** The dossier is looked at on an earlier day, for which they have not been counted. */
	readonly earlier?: true;
}
