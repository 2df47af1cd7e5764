import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OwnServer } from '../own-server';

const SLUG = 'ukraine-guarantees';
const FROZEN = `/embed/${SLUG}/frozen`;

test('more new views than can be drawn are turned away, and files are served meanwhile', async () => {
	const server = await OwnServer.start();
	await server.ask(`${FROZEN}?layers=`);
	// Thirty-two wait at most, and each thread, of four at most, draws one.
	const asked = Array.from({ length: 60 }, (_, number) =>
		server.ask(`${FROZEN}?map=7/48.${number}1/30`)
	);
	expect((await server.ask('/')).status).toBe(200);
	const answers = await Promise.all(asked);
	const refused = answers.filter(({ status }) => status === 503);
	expect(refused.length).toBeGreaterThanOrEqual(60 - 32 - 4);
	for (const { headers } of refused) {
		expect(Number(headers['retry-after'])).toBeGreaterThan(0);
		expect(headers['cache-control']).toBe('no-store');
	}
	const drawn = answers.filter(({ status }) => status === 200);
	expect(drawn.length + refused.length).toBe(60);
	expect(new Set(drawn.map(({ headers }) => headers.etag)).size).toBe(drawn.length);
	expect((await server.ask(`${FROZEN}?map=7/48.991/30`)).status).toBe(200);
	await server.stop();
});

test('queries that mean the same view are one page', async () => {
	const server = await OwnServer.start();
	const queries = [
		'select=troops:FRA&layers=troops',
		'layers=troops,nonsense&select=troops%3AFRA&x=y'
	];
	const [one, other] = await Promise.all(queries.map((query) => server.ask(`${FROZEN}?${query}`)));
	expect(one?.body.toString()).toContain('France: Signed intent');
	expect(one?.headers.etag).toBe(other?.headers.etag);
	await server.stop();
});

test('a broken dossier is one answer that fails, with the reason in the terminal, until it is mended', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
	for (const name of ['src', 'static', 'build', 'node_modules', 'package.json', 'tsconfig.json']) {
		symlinkSync(resolve(name), join(folder, name));
	}
	for (const name of ['package-lock.json', 'svelte.config.js', 'vite.config.ts']) {
		symlinkSync(resolve(name), join(folder, name));
	}
	// Its pages are those that are built already.
	for (const name of ['geo', '.svelte-kit/pages']) {
		cpSync(name, join(folder, name), { recursive: true, verbatimSymlinks: true });
	}
	const server = await OwnServer.start(['--port', '0'], {}, folder);
	const claims = join(folder, 'geo/dossiers', SLUG, 'claims.json');
	const text = readFileSync(claims, 'utf8');
	writeFileSync(claims, '{');
	const broken = await server.ask(`${FROZEN}?layers=troops`);
	expect(broken.status).toBe(500);
	expect(broken.headers['cache-control']).toBe('no-store');
	expect(server.printed).toContain('claims.json');
	expect((await server.ask('/')).status).toBe(200);
	writeFileSync(claims, text);
	const mended = await server.ask(`${FROZEN}?layers=troops`);
	expect(mended.status).toBe(200);
	await server.stop();
	rmSync(folder, { recursive: true });
});
