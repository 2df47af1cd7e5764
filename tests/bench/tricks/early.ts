import type { Browser } from '@playwright/test';
import { FRANCE, placeOf } from '../interactions/measure';
import { visit } from '../load/visit';
import { watchCard } from './watch-card';

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
		await page.evaluate(watchCard, 'note' as const);
		const { x, y } = placeOf(FRANCE, frame);
		await page.mouse.click(x, y);
		const answered = await page.waitForFunction(() => window.cardPainted);
		return (await answered.jsonValue()) ?? NaN;
	} finally {
		await close();
	}
}
