import * as v from 'valibot';
import { kilometreRange } from './ground-schemas';
import { country, latitude, longitude, property, slug, text, words } from './text-schemas';
import { COLOURS, LABEL_PLACEMENTS, LAYER_KINDS, LOOKS } from './vocabulary';

/** What a dossier declares of its subject: the words for its claims, and the layers of its map. */

const colour = v.picklist(COLOURS);
const look = v.picklist([...LOOKS.area, ...LOOKS.line, ...LOOKS.point]);

export const vocabularySchema = v.strictObject({
	/** What claims are about, in the order in which cards group them; each has a colour in the story. */
	subjects: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				label: words,
				colour,
				/** Its passages are marked faintly until a reader asks for all evidence. */
				quiet: v.optional(v.literal(true))
			})
		),
		v.minLength(1, 'Declare at least one subject.')
	),
	/** Every kind of claim, with the subject that it belongs to. */
	kinds: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				subject: slug,
				label: words,
				/** An expert's claim of this kind suggests something; of another, it gives a view. */
				suggestion: v.optional(v.literal(true)),
				/** Its label says already who vouches for the claim. */
				namesVoice: v.optional(v.literal(true))
			})
		),
		v.minLength(1, 'Declare at least one kind.')
	),
	/** How far a claim can have got. */
	statuses: v.array(
		v.strictObject({
			id: slug,
			label: words,
			/** One sentence for the card: what it means, and what it does not. */
			meaning: v.optional(words),
			namesVoice: v.optional(v.literal(true))
		})
	)
});

const categorySchema = v.strictObject({
	/** Value of the layer's property; of a layer of positions, a status. */
	value: slug,
	/** Left out in a layer of positions: the status has one. */
	label: v.optional(words),
	look,
	colour,
	/** Tells categories of one value apart: property name, and the values that it must have. */
	where: v.optional(v.record(property, v.pipe(v.array(text), v.minLength(1, 'Name a value.')))),
	/** Names the category where `where` is used. */
	id: v.optional(slug)
});

const labelSchema = v.strictObject({
	/** What it says, with `{name}`, `{category}` and `{date}` filled in; a line break parts two weights. */
	text: words,
	/** Features that carry it: property name, and the values that it must have; all without it. */
	where: v.optional(v.record(property, v.array(text))),
	/** Only the one with the longest line. */
	longestOnly: v.optional(v.literal(true)),
	/** The smallest zoom that shows it. */
	fromZoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
	/** CSS pixels. */
	size: v.pipe(v.number(), v.minValue(9), v.maxValue(20)),
	colour,
	placement: v.picklist(LABEL_PLACEMENTS),
	/** Takes the place of the country's own name on the base map. */
	replacesCountryName: v.optional(v.literal(true))
});

/** What lies to either side of a line, as one looks along it from its first position to its last. */
const sidesSchema = v.strictObject({
	/** With `{date}` filled in, the day that the line is of; a line break parts two weights. */
	left: words,
	right: words,
	/** Lines that part the sides: property name, and the values that it must have; all without it. */
	where: v.optional(v.record(property, v.array(text))),
	/** The smallest zoom that shows them. */
	fromZoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
	/** CSS pixels. */
	size: v.pipe(v.number(), v.minValue(9), v.maxValue(20)),
	colour
});

/** A number that features may carry, and how a card tells it. */
const measureSchema = v.strictObject({
	property,
	unit: v.picklist(['kilometres']),
	/** Without a label, files alone have it. */
	label: v.optional(words),
	/** With `{value}` filled in; the value alone without it. */
	text: v.optional(words)
});

export const layerSchema = v.strictObject({
	/** Its word in the URL and its file, `<id>.geojson`. */
	id: slug,
	kind: v.picklist(LAYER_KINDS),
	/** Id of a group, where the dossier has groups. */
	group: v.optional(slug),
	/** The switch's name. */
	name: words,
	/** One line for the legend: what it shows and on what basis. */
	summary: words,
	/** The property that tells a feature's category; a layer of one category needs none. */
	property: v.optional(property),
	/** In the order of the legend. */
	categories: v.pipe(v.array(categorySchema), v.minLength(1, 'Declare at least one category.')),
	label: v.optional(labelSchema),
	/** Layers of lines: names on the map for the ground that they part. */
	sides: v.optional(sidesSchema),
	measures: v.optional(v.array(measureSchema)),
	/** Layers of positions, by ISO 3166-1 alpha-3 code: a note for the card, and where a label stands. */
	countries: v.optional(
		v.record(
			country,
			v.strictObject({
				note: v.optional(text),
				/** [longitude, latitude] in degrees. */
				label: v.optional(v.tuple([longitude, latitude]))
			})
		)
	),
	/** Layers of positions: how a country stands of which no claim gives a status. */
	none: v.optional(
		v.strictObject({
			/** Not spoken of at all. */
			label: words,
			meaning: words,
			/** Spoken of, without a status. */
			unplaced: words,
			/** Plain land in the legend, which is the look of both; left out, that it has no position. */
			legend: v.optional(words)
		})
	),
	/** Layers of positions: for whom a card answers on what terms, and from which claims. */
	terms: v.optional(
		v.strictObject({
			statuses: v.array(slug),
			/** Conditions count in claims of this subject. */
			subject: slug,
			/** What a quantity is of. */
			quantity: words
		})
	),
	/** Layers of members: heading and note for those of whom no claim speaks. */
	listed: v.optional(v.strictObject({ title: words, note: words }))
});

/** What distances are told to on the card of a country. */
const centreSchema = v.strictObject({
	country,
	/**
	 * Published lengths of its land borders, by the country on the other side: least and greatest, since
	 * published figures differ. Without one, a border is as long as on the generalised map, which is too short.
	 */
	borders: v.optional(v.record(country, kilometreRange)),
	/** A line that distances are told to as well: the lines of this layer. */
	line: v.optional(
		v.strictObject({
			layer: slug,
			/** As it stands in “distance to …”. */
			name: words,
			/** Why its figures are not exact: continues a sentence. */
			caveat: words
		})
	)
});

const bordersSchema = v.strictObject({
	/** How disputed borders are drawn, and why. */
	policy: words,
	/** Id of the source that it rests on. */
	source: v.optional(slug)
});

/** The keys of dossier.json that declare its subject. */
export const declarationEntries = {
	vocabulary: vocabularySchema,
	/** Groups of layers in the legend, in its order. */
	groups: v.optional(v.array(v.strictObject({ id: slug, label: words }))),
	/** In drawing order: the first is drawn first, so the last lies on top. */
	layers: v.array(layerSchema),
	centre: v.optional(centreSchema),
	borders: bordersSchema,
	/** Whose data the map is made of. */
	credits: words
};

export type Vocabulary = v.InferOutput<typeof vocabularySchema>;
export type LayerDeclaration = v.InferOutput<typeof layerSchema>;
export type CategoryDeclaration = v.InferOutput<typeof categorySchema>;
export type SidesDeclaration = v.InferOutput<typeof sidesSchema>;
export type LabelDeclaration = v.InferOutput<typeof labelSchema>;
