import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { OwnServer } from '../own-server';

const SLUG = 'ukraine-guarantees';
const OEMBED = `/embed/${SLUG}/oembed.json`;
const FROZEN = `/embed/${SLUG}/frozen`;

test.describe.configure({ mode: 'default' });

test.describe('no request ends the server', () => {
	let server: OwnServer;
	test.beforeAll(async () => {
		server = await OwnServer.start();
	});
	test.afterAll(() => server.stop());
	test.afterEach(async () => {
		expect((await server.ask('/')).status).toBe(200);
		expect(server.printed).not.toContain('could not be answered');
	});

	const get = (target: string, headers = '') =>
		`GET ${target} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n${headers}\r\n`;
	for (const [name, bytes, expected] of [
		['a path that cannot be decoded', get('/%'), 400],
		['a path with a null byte', get('/%00'), 400],
		['a query with anything', get(`${FROZEN}?map=%&layers=%00&select=%ff`), 200],
		['a path of 8,000 characters', get(`/${'a'.repeat(8000)}`), 404],
		['a path of 3,000 folders', get('/a'.repeat(3000)), 404],
		['a whole address', get(`http://site/${SLUG}`), 200],
		['an address of another protocol', get('ftp://site/'), 400],
		['an address that is none', get('http://[/'), 400],
		['two slashes', get(`//elsewhere.example/${SLUG}`), 404],
		['a star', get('*'), 400],
		['OPTIONS of a star', 'OPTIONS * HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n', 204],
		['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
		[
			'a host that is none',
			`GET ${OEMBED} HTTP/1.1\r\nHost: "><\r\nConnection: close\r\n\r\n`,
			200
		],
		['HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', 200],
		['a version that is none', 'GET / HTTP/9.9\r\nHost: site\r\n\r\n', 400],
		['20 kB of headers', get('/', `X: ${'x'.repeat(20_000)}\r\n`), 431],
		['2,000 headers', get('/', 'X: y\r\n'.repeat(2000)), 200],
		['a header that is none', get('/', 'no colon\r\n'), 400],
		['a length that is none', get('/', 'Content-Length: -1\r\n'), 400],
		['an expectation', get('/', 'Expect: the-moon\r\n'), 417],
		['a wish for another protocol', get('/', 'Connection: Upgrade\r\nUpgrade: h2c\r\n'), 200],
		['binary noise', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 97) % 256)), 400],
		['the beginning of TLS', Buffer.from('16030100c8010000c40303', 'hex'), 400],
		['CONNECT', 'CONNECT site:443 HTTP/1.1\r\nHost: site\r\n\r\n', undefined],
		['nothing at all', '', undefined]
	] as const) {
		test(`not ${name}`, async () => {
			const [line = ''] = (await server.say(bytes)).split('\r\n');
			if (expected === undefined) expect(line).toBe('');
			else expect(line).toMatch(new RegExp(`^HTTP/1\\.1 ${expected} `, 'u'));
		});
	}

	for (const header of [
		'range',
		'if-range',
		'if-none-match',
		'if-modified-since',
		'if-match',
		'accept-encoding'
	]) {
		test(`not ${header} with noise`, async () => {
			for (const value of [
				',',
				'"',
				'=',
				'-',
				';q=',
				'*;q=nan',
				'bytes=,',
				'W/',
				'\u00ff'.repeat(99),
				'""'.repeat(4000)
			]) {
				const { status } = await server.ask('/', { [header]: value });
				expect([200, 304, 412, 416]).toContain(status);
			}
		});
	}

	test('not a body that nobody waits for', async () => {
		const socket = server.connect();
		socket.write('POST / HTTP/1.1\r\nHost: site\r\nContent-Length: 1000000000\r\n\r\n');
		const [answer] = (await once(socket, 'data')) as [Buffer];
		expect(answer.toString()).toMatch(/^HTTP\/1\.1 405 /u);
		await once(socket, 'close');
	});

	test('not 200 requests in one breath', async () => {
		const heard = await server.say('GET / HTTP/1.1\r\nHost: site\r\n\r\n'.repeat(199) + get('/'));
		expect(heard.match(/HTTP\/1\.1 200 /gu)?.length).toBe(200);
	});
});

