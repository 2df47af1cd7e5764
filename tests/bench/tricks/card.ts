import type { CDPSession, Page } from '@playwright/test';
import { FRANCE, placeOf } from '../interactions/measure';

/** After which a page that is live has nothing left to do: milliseconds. */
const REST = 1500;

/**
 * What the page's main thread does from a click on France until its card is painted, in milliseconds of
 * the processor: on a busy machine, time says more of the others than of the page.
 * @param frame of the dossier: [west, south, east, north] in degrees
 */
export async function measureCardWork(
	page: Page,
	session: CDPSession,
	frame: readonly [number, number, number, number]
): Promise<number> {
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await session.send('Debugger.enable');
	const { x, y } = placeOf(FRANCE, frame);
	await page.mouse.move(x, y);
	await page.waitForTimeout(REST);
	await page.evaluate(pauseAtCard);
	const paused = new Promise<void>((resolve) => {
		session.once('Debugger.paused', () => resolve());
	});
	const before = await workOf(session);
	// It is not answered as long as the page is paused.
	const clicked = page.mouse.click(x, y);
	await paused;
	const after = await workOf(session);
	await session.send('Debugger.resume');
	await clicked;
	return after - before;
}

async function workOf(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
	if (seconds === undefined) throw new Error('This browser does not say how long its tasks took.');
	return 1000 * seconds;
}

/** Runs in a page; it must not refer to anything outside of itself. */
function pauseAtCard(): void {
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
				// What has been done until here is read while the page stands still.
				// eslint-disable-next-line no-debugger
				debugger;
			};
			port2.postMessage(undefined);
		});
	});
	watch.observe(document, { subtree: true, childList: true, characterData: true });
}
