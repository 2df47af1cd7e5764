import type { Browser } from '@playwright/test';
import type { BenchPage } from '../pages';
import type { BenchServer, Sent } from '../server';
import { visit, type Visit, type VisitOptions } from './visit';

/** Names of what is measured while a page loads, in the order of the tables. */
export const LOAD_METRICS = {
	requestsSeen: 'Requests until the map is seen',
	bytesSeen: 'Bytes until the map is seen',
	requestsLive: 'Requests until the map is live',
	bytesLive: 'Bytes until the map is live',
	firstContentfulPaint: 'First contentful paint, ms',
	largestContentfulPaint: 'Largest contentful paint, ms',
	seen: 'Map seen (first map pixels), ms',
	live: 'Map live, ms',
	blocking: 'Total blocking time, ms',
	longestTask: 'Longest main-thread task, ms'
} as const;
export type LoadMetric = keyof typeof LOAD_METRICS;
/** What a page that is never live has no value for is left out. */
export type Load = Partial<Record<LoadMetric, number>>;

/** A task longer than this blocks: https://www.w3.org/TR/longtasks-1/ */
const BLOCKING = 50;

/**
 * Opens a page and measures how it loads. The visit is handed on, for more to be measured in it;
 * whoever asked closes it.
 */
export async function measureLoad(
	browser: Browser,
	page: BenchPage,
	server: BenchServer,
	options: Omit<VisitOptions, 'address' | 'until'> & {
		readonly dossier?: string;
		/** Where the server is reached, if not directly. */
		readonly origin?: string;
	} = {}
): Promise<{ readonly load: Load; readonly visited: Visit }> {
	const before = server.sent.length;
	const { origin = server.origin, dossier, ...rest } = options;
	const visited = await visit(browser, {
		...rest,
		address: origin + page.path(dossier),
		until: page.live ? 'live' : 'loaded'
	});
	const { seen, began } = visited;
	const probe = await visited.page.evaluate(() => window.bench);
	const sent = server.sent.slice(before);
	return { visited, load: { ...untilSeen(sent, began + seen), ...summary(probe, sent, seen) } };

	function summary(
		{ firstContentfulPaint, largestContentfulPaint, idle, live, longTasks }: typeof probe,
		files: readonly Sent[],
		shown: number
	): Load {
		const paints = {
			seen: shown,
			...(firstContentfulPaint !== undefined && { firstContentfulPaint }),
			...(largestContentfulPaint !== undefined && { largestContentfulPaint })
		};
		if (idle === undefined || live === undefined) return paints;
		// Not what a page fetches once it is live, before it has been asked whether it is.
		const asked = files.filter((file) => file.asked <= began + live);
		const tasks = longTasks.filter(({ start }) => start < idle).map(({ duration }) => duration);
		return {
			...paints,
			live,
			requestsLive: asked.length,
			bytesLive: total(asked),
			blocking: tasks.reduce((sum, duration) => sum + Math.max(0, duration - BLOCKING), 0),
			longestTask: Math.max(0, ...tasks)
		};
	}
}

function untilSeen(files: readonly Sent[], seen: number): Load {
	const then = files.filter(({ done }) => done <= seen);
	return { requestsSeen: then.length, bytesSeen: total(then) };
}

function total(files: readonly Sent[]): number {
	return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
