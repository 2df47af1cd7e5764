import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
	FOR_EVERY_ORIGIN,
	FROZEN_POLICY,
	HEADER_POLICIES,
	HEADERS,
	PAGE_POLICY
} from './policy.js';

const readme = readFileSync('README.md', 'utf8');

/** How each server is told a header, and a policy for some addresses. */
const SERVERS: Readonly<
	Record<
		string,
		{
			header: (name: string, value: string) => string;
			policy: (path: string, policy: string) => string;
		}
	>
> = {
	nginx: {
		header: (name, value) => `add_header ${name} "${value}" always;`,
		policy: (path, policy) => `\n ${path === '/' ? 'default' : `~${path}`} "${policy}";`
	},
	apache: {
		header: (name, value) => `\nHeader always set ${name} "${value}"\n`,
		policy: (path, policy) => {
			const place = { '/_app/': '<If "%{REQUEST_URI} =~ m#/_app/#">', '/': '!~ m#/embed/#">' }[
				path
			];
			return policy === ''
				? `!~ m#${path}#`
				: `${place}\n Header always set Content-Security-Policy "${policy}"\n`;
		}
	},
	caddy: {
		header: (name, value) => `\n ${name} "${value}"\n`,
		policy: (path, policy) => {
			if (policy === '') return `@pages not path */_app/* *${path}*\n`;
			const name = path === '/' ? '@pages' : '@workers';
			const place = path === '/' ? '' : `@workers path *${path}*\n`;
			return `${place}header ${name} Content-Security-Policy "${policy}"\n`;
		}
	}
};

it.each(Object.entries(SERVERS))(
	'is told to those who serve the pages with %s, word for word',
	(server, { header, policy: policyFor }) => {
		const [, block = ''] = new RegExp(`\n\`\`\`${server}\n(.*?)\`\`\``, 's').exec(readme) ?? [];
		const told = `\n${block}`.replaceAll(/[ \t]+/g, ' ');
		for (const { path, policy } of HEADER_POLICIES) expect(told).toContain(policyFor(path, policy));
		for (const [name, value] of Object.entries(HEADERS))
			expect(told).toContain(header(name, value));
	}
);

it('is in the README rule for rule as it is in the pages', () => {
	for (const [directive, sources] of Object.entries(PAGE_POLICY)) {
		for (const source of sources) expect(rowOf(directive)).toContain(source);
	}
});

it('runs no script from text, and asks nothing of another site, in pages and frozen embeds', () => {
	const sources = Object.values(PAGE_POLICY).flat().join(' ');
	expect(sources).not.toMatch(/unsafe-eval|https?:|\*/);
	expect(PAGE_POLICY['script-src']).toEqual(['self']);
	expect(FROZEN_POLICY).toMatch(/^default-src 'none';/);
	expect(FROZEN_POLICY).not.toMatch(/script-src|https?:|\*/);
});

it('shares with other origins what pages fetch, and no page, and says so to each server alike', () => {
	for (const name of ['/_app/immutable/chunks/a.js', '/fonts/a.woff2', '/basemap.json']) {
		expect(name).toMatch(FOR_EVERY_ORIGIN);
	}
	for (const name of ['/index.html', '/harbour.html', '/embed/harbour/frozen.html', '/harbour']) {
		expect(name).not.toMatch(FOR_EVERY_ORIGIN);
	}
	expect(readme.split(FOR_EVERY_ORIGIN.source.replace('(?:', '('))).toHaveLength(4);
});

function rowOf(directive: string): string {
	return readme.split('\n').find((line) => line.startsWith(`| \`${directive}\``)) ?? '';
}
