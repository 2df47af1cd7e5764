import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { OwnServer, type Answer } from '../own-server';
import { expect, test } from '@playwright/test';

const SLUG = 'ukraine-guarantees';
const ARTICLE = 'us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine';
const FROZEN = `/embed/${SLUG}/frozen?select=troops:FRA`;
const DATA = '/basemap.json';

let server: OwnServer;
test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	server = await OwnServer.start();
});
test.afterAll(() => server.stop());
// Whatever was asked: it still answers.
test.afterEach(async () => {
	expect((await server.ask('/')).status).toBe(200);
});

test.describe('a part of a file', () => {
	const plain = { 'accept-encoding': 'identity' };
	let whole: Answer;
	test.beforeAll(async () => {
		whole = await server.ask(DATA, plain);
	});

	// RFC 9110, section 14; the size is read from the whole.
	const parts: readonly [
		range: string,
		first: (size: number) => number,
		last: (size: number) => number
	][] = [
		['bytes=0-0', () => 0, () => 0],
		['bytes=10-19', () => 10, () => 19],
		['Bytes=10-19', () => 10, () => 19],
		['bytes=10-', () => 10, (size) => size - 1],
		['bytes=-5', (size) => size - 5, (size) => size - 1],
		['bytes=-99999999999999999999', () => 0, (size) => size - 1],
		['bytes=0-99999999999999999999', () => 0, (size) => size - 1]
	];
	for (const [range, first, last] of parts) {
		test(`${range} is that part`, async () => {
			const size = whole.body.length;
			const { status, headers, body } = await server.ask(DATA, { ...plain, range });
			expect(status).toBe(206);
			expect(headers['content-range']).toBe(`bytes ${first(size)}-${last(size)}/${size}`);
			expect(body.equals(whole.body.subarray(first(size), last(size) + 1))).toBe(true);
		});
	}

	for (const range of ['bytes=5-2', 'bytes=-0', 'bytes=99999999-', 'bytes=99999999999999999999-']) {
		test(`${range} is nowhere`, async () => {
			const { status, headers } = await server.ask(DATA, { ...plain, range });
			expect(status).toBe(416);
			expect(headers['content-range']).toBe(`bytes */${whole.body.length}`);
		});
	}

	for (const range of [
		'lines=0-5',
		'bytes',
		'bytes=',
		'bytes=-',
		'bytes=a-b',
		'bytes=0-1,4-5',
		'bytes=1.5-2'
	]) {
		test(`${range} is not understood, and the whole is sent`, async () => {
			const { status, headers, body } = await server.ask(DATA, { ...plain, range });
			expect(status).toBe(200);
			expect(headers['content-range']).toBeUndefined();
			expect(body.length).toBe(whole.body.length);
		});
	}

	test('is of the state that the reader has, or it is the whole', async () => {
		const range = 'bytes=0-9';
		const ask = (condition: string) => server.ask(DATA, { ...plain, range, 'if-range': condition });
		expect((await ask(whole.headers.etag ?? '')).status).toBe(206);
		expect((await ask('"another"')).status).toBe(200);
		expect((await ask(`W/${whole.headers.etag}`)).status).toBe(200);
	});

	test('is of what is sent: of the compressed copy, where that is', async () => {
		const gzip = { 'accept-encoding': 'gzip' };
		const [head, rest] = await Promise.all(
			['bytes=0-99', 'bytes=100-'].map((range) => server.ask(DATA, { ...gzip, range }))
		);
		const joined = Buffer.concat([head?.body ?? Buffer.of(), rest?.body ?? Buffer.of()]);
		expect(gunzipSync(joined).equals(whole.body)).toBe(true);
	});

	test('is nothing that HEAD asks for', async () => {
		const { status, headers } = await server.ask(DATA, { ...plain, range: 'bytes=0-9' }, 'HEAD');
		expect(status).toBe(200);
		expect(headers['content-length']).toBe(String(whole.body.length));
	});
});