test.describe('readers who leave', () => {
	test.skip(process.platform !== 'linux', 'only Linux tells what a process holds');
	let server: OwnServer;
	test.beforeAll(async () => {
		server = await OwnServer.start();
		// The threads that draw have started, and hold what they hold.
		await server.ask(`${FROZEN}?layers=troops`);
	});
	test.afterAll(() => server.stop());

	const READERS = 300;
	for (const path of ['/', `${FROZEN}?select=troops:FRA`]) {
		test(`of ${path} leave nothing open, at once`, async () => {
			await server.ask(path);
			const before = server.descriptors;
			const readers = Array.from({ length: READERS }, () => {
				const socket = server.connect();
				socket.write(`GET ${path} HTTP/1.1\r\nHost: site\r\n\r\n`);
				return socket;
			});
			// Each reads a little, and no more.
			await Promise.all(
				readers.map(async (socket) => {
					await once(socket, 'readable');
					socket.read(1000);
				})
			);
			// One for each connection: no file is held for those who read slowly.
			expect(server.descriptors).toBeLessThan(before + READERS + 20);
			expect((await server.ask('/')).status).toBe(200);
			for (const socket of readers) socket.destroy();
			await expect.poll(() => server.descriptors).toBeLessThan(before + 20);
			expect((await server.ask('/')).status).toBe(200);
		});
	}
});

test.describe('oEmbed', () => {
	const ask = (server: OwnServer, host: string) => server.ask(OEMBED, { host });

	test('may be kept by others where it was asked by the server’s own name', async () => {
		const server = await OwnServer.start();
		for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
			const host = `${name}:${server.port}`;
			const { headers, body } = await ask(server, host);
			expect(headers['cache-control']).toBe('public, max-age=300');
			expect(JSON.parse(body.toString())).toMatchObject({
				provider_url: `http://${host.toLowerCase()}/`
			});
		}
		for (const host of [
			'evil.example',
			`evil.example:${server.port}`,
			'localhost',
			'127.0.0.1:1'
		]) {
			const { status, headers } = await ask(server, host);
			expect([host, status, headers['cache-control']]).toEqual([host, 200, 'no-store']);
		}
		for (const host of ['evil.example/x', 'a b', '"><script>', 'a@b', '[::1', 'x:y']) {
			expect((await ask(server, host)).body.toString()).not.toContain(host);
		}
		await server.stop();
	});
});

test.describe('where it is served', () => {
	test('is what PORT and HOST say, unless the command says otherwise', async () => {
		const free = await new Promise<number>((resolve) => {
			const probe = createServer().listen(0, () => {
				const { port } = probe.address() as AddressInfo;
				probe.close(() => resolve(port));
			});
		});
		const environment = { PORT: String(free), HOST: 'localhost' };
		const one = await OwnServer.start([], environment);
		expect(one.printed).toContain(`http://localhost:${free}/`);
		const other = await OwnServer.start(['--port', '0', '--host', '127.0.0.1'], environment);
		expect(other.printed).toContain('http://127.0.0.1:');
		expect(other.port).not.toBe(free);
		const taken = OwnServer.spawn([], environment);
		expect(await taken.end()).toBe(1);
		expect(taken.printed).toBe(`Port ${free} is taken. Choose another: npm start -- --port 8080\n`);
		await Promise.all([one.stop(), other.stop()]);
	});

	for (const [words, environment, sentence] of [
		[['--port', 'eighty'], {}, '“eighty” is no port (--port).'],
		[['--port', '65536'], {}, '“65536” is no port (--port).'],
		[['--port=-1'], {}, '“-1” is no port (--port).'],
		[[], { PORT: '80a' }, '“80a” is no port (PORT).'],
		[['--host', 'http://localhost'], {}, '“http://localhost” is no name of a host.'],
		[['--host', 'host.invalid'], {}, 'There is no host host.invalid here.'],
		[['--host', '192.0.2.1'], {}, '192.0.2.1 is no address of this machine.'],
		[[], { ORIGIN: 'maps' }, '“maps” is no address.'],
		[['--prot', '80'], {}, '--prot'],
		[['8080'], {}, '8080']
	] as const) {
		test(`is said in a sentence where it cannot be: ${sentence}`, async () => {
			const server = OwnServer.spawn(words, environment);
			expect(await server.end()).toBe(1);
			expect(server.printed).toContain(sentence);
			expect(server.printed).not.toMatch(/^\s+at /mu);
			expect(server.printed.trimEnd().split('\n')).toHaveLength(1);
		});
	}
});
