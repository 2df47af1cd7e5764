import type { Ink, ThemeName } from '../layers/palette';
import { BORDER, LAND } from '../layers/palette';

/** Colours of the base map: quiet, so that a claim is the only thing that stands out. */
const BASE = {
	land: LAND,
	water: { light: '#d8e2e8', dark: '#11171e' },
	coast: { light: '#a9b8c1', dark: '#3c4855' },
	border: BORDER,
	oblast: { light: '#bcb09b', dark: '#454a4c' },
	river: { light: '#b3c7d3', dark: '#161e27' },
	city: { light: '#4d4842', dark: '#bcc4cd' },
	country: { light: '#6f685f', dark: '#98a3af' },
	sea: { light: '#5f7c8c', dark: '#6b7d8e' },
	halo: LAND,
	waterHalo: { light: '#d8e2e8', dark: '#11171e' },
	/** Selection: a dark and a light line together stand out from every fill. */
	selectionInner: { light: '#14110d', dark: '#ffffff' },
	selectionOuter: { light: '#ffffff', dark: '#05080b' }
} as const satisfies Record<string, Ink>;

/** Names where more contrast is asked for: as dark as the page's own words. */
const STRONG = { light: '#1b1a18', dark: '#ece9e3' } as const satisfies Ink;
const STRONG_NAMES = { ...BASE, city: STRONG, country: STRONG, sea: STRONG };

type BaseInk = keyof typeof BASE;
export type BaseInks = Readonly<Record<BaseInk, string>>;

/**
 * The base map's colours in one theme, as `#rrggbb`.
 * @param strong whether its names are to have more contrast, as some readers ask their systems for
 */
export function baseInks(theme: ThemeName, strong = false): BaseInks {
	return Object.fromEntries(
		Object.entries<Ink>(strong ? STRONG_NAMES : BASE).map(([name, ink]) => [name, ink[theme]])
	) as Record<BaseInk, string>;
}
