import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import type { Size } from '../cartography/projection';
import { fontPath } from '../fonts/font-files';
import type { Platform } from '../snapshot/make-file';
import { rasterBands } from '../snapshot/png/bands';
import { writePng, type Band } from '../snapshot/png/writer';

const { resolve } = createRequire(import.meta.url);

/** Fonts from the installed packages, and resvg's build for Node. */
export const nodePlatform: Platform = {
	readFont: async (file, format) =>
		Uint8Array.from(await readFile(resolve(`@fontsource/${fontPath(file, format)}`))),
	rasterise: (svg, options, { ondone }) => writePng(renderBands(svg, options.size), options, ondone)
};

/**
 * Draws a document whose user units are pixels, band by band, from above.
 * @param size pixels
 */
export function renderBands(svg: string, size: Size): Iterable<Band> {
	return rasterBands(new Resvg(svg, { font: { loadSystemFonts: false } }), size);
}
