import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { fontPath } from '../fonts/font-files';
import type { Platform } from '../snapshot/make-file';
import { rasterBands } from '../snapshot/png/bands';
import { writePng } from '../snapshot/png/writer';

const { resolve } = createRequire(import.meta.url);

/** Fonts from the installed packages, and resvg's build for Node. */
export const nodePlatform: Platform = {
	readFont: async (file, format) =>
		Uint8Array.from(await readFile(resolve(`@fontsource/${fontPath(file, format)}`))),
	rasterise: (svg, options, { ondone }) => {
		const renderer = new Resvg(svg, { font: { loadSystemFonts: false } });
		return writePng(rasterBands(renderer, options.size), options, ondone);
	}
};
