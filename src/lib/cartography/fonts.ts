import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/**
 * Characters of each subset that Fontsource cuts Noto Sans into, from the package's `unicode.json`.
 * The order is that of trying: a file is only fetched once one of its characters is drawn.
 */
const SUBSETS = [
	[
		'latin',
		'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
	],
	[
		'latin-ext',
		'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
	],
	['cyrillic', 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'],
	['cyrillic-ext', 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F']
] as const;

/**
 * The style's `font-faces` from addresses of font files. A file whose name contains the name of one
 * of Fontsource's subsets (`noto-sans-latin-ext-400-normal.woff2`) covers that subset's characters;
 * any other file covers all.
 * @param addresses font name as in `text-font`, then its files
 */
export function fontFaces(
	addresses: Readonly<Record<string, readonly string[]>>
): FontFacesSpecification {
	return Object.fromEntries(
		Object.entries(addresses).map(([font, urls]) => [
			font,
			urls.map((url) => {
				const subset = subsetOf(url);
				return subset === undefined ? { url } : { url, 'unicode-range': subset.split(',') };
			})
		])
	);
}

function subsetOf(url: string): string | undefined {
	// The longest name first: "latin" is also part of "latin-ext".
	const found = [...SUBSETS]
		.sort(([a], [b]) => b.length - a.length)
		.find(([name]) => new RegExp(`[-/]${name}[-.]`).test(url));
	return found?.[1];
}
