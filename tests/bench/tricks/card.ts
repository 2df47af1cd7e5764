import type { CDPSession, Page } from '@playwright/test';
import { FRANCE, placeOf } from '../interactions/measure';
import { watchCard } from './watch-card';

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
	// What the pointer rests on is highlighted first.
	await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
	await page.evaluate(watchCard, 'pause' as const);
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
