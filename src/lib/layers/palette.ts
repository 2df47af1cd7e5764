import type { Colour } from '../dossier/model/vocabulary';

export type ThemeName = 'light' | 'dark';

/** A colour for each theme, as `#rrggbb`. */
export type Ink = Readonly<Record<ThemeName, string>>;

/** One name of the palette, in each use that has its own shade. */
export interface PaletteColour {
	/** Of marks, lines and patterns on the map. */
	readonly mark: Ink;
	/** Of an area that it fills, and the darker edge that carries the contrast; `mark` without it. */
	readonly fill?: { readonly ink: Ink; readonly edge: Ink };
	/** Letters on an area that it fills; the usual ones without it. */
	readonly lettering?: Ink;
	/** Of the line under a passage in the story. */
	readonly passage: Ink;
}

/** Land without a claim: the ground that every other colour is judged on. */
export const LAND: Ink = { light: '#f1ede6', dark: '#232b34' };

/** Borders of the base map. */
export const BORDER: Ink = { light: '#8f877d', dark: '#5f6c7a' };

/**
 * Colours of the layers' marks. Blue, yellow, vermilion and green follow Okabe and Ito's set, which the
 * common kinds of colour blindness tell apart (https://jfly.uni-koeln.de/color/); the dark theme takes
 * lighter ones of the same hue. A test holds each to 3:1 against the land.
 */
export const PALETTE: Readonly<Record<Colour, PaletteColour>> = {
	blue: {
		mark: { light: '#0072b2', dark: '#3a9ad9' },
		lettering: { light: '#ffffff', dark: '#06121b' },
		passage: { light: '#0072b2', dark: '#4aa8de' }
	},
	yellow: {
		mark: { light: '#8f6400', dark: '#e6b84c' },
		fill: {
			ink: { light: '#f0cd72', dark: '#70591f' },
			edge: { light: '#8f6400', dark: '#e6b84c' }
		},
		passage: { light: '#8f6400', dark: '#e6b84c' }
	},
	vermilion: {
		mark: { light: '#d55e00', dark: '#f0803c' },
		passage: { light: '#c24e00', dark: '#f0813a' }
	},
	green: {
		mark: { light: '#00795a', dark: '#3fc79d' },
		lettering: { light: '#ffffff', dark: '#06121b' },
		passage: { light: '#007d5a', dark: '#35bd92' }
	},
	plum: {
		mark: { light: '#8c2d5a', dark: '#e08ab5' },
		lettering: { light: '#ffffff', dark: '#1b0a13' },
		passage: { light: '#a03a7a', dark: '#dd8fbf' }
	},
	brown: {
		mark: { light: '#6f4518', dark: '#dba871' },
		lettering: { light: '#ffffff', dark: '#1a1005' },
		passage: { light: '#7d5a1e', dark: '#d1a85c' }
	},
	violet: {
		mark: { light: '#6b3fa0', dark: '#b79bf0' },
		lettering: { light: '#ffffff', dark: '#120a1f' },
		passage: { light: '#5f5aa8', dark: '#a5a1e6' }
	},
	ink: {
		mark: { light: '#1b1a19', dark: '#f6f2ea' },
		lettering: { light: '#ffffff', dark: '#14130f' },
		passage: { light: '#1b1a19', dark: '#f6f2ea' }
	},
	charcoal: {
		mark: { light: '#33302c', dark: '#e9e4da' },
		lettering: { light: '#ffffff', dark: '#14130f' },
		passage: { light: '#33302c', dark: '#e9e4da' }
	},
	grey: {
		mark: { light: '#706b64', dark: '#9aa3ac' },
		lettering: { light: '#ffffff', dark: '#0d1116' },
		passage: { light: '#8a867f', dark: '#85827c' }
	}
};
