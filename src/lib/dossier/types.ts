import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type * as v from 'valibot';
import type { ArticleBlock } from './article';
import type {
	claimSchema,
	dossierFileSchema,
	EditorNote,
	FeatureProperties,
	Quote,
	Source
} from './schema';
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

export interface Claim extends Omit<v.InferOutput<typeof claimSchema>, 'passages' | 'features'> {
	readonly features: FeatureReference[];
	/** Those that stand in the article; none where all of the claim's quotes are orphans. */
	readonly passages: readonly Passage[];
	/** Left out where there are none. */
	readonly orphans?: readonly OrphanedPassage[];
}

/** An editor's note, with the place of the words that it is about. */
export interface PlacedNote extends EditorNote, TextRange {
	readonly block: number;
}

export interface Article {
	readonly id: string;
	readonly title: string;
	readonly publisher: string | null;
	/** ISO 8601 date of publication. */
	readonly date: string;
	readonly language: string;
	/** The text, unaltered. */
	readonly body: string;
	readonly blocks: ArticleBlock[];
}

export type LayerFeature = Feature<Geometry | null, FeatureProperties & Record<string, unknown>> & {
	id: string;
};
// Not an intersection of the two lists: their methods would be those of GeoJSON's.
export type LayerFeatures = Omit<FeatureCollection, 'features'> & { features: LayerFeature[] };

/** One topic, parsed, checked and anchored: what the whole product works with. */
export interface Dossier extends Omit<v.InferOutput<typeof dossierFileSchema>, 'articles'> {
	readonly articles: Article[];
	readonly claims: Claim[];
	readonly notes: PlacedNote[];
	/** Notes on words that are orphans; left out where there are none. */
	readonly orphanedNotes?: readonly EditorNote[];
	readonly sources: Source[];
	/** Features by layer id. */
	readonly layers: Record<string, LayerFeatures>;
}
