// A frame that the page around it has shut off from its own site, as WordPress does with every provider
// that it does not know: https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
// Refused scripts are errors that nobody catches: here they are what is tried.
import { expect, test, type Page } from '@playwright/test';

const SLUG = 'ukraine-guarantees';
const servers: Server[] = [];
test.afterAll(() => {
	for (const server of servers) {
		server.close();
		server.closeAllConnections();
	}
});

async function listening(listener: RequestListener): Promise<string> {
	const server = createServer(listener);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A page of another site, which tells what the frame asks of it, as WordPress's own script would hear it. */
async function openHost(page: Page, source: string): Promise<void> {
	const host = await listening((_, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.end(
			`<!doctype html><title>Another site</title><output></output>
<script>addEventListener('message', ({ data }) => (document.querySelector('output').value = JSON.stringify(data)))</script>
<iframe src="${source}" sandbox="allow-scripts" width="800" height="500"></iframe>`
		);
	});
	await page.goto(host);
}

test('the live map works in it, and its links tell where they lead', async ({ page, baseURL }) => {
	await openHost(page, `${baseURL}/embed/${SLUG}?select=troops:FRA#?secret=aB3dE6gH9k`);
	const frame = page.frameLocator('iframe');
	const map = frame.getByRole('region', { name: 'Map', exact: true });
	await expect(map).toHaveAttribute('data-idle', 'true', { timeout: 60_000 });
	await expect(frame.getByRole('alert')).toHaveCount(0);
	await expect(frame.getByRole('region', { name: 'What is selected' })).toContainText('France');

	await frame.getByRole('switch', { name: 'Coalition members', exact: true }).click();
	await frame.getByRole('button', { name: 'Zoom in' }).click();
	const open = frame.getByRole('link', { name: /^Open in Sourceline/ });
	await expect(open).toHaveAttribute('href', /layers=.*coalition/);
	await expect(open).toHaveAttribute('href', /map=/);
	await expect(map).toHaveAttribute('data-idle', 'true');

	await open.click();
	const address = new RegExp(`${baseURL}/${SLUG}\\?.*select=troops:FRA`);
	await expect(frame.getByRole('status').filter({ hasText: address })).toBeVisible();
	const asked = page.locator('output');
	await expect(asked).toContainText('"message":"link"');
	await expect(asked).toContainText('"secret":"aB3dE6gH9k"');
});

test.describe('where the server shares nothing with other origins', () => {
	let plainHost = '';
	test.beforeAll(async ({ baseURL }) => {
		plainHost = await listening((request, response) => {
			// Plain files are the same whatever their query is.
			const [path = '/'] = (request.url ?? '/').split('?');
			void fetch(new URL(path, baseURL)).then(async (answer) => {
				const type = answer.headers.get('content-type') ?? '';
				response.writeHead(answer.status, { 'content-type': type });
				response.end(Buffer.from(await answer.arrayBuffer()));
			});
		});
	});

	for (const [query, isAnother] of [
		['', false],
		['?select=troops:FRA', true]
	] as const) {
		test(`the frame becomes the frozen map, which says what it shows, of “${query}”`, async ({
			page
		}) => {
			await openHost(page, `${plainHost}/embed/${SLUG}${query}`);
			const frame = page.frameLocator('iframe');
			await expect(frame.getByText('Signed intent', { exact: true })).toBeVisible();
			await expect(frame.getByRole('button', { name: 'Sources and credits' })).toBeVisible();
			await expect(frame.getByRole('switch')).toHaveCount(0);
			await expect(frame.getByRole('alert')).toHaveCount(0);
			await expect(frame.getByText('This is the map as it opens.')).toBeVisible({
				visible: isAnother
			});
		});
	}
});

test('the frozen map leads to its claims in the frame itself, and says what to do where no window opens', async ({
	page,
	context,
	baseURL
}) => {
	await openHost(page, `${baseURL}/embed/${SLUG}/frozen`);
	const frame = page.frameLocator('iframe');
	const germany = frame.getByRole('region', { name: 'Germany: Potential, on conditions' });
	await expect(germany).toBeHidden();
	await frame.getByRole('link', { name: 'Germany', exact: true }).click();
	await expect(germany).toContainText('announced Germany’s potential military role');
	await germany.getByRole('link', { name: /^Open in Sourceline/ }).click();
	await expect(germany.getByText('Copy the address from the link’s menu.')).toBeVisible();
	expect(context.pages()).toHaveLength(1);
	await germany.getByRole('link', { name: 'Close' }).click();
	await expect(germany).toBeHidden();
});
