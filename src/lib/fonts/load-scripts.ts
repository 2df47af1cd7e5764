import type { Face } from './face';
import { fontPath, loadFonts, type FontFile, type ReadFont } from './font-files';
import { knowSubsets, type FontSubset } from './subsets';

/**
 * Every file of these subsets that texts are set with, by face. Where a script has no italics, its upright
 * letters stand for them.
 */
export function filesOf(subsets: readonly FontSubset[]): FontFile[] {
	return subsets.flatMap(({ name }) => FACES.map((face) => ({ face, subset: name })));
}

/** Those that texts are measured with, each once: one may stand for two faces. */
export function measuringFilesOf(subsets: readonly FontSubset[]): FontFile[] {
	const files = filesOf(subsets.filter(({ slice }) => slice === undefined));
	return [...new Map(files.map((file) => [fontPath(file, 'woff'), file])).values()];
}

const FACES: readonly Face[] = [
	{ family: 'sans', weight: 400 },
	{ family: 'sans', weight: 600 },
	{ family: 'serif', weight: 400 },
	{ family: 'serif', weight: 400, italic: true },
	{ family: 'serif', weight: 600 }
];

/**
 * Makes the fonts of a dossier's scripts, and all that it takes to set them, known. Nothing is loaded
 * where there are none.
 * @throws what `read` throws
 */
export async function loadScripts(subsets: readonly FontSubset[], read: ReadFont): Promise<void> {
	if (subsets.length === 0) return;
	knowSubsets(subsets);
	const [{ shapeWith }, fonts] = await Promise.all([
		import('./font-shaper'),
		loadFonts(measuringFilesOf(subsets), 'woff', read)
	]);
	shapeWith(fonts);
}
