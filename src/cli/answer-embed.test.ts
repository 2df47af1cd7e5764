import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerEmbed } from './answer-embed';

const FILES = 'left to the files';
let server: Server;
let site: string;

beforeAll(async () => {
	server = createServer((request, response) => {
		if (!answerEmbed(request, response)) response.end(FILES);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
	server.close();
});

const ask = (path: string, options?: RequestInit) => fetch(`${site}${path}`, options);

describe('oEmbed from the server', () => {
	const address = 'embed/ukraine-guarantees/oembed.json';

	it('names the server as it was asked for, and embeds the page that was named', async () => {
		const url = encodeURIComponent(`${site}?select=troops:FRA`);
		const response = await ask(`${address}?url=${url}&maxwidth=480&maxheight=300`);
		expect(response.headers.get('content-type')).toContain('application/json');
		const answer = (await response.json()) as Record<string, unknown>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_url: site, width: 480 });
		expect(answer['html']).toContain(`src="${site}embed/ukraine-guarantees?select=troops:FRA"`);
		expect(answer['height']).toBeLessThanOrEqual(300);
	});

	it('passes on nothing of an address but the view', async () => {
		const url = encodeURIComponent(`${site}?select=troops:FRA&x="><script>&map=broken`);
		const text = await (await ask(`${address}?url=${url}`)).text();
		expect(text).not.toContain('script');
		expect(text).toContain('select=troops:FRA');
	});

	it('refuses other sites and other formats with the specification’s codes', async () => {
		expect((await ask(`${address}?url=https%3A%2F%2Felsewhere.example%2F`)).status).toBe(404);
		expect((await ask(`${address}?format=xml`)).status).toBe(501);
	});
});

describe('a frozen page from the server', () => {
	it('shows the view that was asked for', async () => {
		const response = await ask('embed/ukraine-guarantees/frozen?select=troops:FRA');
		expect(response.status).toBe(200);
		expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
		const page = await response.text();
		expect(page).toContain('France: Signed intent');
		expect(page).not.toContain('<script');
	});

	it.each(['map=%E0%A4%A', 'map=99/99/999', 'select=<x>:"y"', 'layers=%00&opacity=troops:x', '%'])(
		'shows the default for what is broken: %s',
		async (query) => {
			const response = await ask(`embed/ukraine-guarantees/frozen?${query}`);
			expect(response.status).toBe(200);
			expect(await response.text()).toContain('Troops');
		}
	);

	it('has no body where only the head is asked for', async () => {
		const response = await ask('embed/ukraine-guarantees/frozen?layers=', { method: 'HEAD' });
		expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0);
		expect(await response.text()).toBe('');
	});
});

describe('what the server leaves to the files', () => {
	it.each([
		'embed/ukraine-guarantees/frozen',
		'embed/ukraine-guarantees?select=troops:FRA',
		'embed/nowhere/frozen?select=troops:FRA',
		'embed/nowhere/oembed.json',
		'?select=troops:FRA'
	])('/%s', async (path) => {
		expect(await (await ask(path)).text()).toBe(FILES);
	});

	it('everything that is not asked for with GET or HEAD', async () => {
		const response = await ask('embed/ukraine-guarantees/oembed.json', { method: 'POST' });
		expect(await response.text()).toBe(FILES);
	});
});
