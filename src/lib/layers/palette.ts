import type { Ink } from './define';

/**
 * Colours of the layers' marks. Those of the troops follow Okabe and Ito's set, which the common
 * kinds of colour blindness tell apart (https://jfly.uni-koeln.de/color/); the dark theme takes
 * lighter ones of the same hue. A test holds each to 3:1 against the land.
 */

/** Land without a claim: the ground that every other colour is judged on. */
export const LAND: Ink = { light: '#f1ede6', dark: '#232b34' };

/** Borders of the base map. */
export const BORDER: Ink = { light: '#8f877d', dark: '#5f6c7a' };

/** Blue: a commitment of troops, from signed intent to suggestion. */
export const COMMITMENT: Ink = { light: '#0072b2', dark: '#3a9ad9' };
/** Letters on a full blue. */
export const ON_COMMITMENT: Ink = { light: '#ffffff', dark: '#06121b' };
/** Warm yellow, with the darker edge that carries the contrast. */
export const HOST: Ink = { light: '#f0cd72', dark: '#70591f' };
export const HOST_EDGE: Ink = { light: '#8f6400', dark: '#e6b84c' };
/** Vermilion: said not to commit. */
export const ABSENCE: Ink = { light: '#d55e00', dark: '#f0803c' };
export const COALITION: Ink = { light: '#00795a', dark: '#3fc79d' };
export const NEIGHBOUR: Ink = { light: '#8c2d5a', dark: '#e08ab5' };
export const FORTIFICATION: Ink = { light: '#6f4518', dark: '#dba871' };
export const MONITORING: Ink = { light: '#6b3fa0', dark: '#b79bf0' };
export const CONTACT: Ink = { light: '#1b1a19', dark: '#f6f2ea' };
export const PLACE: Ink = { light: '#33302c', dark: '#e9e4da' };
