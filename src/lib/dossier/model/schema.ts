import * as v from 'valibot';
import { declarationEntries } from './declarations';
import { features } from './ground-schemas';
import {
	isoDate,
	languageTag,
	latitude,
	longitude,
	schemaAddress,
	slug,
	text
} from './text-schemas';
import {
	BASES,
	CERTAINTIES,
	LINK_TYPES,
	ORPHAN_REASONS,
	SOURCE_TYPES,
	STRENGTHS
} from './vocabulary';

/** The version of a dossier's files that is written now; `migrate/` reads the older ones. */
export const SCHEMA = 2;

const WEB_ADDRESS = /^https:\/\/[\w.:[\]-]+([/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/;
/** In the characters of RFC 3986, with no name or password before the host, which would pass for one. */
const webAddress = v.pipe(
	v.string(),
	v.check(
		(address) => WEB_ADDRESS.test(address) && URL.canParse(address),
		'Write an https address as RFC 3986 has it: other letters percent-encoded, no user’s name.'
	)
);
const actorId = v.pipe(
	v.string(),
	v.regex(
		/^([A-Z]{3}|[a-z0-9]+(-[a-z0-9]+)*)$/,
		'Write an ISO 3166-1 alpha-3 code, or the id of an actor in dossier.json.'
	)
);

/** A W3C TextQuoteSelector: https://www.w3.org/TR/annotation-model/#text-quote-selector */
const quoteEntries = {
	exact: v.pipe(v.string(), v.minLength(1, 'Quote at least one character.')),
	/** The text directly before and after: left out where the quote alone stands once. */
	prefix: v.optional(v.string(), ''),
	suffix: v.optional(v.string(), '')
};
export const quoteSchema = v.strictObject(quoteEntries);

/** A quote as it is kept: one that the article's present text no longer has for certain says so. */
const keptQuoteEntries = {
	...quoteEntries,
	orphan: v.optional(
		v.strictObject({
			/** The day on which the text was taken over in which it has no certain place. */
			since: isoDate,
			reason: v.picklist(ORPHAN_REASONS)
		})
	)
};

export const claimSchema = v.strictObject({
	id: slug,
	article: slug,
	/** A kind and a status of the dossier's vocabulary. */
	kind: slug,
	status: v.optional(slug),
	strength: v.picklist(STRENGTHS),
	/** Whose claim it is, when it is not the article's own. */
	attribution: v.optional(
		v.strictObject({
			/** A name, or a description in words where the article gives none ("unnamed experts"). */
			name: text,
			role: v.optional(text),
			named: v.boolean()
		})
	),
	actors: v.array(actorId),
	/** The day on which it was said, where that is not the article's date. */
	saidOn: v.optional(isoDate),
	/** The days of which it speaks, where the text gives them. */
	validFrom: v.optional(isoDate),
	validTo: v.optional(isoDate),
	/** How it stands to other claims, as a person has judged. */
	links: v.optional(v.array(v.strictObject({ type: v.picklist(LINK_TYPES), claim: slug }))),
	/** One sentence in our own words, no stronger than the passage. */
	summary: text,
	condition: v.optional(text),
	/** A quantity as the article words it; never turned into a number. */
	quantity: v.optional(text),
	/** Whose approval is needed, and for what. */
	approval: v.optional(text),
	features: v.array(features),
	/**
	 * The article's words, or those around them, have changed, and nobody has read the claim again: taken
	 * out by whoever has.
	 */
	review: v.optional(v.strictObject({ since: isoDate, reason: text })),
	passages: v.pipe(
		v.array(v.strictObject({ id: slug, ...keptQuoteEntries })),
		v.minLength(1, 'A claim needs at least one passage.')
	)
});

export const editorNoteSchema = v.strictObject({
	id: slug,
	article: slug,
	/** The words that the note is about. */
	quote: v.strictObject(keptQuoteEntries),
	text: text,
	/** Ids of sources in dossier.json. */
	sources: v.optional(v.array(slug))
});

export const claimsFileSchema = v.strictObject({
	$schema: schemaAddress,
	claims: v.array(claimSchema),
	notes: v.array(editorNoteSchema)
});

export const sourceSchema = v.strictObject({
	id: slug,
	/** What it is cited as; a document where it is left out. */
	type: v.optional(v.picklist(SOURCE_TYPES)),
	/** Of its text (BCP 47). */
	language: v.optional(languageTag),
	title: text,
	publisher: text,
	date: isoDate,
	licence: v.optional(text),
	url: v.optional(webAddress)
});

export const dossierFileSchema = v.strictObject({
	$schema: schemaAddress,
	schema: v.literal(SCHEMA),
	slug: slug,
	title: text,
	deck: text,
	language: languageTag,
	/** The day that the dossier describes. */
	asOf: isoDate,
	/** What the map shows first: [west, south, east, north] in degrees. */
	frame: v.tuple([longitude, latitude, longitude, latitude]),
	/** Layer ids that are visible at first. */
	visible: v.array(slug),
	/** Files in articles/, without `.md`, in reading order. */
	articles: v.pipe(v.array(slug), v.minLength(1, 'Name at least one article.')),
	/** Actors that are not countries. */
	actors: v.array(
		v.strictObject({
			id: slug,
			name: text,
			description: v.optional(text),
			/** Id of the layer of members that lists who belongs to it. */
			members: v.optional(slug)
		})
	),
	sources: v.array(sourceSchema),
	...declarationEntries
});

export const articleFrontMatterSchema = v.strictObject({
	title: text,
	/** null: the text names none. */
	publisher: v.nullable(text),
	date: isoDate,
	language: languageTag,
	/** Of the article itself on the pages of its publisher. */
	url: v.optional(webAddress),
	/** Numbers of the blocks that are not paragraphs; the first block is 1. */
	dateline: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1)))),
	headings: v.optional(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))))
});