test.describe('the encoding', () => {
	const cases: readonly [accepted: string, given: string | undefined][] = [
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['br;q=0.2, gzip;q=0.9', 'gzip'],
		['br;q=0, gzip;q=0', undefined],
		['BR', 'br'],
		['*', 'br'],
		['*;q=0.5, br;q=0', 'gzip'],
		['*;q=0', undefined],
		['identity;q=1, br;q=0.5', undefined],
		['brotli', undefined],
		['zstd', undefined],
		['', undefined]
	];
	for (const path of ['/', DATA, FROZEN]) {
		for (const [accepted, given] of cases) {
			test(`of ${path} is one of “${accepted}”`, async () => {
				const { headers, body } = await server.ask(path, { 'accept-encoding': accepted });
				// A frozen view is drawn when it is asked for, and Brotli takes longer than that is worth.
				const expected = path === FROZEN && given === 'br' ? [undefined, 'gzip'] : [given];
				expect(expected).toContain(headers['content-encoding']);
				expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
				const encoding = headers['content-encoding'];
				const text =
					encoding === 'br'
						? brotliDecompressSync(body)
						: encoding === 'gzip'
							? gunzipSync(body)
							: body;
				expect(text.toString()).toMatch(/^(<!doctype html>|\{)/iu);
			});
		}
	}
});

test.describe('methods', () => {
	for (const path of ['/', `/embed/${SLUG}/oembed.json`, FROZEN, '/nowhere']) {
		for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
			test(`${method} ${path} is refused`, async () => {
				const { status, headers, body } = await server.ask(path, {}, method);
				expect(status).toBe(405);
				expect(headers.allow).toBe('GET, HEAD, OPTIONS');
				expect(body.toString()).not.toContain('<html');
			});
		}
		test(`OPTIONS ${path} says what there is`, async () => {
			const { status, headers, body } = await server.ask(path, {}, 'OPTIONS');
			expect([status, headers.allow, body.length]).toEqual([204, 'GET, HEAD, OPTIONS', 0]);
		});
		test(`HEAD ${path} is GET without the body`, async () => {
			const [head, get] = [await server.ask(path, {}, 'HEAD'), await server.ask(path)];
			expect(head.body.length).toBe(0);
			const { date: one, ...headers } = head.headers;
			const { date: other, ...expected } = get.headers;
			expect(headers).toEqual(expected);
			expect(one && other).toBeTruthy();
		});
	}
});

test.describe('what the reader has already', () => {
	for (const path of ['/', DATA, FROZEN, `/embed/${SLUG}/oembed.json`]) {
		test(`of ${path} is not sent again`, async () => {
			const headers = { 'accept-encoding': 'gzip' };
			const { headers: first } = await server.ask(path, headers);
			const tag = first.etag ?? '';
			expect(tag).toMatch(/^"[^"]+"$/u);
			for (const condition of [tag, `W/${tag}`, `"a", ${tag}`, `"a",W/"b" ,${tag},"c"`, '*']) {
				const again = await server.ask(path, { ...headers, 'if-none-match': condition });
				expect([condition, again.status]).toEqual([condition, 304]);
				expect(again.body.length).toBe(0);
				for (const name of ['etag', 'vary', 'cache-control']) {
					expect(again.headers[name]).toBe(first[name]);
				}
			}
			const other = await server.ask(path, { ...headers, 'if-none-match': '"a", "b"' });
			expect(other.status).toBe(200);
		});
	}

	test('may be told by its date, unless a tag says otherwise', async () => {
		const date = (await server.ask(DATA)).headers['last-modified'] ?? '';
		const ask = (headers: Record<string, string>) => server.ask(DATA, headers);
		expect((await ask({ 'if-modified-since': date })).status).toBe(304);
		expect((await ask({ 'if-modified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' })).status).toBe(200);
		expect((await ask({ 'if-modified-since': 'yesterday' })).status).toBe(200);
		expect((await ask({ 'if-modified-since': date, 'if-none-match': '"a"' })).status).toBe(200);
	});

	test('is told apart by its encoding', async () => {
		const tags = await Promise.all(
			['br', 'gzip', 'identity'].map(
				async (encoding) => (await server.ask(DATA, { 'accept-encoding': encoding })).headers.etag
			)
		);
		expect(new Set(tags).size).toBe(3);
	});

	test('is refused where another state is wanted', async () => {
		const { etag = '' } = (await server.ask(DATA)).headers;
		expect((await server.ask(DATA, { 'if-match': '"a"' })).status).toBe(412);
		expect((await server.ask(DATA, { 'if-match': `"a", ${etag}` })).status).toBe(200);
		const since = { 'if-unmodified-since': 'Sun, 06 Nov 1994 08:49:37 GMT' };
		expect((await server.ask(DATA, since)).status).toBe(412);
	});
});

