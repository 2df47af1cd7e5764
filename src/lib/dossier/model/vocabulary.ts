/**
 * The closed lists of words that the program itself knows: what it can draw and how sure it can be. The
 * words of a subject (kinds, statuses, layers) stand in its dossier: see `declarations.ts`. The words
 * shown to people for those here are in `language/`; a list here changes only with the schema.
 */

/** What a layer can be; the design says what each is for. */
export const LAYER_KINDS = ['positions', 'members', 'areas', 'lines', 'points'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** What is drawn of a feature. */
export type Shape = 'area' | 'line' | 'point';

/** Every look that a category can have, by the shape that it draws; `layers/looks.ts` draws them. */
export const LOOKS = {
	area: [
		'solid',
		'hatched',
		'dotted',
		'barred',
		'outlined',
		'tinted',
		'fine-hatched',
		'sparsely-barred',
		'chained',
		'band',
		'band-long-dashes',
		'band-dashes',
		'band-dots',
		'soft-hatched',
		'soft-hatched-down',
		'soft-dotted'
	],
	line: ['line', 'thin-line', 'dashed-line', 'ticked-line', 'doubled-line'],
	point: ['disc', 'ring', 'square', 'diamond']
} as const satisfies Record<Shape, readonly string[]>;
export type Look = (typeof LOOKS)[Shape][number];

/** The shape that a look draws. */
export function shapeOfLook(look: Look): Shape {
	const of = (shape: Shape): boolean => (LOOKS[shape] as readonly string[]).includes(look);
	return of('area') ? 'area' : of('line') ? 'line' : 'point';
}

/** The palette; `layers/palette.ts` has the colours. */
export const COLOURS = [
	'blue',
	'yellow',
	'vermilion',
	'green',
	'plum',
	'brown',
	'violet',
	'ink',
	'charcoal',
	'grey'
] as const;
export type Colour = (typeof COLOURS)[number];

/** Where a label stands: on its place or beside its mark, next to a line, or along an outline. */
export const LABEL_PLACEMENTS = ['point', 'beside', 'line'] as const;

/**
 * Who vouches for a claim: the article in its own voice (`stated`), somebody it names or quotes
 * (`attributed`), or an expert's opinion (`expert`).
 */
export const STRENGTHS = ['stated', 'attributed', 'expert'] as const;

/** What a source is: a report of the press, a document, or data. One that does not say is a document. */
export const SOURCE_TYPES = ['press', 'document', 'data'] as const;

/**
 * Why a geometry looks as it does: a political `boundary`; a fact of the `public-record`; `compiled` by the
 * editors from public statements, which together say less than what is drawn; `derived` by a stated recipe
 * from other data; or `illustrative`, because no location has been published.
 */
export const BASES = ['boundary', 'public-record', 'compiled', 'derived', 'illustrative'] as const;

/**
 * Why a quote has no certain place in its article's present text: nothing there is like it
 * (`absent`), several places fit it as well (`ambiguous`), or none fits it well enough (`uncertain`).
 */
export const ORPHAN_REASONS = ['absent', 'ambiguous', 'uncertain'] as const;
export type OrphanReason = (typeof ORPHAN_REASONS)[number];

/** How sure the public record is of a fact. */
export const CERTAINTIES = ['high', 'medium', 'low'] as const;

/**
 * How one claim stands to another: it says the same (`repeats`), takes its place (`updates`), says what
 * cannot be true beside it (`contradicts`), or takes it back (`withdraws`).
 */
export const LINK_TYPES = ['repeats', 'updates', 'contradicts', 'withdraws'] as const;
