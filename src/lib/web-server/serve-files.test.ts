import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveFiles } from './serve-files';

/** What lies beside the folder is nobody's business. */
let parent: string;
let folder: string;
let server: Server;
let site: string;

beforeEach(async () => {
	parent = mkdtempSync(join(tmpdir(), 'sourceline-'));
	folder = join(parent, 'build');
	put('index.html', 'The first build, with many words.');
	put('_app/immutable/start.abc.js', 'start()');
	server = createServer(serveFiles(folder));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
	server.close();
	server.closeAllConnections();
	rmSync(parent, { recursive: true });
});

function put(path: string, text: string): void {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), text);
}

async function ask(path: string): Promise<{ status: number; text: string; kept: string | null }> {
	const response = await fetch(`${site}${path}`);
	const kept = response.headers.get('cache-control');
	return { status: response.status, text: await response.text(), kept };
}

it('serves what a build has written since it began', async () => {
	expect(await ask('')).toMatchObject({ text: 'The first build, with many words.' });
	put('index.html', 'The second.');
	put('_app/immutable/start.def.js', 'start(2)');
	expect(await ask('')).toMatchObject({ text: 'The second.' });
	expect(await ask('_app/immutable/start.def.js')).toMatchObject({ text: 'start(2)' });
});

it('says so where a build has taken a file away, and goes on', async () => {
	expect((await ask('_app/immutable/start.abc.js')).status).toBe(200);
	rmSync(join(folder, '_app/immutable/start.abc.js'));
	const answer = await ask('_app/immutable/start.abc.js');
	expect(answer).toMatchObject({ status: 404, text: 'There is no such page here.\n' });
	expect((await ask('')).status).toBe(200);
});

it('lets browsers keep for good what is named after its content, and nothing else', async () => {
	expect((await ask('_app/immutable/start.abc.js')).kept).toContain('immutable');
	expect((await ask('')).kept).toBe('no-cache');
});

it.each([
	'/../secret.txt',
	'/%2e%2e/secret.txt',
	'/..%2fsecret.txt',
	'/..%5csecret.txt',
	'/index.html/..%2f..%2fsecret.txt',
	'/%00',
	'/%'
])('serves nothing from outside the folder: %s', async (path) => {
	put('../secret.txt', 'secret');
	// As it stands: fetch would resolve the dots itself.
	const status = await new Promise((resolve, reject) => {
		get(site, { path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		}).on('error', reject);
	});
	expect([400, 404]).toContain(status);
});
