import { test as playwright, type BrowserContext } from '@playwright/test';

export {
	expect,
	type BrowserContext,
	type FrameLocator,
	type Locator,
	type Page
} from '@playwright/test';

declare global {
	interface Window {
		readonly policyIsBroken: (report: string) => void;
	}
}

/** What a browser writes to the console of a page whose policy stops something. */
const POLICY_WORDS = /Content Security Policy|Trusted ?(Types|HTML|Script)|Permissions[- ]Policy/i;
/** Sites of tests, our own and those that embed it, are all on this host. */
const HOST = '127.0.0.1';

/**
 * Playwright's test, which fails besides where any page of it breaks its security policy, throws
 * what nobody catches, or asks another host for anything.
 */
export const test = playwright.extend<{ readonly incidents: string[] }>({
	incidents: [
		async ({ context }, use) => {
			const incidents: string[] = [];
			await watch(context, incidents);
			await use(incidents);
			playwright.expect(incidents, 'violations, uncaught errors, requests elsewhere').toEqual([]);
		},
		{ auto: true }
	]
});

async function watch(context: BrowserContext, incidents: string[]): Promise<void> {
	context.on('weberror', (uncaught) => {
		const { message, stack } = uncaught.error();
		incidents.push(`uncaught: ${message} ${stack}`);
	});
	context.on('console', (message) => {
		const words = message.text();
		if (POLICY_WORDS.test(words)) incidents.push(`console: ${words} (${message.location().url})`);
	});
	context.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		// A link to a source leads elsewhere: that is the reader's own way.
		if (request.isNavigationRequest()) return;
		if (protocol.startsWith('http') && hostname !== HOST) incidents.push(`asked: ${request.url()}`);
	});
	await context.exposeBinding('policyIsBroken', ({ frame }, report: string) => {
		incidents.push(`violation: ${report} (${frame.url()})`);
	});
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
			const place = `${sourceFile}:${lineNumber}`;
			window.policyIsBroken(`${effectiveDirective} stops ${blockedURI} ${sample} at ${place}`);
		});
	});
}
