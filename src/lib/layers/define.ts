import type * as v from 'valibot';
import type { LayerFeature } from '../dossier/types';
import type { LayerId } from './ids';

export type ThemeName = 'light' | 'dark';

/** A colour for each theme, as `#rrggbb`. */
export type Ink = Readonly<Record<ThemeName, string>>;

/** A pattern that fills an area: drawn from these values by every renderer. Lengths in CSS pixels. */
export type Pattern =
	| {
			readonly kind: 'hatch';
			readonly ink: Ink;
			readonly spacing: number;
			readonly width: number;
			readonly direction: 'up' | 'down';
	  }
	| { readonly kind: 'dots'; readonly ink: Ink; readonly spacing: number; readonly radius: number };

/** A stroke; widths in CSS pixels, dashes in multiples of the width as in the style specification. */
export interface Stroke {
	readonly ink: Ink;
	readonly width: number;
	readonly dash?: readonly number[];
	/** Softens the edge: CSS pixels. */
	readonly blur?: number;
	readonly opacity?: number;
}

/**
 * How the features of one category look. The map's paint, the legend's swatch and the country
 * card's swatch are all made from this value, so they cannot disagree.
 */
export interface Symbology {
	readonly shape: 'area' | 'line' | 'point';
	/** Areas: fill colour with its opacity (0 to 1). Points: the disc's colour. */
	readonly fill?: { readonly ink: Ink; readonly opacity: number };
	readonly pattern?: Pattern;
	/** From the bottom up: a casing first, then the line that lies on it. */
	readonly strokes?: readonly Stroke[];
	/** Points only: the disc's radius in CSS pixels. */
	readonly radius?: number;
}

export interface Category {
	/** Value of the scale's property, as it stands in the GeoJSON. */
	readonly value: string;
	readonly label: () => string;
	readonly symbology: Symbology;
	/** Shown in the legend though no feature carries it ("not mentioned"). */
	readonly legendOnly?: boolean;
}

/** From a property's value to a look: feeds paint, legend and card. */
export interface Scale {
	readonly property: string;
	readonly categories: readonly Category[];
}

export const LAYER_GROUPS = ['commitments', 'terrain', 'monitoring', 'context'] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

/** Text beside a feature on the map. */
export interface LabelDefinition {
	readonly text: (feature: LayerFeature, countryName: (id: string) => string) => string;
	/** Smallest zoom that shows it. */
	readonly minimumZoom: number;
	/** CSS pixels. */
	readonly size: number;
	readonly ink: Ink;
	readonly placement: 'point' | 'line';
}

/** One layer, whole: a new one is one such definition, one data file and one line in the registry. */
export interface LayerDefinition {
	readonly id: LayerId;
	readonly group: LayerGroup;
	/** The switch's name. */
	readonly name: () => string;
	/** One line for the legend: what it shows and on what basis. */
	readonly summary: () => string;
	/** Schema of a feature's properties. */
	readonly properties: v.GenericSchema;
	/** Areas are drawn below every other layer's lines and points. */
	readonly scale: Scale;
	readonly labels?: LabelDefinition;
	/** Words for a feature: its name, and what the layer says of it. */
	readonly describe: (
		feature: LayerFeature,
		countryName: (id: string) => string
	) => { readonly name: string; readonly detail: string };
}

/** Checks nothing at run time; gives a layer file its types. */
export function defineLayer(definition: LayerDefinition): LayerDefinition {
	return definition;
}