/** What every feature of every layer says of itself; a layer's own schema adds to it. */
export const featureProperties = {
	name: v.optional(text),
	basis: v.picklist(BASES),
	/** Id of a source in dossier.json, or of an article. */
	source: slug,
	/** Ids of sources in dossier.json: dated statements that it was compiled from, beside its source. */
	statements: v.optional(v.pipe(v.array(slug), v.minLength(1, 'Name a source, or leave it out.'))),
	date: isoDate,
	/** How sure the public record is of what is shown. */
	certainty: v.optional(v.picklist(CERTAINTIES)),
	/**
	 * The country (ISO 3166-1 alpha-3) or first-level region (ISO 3166-2) whose boundary the geometry is:
	 * filled in by `npm run geo:derive`.
	 */
	boundary: v.optional(v.pipe(v.string(), v.regex(/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/))),
	/** Where a label stands: [longitude, latitude]. */
	label: v.optional(v.tuple([longitude, latitude])),
	/** What a map shows to show it whole, where its point stands for an island or a sea: [west, south, east, north]. */
	frame: v.optional(
		v.pipe(
			v.tuple([longitude, latitude, longitude, latitude]),
			v.check(([, south, , north]) => south < north, 'Write it as [west, south, east, north].')
		)
	),
	/** One sentence for the card, in our own words. */
	note: v.optional(text),
	/** Id of the recipe in recipes.json that makes the feature; one written by hand has none. */
	recipe: v.optional(slug),
	/** Of the feature as its recipe made it, by which `npm run geo:derive` sees that a hand changed it. */
	digest: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'Leave it to geo:derive.')))
};
export const featurePropertiesSchema = v.object(featureProperties);

export type Quote = v.InferOutput<typeof quoteSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type EditorNote = v.InferOutput<typeof editorNoteSchema>;
export type FeatureProperties = v.InferOutput<typeof featurePropertiesSchema>;
