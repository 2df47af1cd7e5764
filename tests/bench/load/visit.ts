import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import { withGraphicsCard } from '../../e2e/graphics-card';
import { DESKTOP, type Screen } from '../pages';
import { Film } from './film';
import { installProbe } from './probe';

/** How long a page may take, on a busy machine and with a processor made slow: milliseconds. */
const PATIENCE = 60_000;

export interface VisitOptions {
	readonly address: string;
	/** What is waited for: that its map is seen, that all of it has been loaded besides, or that its map is live. */
	readonly until: 'seen' | 'loaded' | 'live';
	/** A desktop's, where it is left out. */
	readonly screen?: Screen;
	/** How many times slower than it is the processor appears to the page's main thread. */
	readonly slowdown?: number;
	/** Whether the page takes what draws for a graphics card, and its map is drawn by MapLibre in the end. */
	readonly graphicsCard?: boolean;
	/** Lets a page run whose scripts are not those that its policy has the hashes of. */
	readonly bypassPolicy?: boolean;
}

/** A page that has been opened in a browser that knows nothing of it yet. */
export interface Visit {
	readonly page: Page;
	readonly session: CDPSession;
	/** When the middle of its map first showed a picture: milliseconds since the navigation began. */
	readonly seen: number;
	/** When the navigation began, in milliseconds since 1970: what the page's own times count from. */
	readonly began: number;
	close(): Promise<void>;
}

/** Opens a page with an empty cache. */
export async function visit(browser: Browser, options: VisitOptions): Promise<Visit> {
	const context = await browser.newContext({
		viewport: (options.screen ?? DESKTOP).window,
		bypassCSP: options.bypassPolicy === true
	});
	try {
		return await open(context, options);
	} catch (error) {
		await context.close();
		throw error;
	}
}

async function open(context: BrowserContext, options: VisitOptions): Promise<Visit> {
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE);
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	const session = await context.newCDPSession(page);
	if (options.slowdown !== undefined) {
		await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowdown });
	}
	// What runs this file names functions with a helper that pages do not have.
	await page.addInitScript('globalThis.__name = (named) => named');
	await page.addInitScript(installProbe);
	if (options.graphicsCard === true) await withGraphicsCard(page);
	const film = new Film(session);
	const { window: size, middle } = options.screen ?? DESKTOP;
	await film.start(size);
	await page.goto(options.address, { waitUntil: 'commit' });
	// To ask a page whether it is live takes time from it: not before its map is seen.
	const shown = await film.untilPicture(middle);
	if (options.until === 'live') {
		await page.waitForFunction(() => window.bench.live !== undefined);
	} else if (options.until === 'loaded') {
		await page.waitForLoadState('load');
	}
	const began = await page.evaluate(() => performance.timeOrigin);
	const [error] = errors;
	if (error !== undefined) throw new Error(`${options.address} failed.`, { cause: error });
	return { page, session, seen: shown - began, began, close: () => context.close() };
}