test.describe('headers', () => {
	const policyOf = async (path: string) =>
		(await server.ask(path)).headers['content-security-policy'];

	for (const path of [
		'/',
		`/${SLUG}`,
		`/embed/%2e%2e/${SLUG}`,
		`/embed/..%2f${SLUG}`,
		`/embed/../${SLUG}`,
		`/_app/%2e%2e/${SLUG}`,
		`//${SLUG}`,
		'/nowhere',
		'/embed/nowhere',
		'/%'
	]) {
		test(`${path} may not be framed`, async () => {
			expect(await policyOf(path)).toBe("frame-ancestors 'none'");
		});
	}
	for (const path of [`/embed/${SLUG}`, FROZEN, `/%65mbed/${SLUG}`, `/${SLUG}/../embed/${SLUG}`]) {
		test(`${path} may be framed`, async () => {
			expect(await policyOf(path)).toBeUndefined();
			expect((await server.ask(path)).headers['x-content-type-options']).toBe('nosniff');
		});
	}

	for (const [path, type] of [
		['/', 'text/html; charset=utf-8'],
		[FROZEN, 'text/html; charset=utf-8'],
		[DATA, 'application/json; charset=utf-8'],
		[`/embed/${SLUG}/oembed.json`, 'application/json; charset=utf-8'],
		[`/embed/${SLUG}/oembed.json?format=xml`, 'text/xml; charset=utf-8'],
		[`/${SLUG}/card.png`, 'image/png'],
		[`/${SLUG}/card.png?select=troops:FRA`, 'image/png'],
		['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
		[`/${SLUG}/articles/${ARTICLE}.txt`, 'text/plain; charset=utf-8'],
		['/icons/sourceline.svg', 'image/svg+xml; charset=utf-8'],
		['/embed/fonts/noto-sans-latin-400-normal.woff2', 'font/woff2'],
		['/nowhere', 'text/plain; charset=utf-8']
	] as const) {
		test(`${path} is ${type}`, async () => {
			expect((await server.ask(path)).headers['content-type']).toBe(type);
		});
	}

	test('a picture of a view is that view’s, of the size that pages and oEmbed say', async () => {
		const whole = await server.ask(`/${SLUG}/card.png`);
		const france = await server.ask(`/${SLUG}/card.png?select=troops:FRA`);
		// PNG, second edition, 11.2.2: width and height follow the first chunk's name.
		for (const { body } of [whole, france]) {
			expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
		}
		expect(france.body.equals(whole.body)).toBe(false);
		expect(france.headers['cache-control']).toBe('public, max-age=300');
	});

	test('other origins may read what pages fetch, and no page', async () => {
		const shared = async (path: string) =>
			(await server.ask(path)).headers['access-control-allow-origin'];
		for (const path of [DATA, '/embed/fonts/noto-sans-latin-400-normal.woff2']) {
			expect(await shared(path), path).toBe('*');
		}
		for (const path of ['/', `/${SLUG}`, `/embed/${SLUG}`, FROZEN, '/nowhere.json']) {
			expect(await shared(path), path).toBeUndefined();
		}
	});

	test('a page is named without a slash, and keeps its query', async () => {
		const { status, headers } = await server.ask(`/${SLUG}/?select=troops:FRA`);
		expect(status).toBe(308);
		expect(new URL(headers.location ?? '', `http://site/${SLUG}/`).href).toBe(
			`http://site/${SLUG}?select=troops:FRA`
		);
	});
});
