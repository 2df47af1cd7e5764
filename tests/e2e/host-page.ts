import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator, type Page } from './test';

/** Another site: an origin of its own, which answers every address with the page it was given. */
let hostPage = '';
const host = createServer((_, response) => {
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.end(`<!doctype html><title>Another site</title>${hostPage}`);
});

/** To be called before all tests that open a page of another site. */
export async function listen(): Promise<void> {
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
}

/** To be called after all of them. */
export function closeHost(): void {
	host.close();
	host.closeAllConnections();
}

/** Opens a page of another site with some HTML in it, as a newspaper's page would have it. */
export async function openHost(page: Page, html: string): Promise<void> {
	hostPage = html;
	await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
}

/** The only frame of a page. */
export function frameOf(page: Page): FrameLocator {
	return page.frameLocator('iframe');
}

/** Waits until a frame's map is drawn. */
export async function mapIsDrawn(frame: FrameLocator): Promise<void> {
	const map = frame.getByRole('region', { name: 'Map', exact: true });
	// A frame's map is one more page to load and to draw.
	await expect(map).toHaveAttribute('data-idle', 'true', { timeout: 60_000 });
}
