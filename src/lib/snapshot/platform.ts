import { fetchFont } from './fonts';
import type { Platform } from './make-file';
import { rasteriseInWorker } from './png/rasterise';

/** Fonts from our own origin, and pictures drawn in a worker. */
export const browserPlatform: Platform = { readFont: fetchFont, rasterise: rasteriseInWorker };
