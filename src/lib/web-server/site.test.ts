import { mkdtempSync, rmSync } from 'node:fs';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { siteServer } from './site';

let folder: string;
let server: Server;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
	server = siteServer({ folder, host: '127.0.0.1', origin: 'https://maps.example/' });
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true });
});

it('names the site’s address in oEmbed whoever asks, where that has been said', async () => {
	const { port } = server.address() as AddressInfo;
	const [kept, body] = await new Promise<[string | undefined, string]>((resolve, reject) => {
		const path = '/embed/ukraine-guarantees/oembed.json';
		get({ host: '127.0.0.1', port, path, headers: { host: 'evil.example' } }, (response) => {
			let text = '';
			response.on('data', (part: Buffer) => (text += part.toString()));
			response.on('end', () => resolve([response.headers['cache-control'], text]));
		}).on('error', reject);
	});
	expect(JSON.parse(body)).toMatchObject({ provider_url: 'https://maps.example/' });
	expect(body).not.toContain('evil');
	expect(kept).toBe('public, max-age=300');
});
