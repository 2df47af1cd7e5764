import type { SidesDeclaration } from '../dossier/model/declarations';
import type { LayerFeature } from '../dossier/model/types';
import type { LayerKind, Shape } from '../dossier/model/vocabulary';
import type { Ink } from './palette';

/**
 * A pattern that fills an area: drawn from these values by every renderer. Lengths in CSS pixels.
 * `spacing` is the side of the square that repeats; it should be a whole number.
 */
export type Pattern =
	/** One stroke at 45 degrees in each square: `up` rises to the right. */
	| {
			readonly kind: 'hatch';
			readonly ink: Ink;
			readonly spacing: number;
			readonly width: number;
			readonly direction: 'up' | 'down';
	  }
	/** Two dots in each square: one in its middle, one shared by its corners. */
	| {
			readonly kind: 'dots';
			readonly ink: Ink;
			readonly spacing: number;
			readonly radius: number;
	  }
	/** Two level bars in each square, laid like bricks: one in its middle, one shared by its corners. */
	| {
			readonly kind: 'bars';
			readonly ink: Ink;
			readonly spacing: number;
			readonly length: number;
			readonly width: number;
	  };

/** A stroke; widths in CSS pixels, dashes in multiples of the width as in the style specification. */
export interface Stroke {
	readonly ink: Ink;
	readonly width: number;
	readonly dash?: readonly number[];
	/** Softens the edge: CSS pixels. */
	readonly blur?: number;
	readonly opacity?: number;
	/** Areas only: how far inside the outline the stroke runs, so that neighbours do not share it. */
	readonly inset?: number;
}

/** The outline of a point's mark; a ring is a disc with a hole. */
export type PointMark = 'disc' | 'ring' | 'square' | 'diamond';

/**
 * How the features of one category look. The map's paint, the legend's swatch and the country
 * card's swatch are all made from this value, so they cannot disagree.
 */
export interface Symbology {
	readonly shape: Shape;
	/**
	 * Areas: fill colour with its opacity (0 to 1). Points: the mark's colour. A fill that lies
	 * `beneath` is drawn below every other layer's, so that it does not mix with their colours.
	 */
	readonly fill?: { readonly ink: Ink; readonly opacity: number; readonly beneath?: boolean };
	readonly pattern?: Pattern;
	/** A second pattern above the first. */
	readonly crossing?: Pattern;
	/** From the bottom up: a casing first, then the line that lies on it. Points: the mark's edge. */
	readonly strokes?: readonly Stroke[];
	/** Points only: half the mark's width in CSS pixels. */
	readonly radius?: number;
	/** Points only: a disc unless told otherwise. */
	readonly mark?: PointMark;
	/** Areas only: letters and halo of a label that stands on the fill, where the usual ones do not do. */
	readonly text?: { readonly ink: Ink; readonly halo: Ink };
}

export interface Category {
	/** Value of the scale's property, as it stands in the GeoJSON. */
	readonly value: string;
	/**
	 * Tells categories of one value apart: the first in the list whose conditions all hold is the
	 * feature's. Property name, then its values; '' stands for a property that is left out.
	 */
	readonly where?: Readonly<Record<string, readonly string[]>>;
	/** Names the category in style layer ids; needed only where `where` is used. */
	readonly id?: string;
	readonly label: string;
	readonly symbology: Symbology;
	/** Shown in the legend though no feature carries it ("not mentioned"). */
	readonly legendOnly?: boolean;
}

/** From a property's value to a look: feeds paint, legend and card. */
export interface Scale {
	/** undefined: there is one category, of every feature. */
	readonly property: string | undefined;
	readonly categories: readonly Category[];
}

/** Text beside a feature on the map. */
export interface LabelDefinition {
	/** What a line break parts is set in two weights: the name above, what is said of it below. */
	readonly text: (feature: LayerFeature, countryName: (alpha3: string) => string) => string;
	/** Whether a feature carries a label. */
	readonly of: (feature: LayerFeature) => boolean;
	/** Only on the one with the longest line. */
	readonly longestOnly: boolean;
	/** Smallest zoom that shows it. */
	readonly minimumZoom: number;
	/** CSS pixels. */
	readonly size: number;
	readonly ink: Ink;
	/**
	 * `point`: on a country's label point, or beside a mark; `beside`: next to a line, never on it;
	 * `line`: along the outline, repeated.
	 */
	readonly placement: 'point' | 'beside' | 'line';
	/** Takes the place of the country's own name on the base map. */
	readonly replacesCountryName: boolean;
}

/** As one looks along a line from its first position to its last. */
export type Side = 'left' | 'right';

/** A number that features may carry, as a card tells it. */
export interface Measure {
	readonly property: string;
	/** undefined: files alone have it. */
	readonly label: string | undefined;
	/** The number in words. */
	readonly words: (value: number) => string;
}

/** A layer as its dossier declares it, in the interface language, with its looks made out. */
export interface LayerDefinition {
	/** Its word in the URL. */
	readonly id: string;
	readonly kind: LayerKind;
	/** Id of its group; undefined where it is in none. */
	readonly group: string | undefined;
	/** The switch's name. */
	readonly name: string;
	/** One line for the legend: what it shows and on what basis. */
	readonly summary: string;
	/**
	 * Whether its areas are countries of the base map: these are outlined there when they are
	 * selected, once for all layers.
	 */
	readonly areasAreCountries: boolean;
	/** Areas are drawn below every other layer's lines and points. */
	readonly scale: Scale;
	readonly labels?: LabelDefinition;
	/** Names for the ground that a layer's lines part; undefined where they part none. */
	readonly sides: SidesDeclaration | undefined;
	readonly measures: readonly Measure[];
}
