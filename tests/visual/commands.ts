// For tests in a browser: what only Node can do. Called as `commands.<name>(…)`.
import { mkdir, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import { join } from 'node:path';
import type { BrowserCommand } from 'vitest/node';

/** Where pictures are put to be looked at, from the repository's folder. */
const PICTURES = 'test-results/visual';

/** Saves a picture, a PNG in base64, as `test-results/visual/<name>.png`. */
export const savePicture: BrowserCommand<[name: string, png: string]> = async (
	{ project },
	name,
	png
) => {
	const folder = join(project.config.root, PICTURES);
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, `${name}.png`), png, 'base64');
};

/** The same drawings as the browser makes, made in Node: their SVG by the view's name. */
export const drawInNode: BrowserCommand<[]> = async ({ project }) => {
	// A server of its own: that of the browser's tests turns packages into code for browsers.
	const { createServer } = await import('vite');
	const server = await createServer({
		root: project.config.root,
		configFile: false,
		appType: 'custom',
		server: { middlewareMode: true, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true }
	});
	try {
		const { drawViews } = await server.ssrLoadModule('/tests/visual/draw-in-node.ts');
		return drawViews();
	} finally {
		await server.close();
	}
};

/** An SVG as resvg draws it, which snapshots are drawn with: a PNG in base64. */
export const drawWithResvg: BrowserCommand<[svg: string]> = (_, svg) =>
	new Resvg(svg).render().asPng().toString('base64');

declare module 'vitest/browser' {
	interface BrowserCommands {
		drawWithResvg: (svg: string) => Promise<string>;
		savePicture: (name: string, png: string) => Promise<void>;
		drawInNode: () => Promise<Record<string, string>>;
	}
}
