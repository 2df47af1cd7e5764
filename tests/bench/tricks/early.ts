import type { Browser } from '@playwright/test';
import { FRANCE, placeOf } from '../interactions/measure';
import { visit } from '../load/visit';

/**
 * Opens a page and clicks France on its map as soon as that is seen.
 * @param frame of the dossier: [west, south, east, north] in degrees
 * @returns when its card was painted: milliseconds since the navigation began
 */
export async function measureFirstAnswer(
	browser: Browser,
	address: string,
	frame: readonly [number, number, number, number],
	slowdown: number | undefined
): Promise<number> {
	const { page, close } = await visit(browser, {
		address,
		until: 'seen',
		...(slowdown !== undefined && { slowdown })
	});
	try {
		await page.evaluate(watchCard);
		const { x, y } = placeOf(FRANCE, frame);
		await page.mouse.click(x, y);
		const answered = await page.waitForFunction(() => window.cardPainted);
		return (await answered.jsonValue()) ?? NaN;
	} finally {
		await close();
	}
}

declare global {
	interface Window {
		/** When the heading of France's card had been painted, since the navigation began. */
		cardPainted?: number;
	}
}

/** Runs in a page; it must not refer to anything outside of itself. */
function watchCard(): void {
	const watch = new MutationObserver(() => {
		const isThere = [...document.querySelectorAll('h2')].some(
			(each) => each.textContent === 'France' && each.checkVisibility()
		);
		if (!isThere) return;
		watch.disconnect();
		requestAnimationFrame(() => {
			// A task that comes after the frame which is about to be painted.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = (): void => {
				window.cardPainted = performance.now();
			};
			port2.postMessage(undefined);
		});
	});
	watch.observe(document, { subtree: true, childList: true, characterData: true });
}
