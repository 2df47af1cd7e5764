// Budgets of the page, compressed with Brotli as `npm start` and the built .br files send it.
import { relative, resolve } from 'node:path';
import { UPLOAD, buildIfNeeded } from '../src/cli/build';
import { pageWeight } from './page-weight';

buildIfNeeded();
const { seen, interactive, live, maplibre } = pageWeight(UPLOAD);

// size-limit looks for files from the folder of this file.
const fromHere = (paths: readonly string[]): string[] =>
	paths.map((path) => relative(import.meta.dirname, resolve(path)));

const BUDGETS = [
	{ name: 'Until the map is seen: page with its drawing, styles', path: seen, limit: '120 kB' },
	{ name: 'Scripts until the sidebar answers', path: interactive, limit: '91 kB' },
	{
		name: 'Until page and drawn map answer: page with its drawing, styles, scripts',
		path: [...seen, ...interactive],
		limit: '200 kB'
	},
	{ name: 'Until the map is live, with its data', path: live, limit: '480 kB' },
	{ name: 'MapLibre, fetched at rest where a graphics card draws', path: maplibre, limit: '390 kB' }
];

export default BUDGETS.flatMap(({ name, path, limit }) => [
	{ name, path: fromHere(path), limit },
	// For comparison: what a host without Brotli sends.
	{ name: `${name} (gzip)`, path: fromHere(path), gzip: true }
]);
