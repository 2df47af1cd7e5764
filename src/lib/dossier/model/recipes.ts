import * as v from 'valibot';
import {
	area,
	borderPair,
	features,
	kilometreRange,
	kilometres,
	line,
	oneFeature,
	position,
	sideId
} from './ground-schemas';
import {
	byShape,
	country,
	isoDate,
	latitude,
	longitude,
	property,
	schemaAddress,
	slug,
	text
} from './text-schemas';
import { CERTAINTIES } from './vocabulary';

/**
 * `recipes.json`: which features follow from others and from the boundaries, and how. A recipe names the
 * layer that it makes features for, and all that they say of themselves; `geo/derive/` makes them.
 */

const distance = v.pipe(kilometres, v.minValue(0.1, 'Write 0.1 km at least.'));

/** Where a line of several features begins and ends, where that is not all of them. */
const stretch = {
	/** Id of the first feature. */
	from: v.optional(v.string()),
	/** Id of the last feature. */
	until: v.optional(v.string())
};

const common = {
	/** Of the recipe, and of its feature where it makes one. */
	id: slug,
	/** Id of the layer that it makes features for. */
	layer: slug,
	/** The layer's own properties, by name: the category first of all. */
	properties: v.optional(v.record(property, v.union([text, v.number()]))),
	/** The property that is to hold the recipe's figure, in kilometres. */
	measure: v.optional(property),
	basis: v.picklist(['derived', 'illustrative']),
	/** Id of a source in dossier.json, or of an article. */
	source: slug,
	date: isoDate,
	certainty: v.optional(v.picklist(CERTAINTIES)),
	/** One sentence for the card, with `{kilometres}` filled in. */
	note: v.optional(text),
	/** For editors: why these parameters. */
	reason: v.optional(text),
	/** For editors: the figures that the parameters lean on. */
	figures: v.optional(
		v.array(
			v.strictObject({
				figure: text,
				title: text,
				publisher: text,
				/** As exact as it is known: a day, a month or a year. */
				date: v.pipe(v.string(), v.regex(/^\d{4}(-\d\d){0,2}$/, 'Write it as YYYY-MM-DD.')),
				url: v.optional(v.pipe(v.string(), v.url('Write an address.')))
			})
		)
	)
};

/** The countries with a land border to one; a feature each, whose figure is the border's length. */
const neighbours = v.strictObject({
	kind: v.literal('neighbours'),
	...common,
	of: country,
	/** Id of a roster: only its members. */
	roster: v.optional(slug),
	/** Lengths of their borders in published figures, by country: least and greatest. */
	published: v.optional(v.record(country, kilometreRange)),
	/** In place of `note` where one length is published: `{least}` is filled in. */
	noteWithFigure: v.optional(text),
	/** In place of `note` where a range is: `{least}` and `{greatest}` are filled in. */
	noteWithRange: v.optional(text)
});

/** A band along a line, within an area, apart from its edge; its figure is the width. */
const belt = v.strictObject({
	kind: v.literal('belt'),
	...common,
	name: text,
	along: line,
	...stretch,
	/** From the line to the near edge. */
	offsetKilometres: kilometres,
	/** From the near to the far edge. */
	widthKilometres: distance,
	inside: area,
	/** What it keeps from the edge of that area, and from those in `awayFrom`. */
	standoffKilometres: v.optional(kilometres),
	/** Id of the side of a dividing line that it stays on. */
	side: v.optional(sideId),
	/** Areas that it keeps away from. */
	awayFrom: v.optional(v.array(area)),
	/** Ids of belts before it: it keeps off them, and off the ground between them and their lines. */
	clearOf: v.optional(v.array(slug)),
	/** What it keeps from those. */
	gapKilometres: v.optional(kilometres)
});

/** All within reach of a line, to both sides; its figure is the reach. */
const corridor = v.strictObject({
	kind: v.literal('corridor'),
	...common,
	name: text,
	around: line,
	...stretch,
	/** To either side. */
	reachKilometres: distance,
	/** Only what lies within it. */
	inside: v.optional(area),
	/** Nothing of what lies within these. */
	outside: v.optional(v.array(area))
});

/** The edge of areas inside a country, without the country's borders and coast; its figure is the length. */
const edge = v.strictObject({
	kind: v.literal('edge'),
	...common,
	name: text,
	of: area,
	inside: area,
	/** What runs closer than this along a border or coast is the border or coast; 1 without it. */
	borderKilometres: v.optional(distance)
});

/** Where a part of a boundary begins or ends: a point of the dossier, or a place by name. */
const namedPosition = v.strictObject({ name: text, position });
const boundaryPoint = byShape([oneFeature, namedPosition], (input) =>
	typeof input === 'string' ? oneFeature : namedPosition
);

/** Part of a country's outline, of a border or of a coast; its figure is the length. */
const boundaryPart = v.strictObject({
	kind: v.literal('boundary-part'),
	...common,
	name: text,
	/** A country's outline, a land border, or a coast. */
	boundary: byShape([borderPair, country], (input) =>
		Array.isArray(input) ? borderPair : country
	),
	/** The part from the one to the other: of an outline that closes, the shorter way, or that by `via`. */
	between: v.optional(v.tuple([boundaryPoint, boundaryPoint])),
	via: v.optional(boundaryPoint),
	/** How far those points may lie from the boundary; 25 without it. */
	withinKilometres: v.optional(distance),
	/** The part in a box: [west, south, east, north] in degrees. */
	box: v.optional(v.tuple([longitude, latitude, longitude, latitude]))
});

/** A line that parts the ground in two. */
const dividingLine = v.strictObject({
	id: slug,
	/** Features that make one line: each begins where the one before it ends. */
	line: features,
	...stretch,
	near: v.strictObject({ id: sideId, name: text }),
	far: v.strictObject({
		id: sideId,
		name: text,
		/** This side lies between the line and the way from its start to its end through these. */
		through: v.pipe(v.array(position), v.minLength(1, 'Name at least one position.'))
	})
});

export const recipesSchema = v.strictObject({
	$schema: schemaAddress,
	description: text,
	/** How every derived area is drawn. */
	outline: v.optional(
		v.strictObject({
			softeningKilometres: kilometres,
			toleranceDegrees: v.pipe(v.number(), v.minValue(0), v.maxValue(0.1)),
			smallestPartSquareKilometres: v.pipe(v.number(), v.minValue(0)),
			decimals: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(6))
		})
	),
	dividingLines: v.optional(v.array(dividingLine)),
	/** In order: a recipe can build on what those before it make. */
	recipes: v.array(v.variant('kind', [neighbours, belt, corridor, edge, boundaryPart]))
});

export type Recipes = v.InferOutput<typeof recipesSchema>;
export type Recipe = Recipes['recipes'][number];
export type RecipeOf<Kind extends Recipe['kind']> = Extract<Recipe, { kind: Kind }>;
export type DividingLine = v.InferOutput<typeof dividingLine>;
export type BoundaryPoint = v.InferOutput<typeof boundaryPoint>;
