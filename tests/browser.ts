import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** A Chromium that tests can be run in, and what it must be started with. */
export interface TestBrowser {
	readonly executablePath: string;
	readonly args: readonly string[];
}

const SYSTEM_PATHS = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

// WebGL2 without a graphics card; nothing that calls home.
const COMMON_ARGS = [
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	// An emulated graphics card draws a page with large vector drawings many times slower than none.
	'--disable-gpu-rasterization',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * Finds a Chromium with no manual step: the path in CHROMIUM_PATH, Playwright's own download, the
 * system's, and last the one that npm's `@sparticuz/chromium` carries (Linux only).
 * @throws Error that says what to do, where there is none.
 */
export async function findBrowser(): Promise<TestBrowser> {
	const named = process.env['CHROMIUM_PATH'];
	if (named !== undefined && named !== '') {
		if (!existsSync(named)) {
			throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file. Correct or unset it.`);
		}
		return { executablePath: named, args: COMMON_ARGS };
	}
	const installed = [chromium.executablePath(), ...SYSTEM_PATHS].find((path) => existsSync(path));
	if (installed !== undefined) return { executablePath: installed, args: COMMON_ARGS };
	if (process.platform === 'linux') {
		const { default: packed } = await import('@sparticuz/chromium');
		return { executablePath: await packed.executablePath(), args: COMMON_ARGS };
	}
	throw new Error(
		'No Chromium was found. Install one with `npx playwright install chromium`, or set CHROMIUM_PATH.'
	);
}
