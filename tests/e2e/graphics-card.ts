import { expect, type Page } from './test';

/**
 * Pages of a browser that draws with a graphics card, as quick as any: what stands in its place here tells another
 * name, and a frame counts as drawn as soon as it is handed over. MapLibre takes over from our own renderer there.
 */
export async function withGraphicsCard(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const { prototype } = WebGL2RenderingContext;
		const { getParameter } = prototype;
		prototype.getParameter = function (this: WebGL2RenderingContext, name: number): unknown {
			const value: unknown = getParameter.call(this, name);
			return typeof value === 'string' ? value.replace(/swiftshader/gi, 'Card') : value;
		} as typeof getParameter;
		prototype.clientWaitSync = () => WebGL2RenderingContext.ALREADY_SIGNALED;
	});
}

/** Waits until MapLibre draws the map, and has drawn all of it. */
export async function drawnByMapLibre(page: Pick<Page, 'getByRole'>): Promise<void> {
	const map = page.getByRole('region', { name: 'Map', exact: true });
	// Without a graphics card, on a busy machine, its first picture takes long.
	await expect(map.locator('svg [data-layer]')).toHaveCount(0, { timeout: 120_000 });
	await expect(map.locator('canvas')).toBeVisible();
	await expect(map).toHaveAttribute('data-idle', 'true', { timeout: 60_000 });
}

/** Pages of a browser that cannot draw with WebGL. */
export async function withoutWebgl(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const original = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			...parameters: Parameters<typeof original>
		) {
			return parameters[0] === 'webgl2' ? null : original.apply(this, parameters);
		} as typeof original;
	});
}

/** Takes the graphics card away from a map that MapLibre draws. */
export async function loseGraphicsCard(page: Page): Promise<void> {
	const map = page.getByRole('region', { name: 'Map', exact: true });
	await map.locator('canvas').evaluate((canvas) => {
		if (!(canvas instanceof HTMLCanvasElement)) throw new Error('There is no canvas.');
		canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
	});
}
