/*
 * The words that a data file of ours and the reader of a dossier have in common: what stands beside a
 * feature's own properties in a file that has been downloaded, and is left out again where the file comes
 * back as a dossier's layer.
 */

/** What GeoJSON tells of a feature that the dossier's file does not: all of it follows from the dossier. */
export const TOLD_PROPERTIES = [
	/** `<layer>:<id>`, by which the feature is known again whatever a program does with ids. */
	'reference',
	'layer',
	'layerName',
	'detail',
	'basisInWords',
	/** What it is called, where it has no name of its own: its country's name, or its id. */
	'commonName',
	'claims',
	'sources'
] as const;

/**
 * Columns of plain text, for programs that know no lists within a property. With an underscore, which
 * the names of a dossier's own properties never have.
 */
export const FLAT_COLUMNS = [
	'claim_ids',
	'claim_labels',
	'claim_summaries',
	'claim_quotes',
	'claim_days',
	'claim_links',
	'source_in_words',
	'source_link',
	'feature_link'
] as const;
export type FlatColumn = (typeof FLAT_COLUMNS)[number];

/** What the name of an own property begins with that is called as one of the above. */
export const OWN_PREFIX = 'own_';

/** Members of a downloaded collection that say what it is from (RFC 7946, section 6.1). */
export const TOLD_MEMBERS = [
	'dossier',
	'asOf',
	'layers',
	'basis',
	'warning',
	'licence',
	'borderPolicy',
	'credits',
	'permalink'
] as const;
