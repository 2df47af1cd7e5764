import { FAMILY_NAMES } from './face';
import { fontFileName, unicodeRange } from './font-files';
import { filesOf } from './load-scripts';
import { knowSubsets, type FontSubset } from './subsets';

/**
 * `@font-face` rules that add scripts to the page's own families: a browser fetches a file once one of
 * its characters is seen.
 * @param folder where the files are, from the style sheet
 */
export function scriptRules(subsets: readonly FontSubset[], folder: string): string {
	knowSubsets(subsets);
	return filesOf(subsets)
		.map((file) => {
			const { face } = file;
			const posture = face.italic === true ? 'italic' : 'normal';
			return (
				`@font-face{font-family:'${FAMILY_NAMES[face.family]}';font-weight:${face.weight};` +
				`font-style:${posture};font-display:swap;unicode-range:${unicodeRange(file)};` +
				`src:url('${folder}${fontFileName(file, 'woff2')}') format('woff2')}`
			);
		})
		.join('\n');
}
