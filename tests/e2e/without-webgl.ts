import type { Page } from './test';

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
