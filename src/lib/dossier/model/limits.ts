/**
 * How much a dossier may hold. Beyond it a file is refused before it costs time and memory: what
 * people write by hand stays far below, and a file that does not is hostile or an accident.
 */
export const LIMITS = {
	/** Of an article's file, bytes: a long book has about 1 MB. */
	articleBytes: 5_000_000,
	/** Of a JSON or GeoJSON file, bytes: 100,000 points with their properties have about 35 MB. */
	dataBytes: 40_000_000,
	/** Of an article's front matter, UTF-16 code units. */
	frontMatter: 4_000,
	/** Levels of lists and objects in JSON; ours have about ten. */
	depth: 100,
	/** Levels of lists and mappings in front matter; ours has one. */
	frontMatterDepth: 8,
	/** Features of a layer, claims, or notes in one file. */
	items: 1_000_000,
	/** Items of any other list that a schema describes. */
	listItems: 10_000,
	/** Of an id or slug, UTF-16 code units. */
	word: 100,
	/** Problems that are told at once. */
	problems: 1_000
} as const;

/**
 * Features of a layer that a page still moves as fast as one without: GeoJSON is as good as tiles up
 * to about here (measured; see tests/bench).
 */
export const COMFORTABLE_FEATURES = 10_000;
