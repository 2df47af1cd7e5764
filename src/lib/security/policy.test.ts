import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FROZEN_POLICY, HEADER_POLICIES, HEADERS, PAGE_POLICY } from './policy.js';

const readme = readFileSync('README.md', 'utf8');

it('is told to those who serve the pages with a server of their own, word for word', () => {
	for (const { path, policy } of HEADER_POLICIES) {
		const pattern = path === '/' ? 'default' : `~${path}`;
		expect(readme.replaceAll(/[ \t]+/g, ' ')).toContain(`${pattern} "${policy}";`);
	}
	for (const [name, value] of Object.entries(HEADERS)) {
		expect(readme).toContain(`add_header ${name} "${value}" always;`);
	}
});

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

function rowOf(directive: string): string {
	return readme.split('\n').find((line) => line.startsWith(`| \`${directive}\``)) ?? '';
}
