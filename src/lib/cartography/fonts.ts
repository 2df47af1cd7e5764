import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import { knownSubsets } from '../fonts/subsets';

/**
 * The style's `font-faces` from addresses of font files, in the order of trying: a file is only fetched
 * once one of its characters is drawn. A file whose name contains the name of one of the known subsets
 * (`noto-sans-latin-ext-400-normal.woff2`) covers that subset's characters; any other file covers all.
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
	return [...knownSubsets()]
		.sort((one, other) => other.name.length - one.name.length)
		.find(({ name }) => new RegExp(`[-/]${name}[-.]`).test(url))?.range;
}
