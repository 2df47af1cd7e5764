import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import '../../../app.css';
import type { Claim } from '../../dossier/model/types';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';
import Changes from './Changes.svelte';
import { takeVisit } from './last-visit';

const real = testDossier();
const [first, second, third] = real.claims as [Claim, Claim, Claim];
const claims: Claim[] = [
	first,
	{ ...second, saidOn: '2026-02-01' },
	{ ...third, saidOn: '2026-02-10', links: [{ type: 'updates', claim: first.id }] }
];
const dossier = {
	...real,
	claims,
	positions: [],
	saidOn: ['2026-01-19', '2026-02-01', '2026-02-10'],
	asOf: '2026-02-10'
};

let context: TestContext;
beforeEach(async () => {
	context = new TestContext(dossier, TEST_FACTS, testCountryName);
	await page.viewport(416, 900);
});

const headings = () => page.getByRole('heading', { level: 3 }).elements();
const words = () => headings().map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());

describe('what changed', () => {
	it('is at first what is newest', async () => {
		await renderPanel(context, Changes, { visit: undefined });
		expect(words()).toEqual(['Changed 10 February 2026']);
		await expect.element(page.getByText(`19 January 2026: ${first.summary}`)).toBeVisible();
	});

	it('is listed since the day that is chosen, and a link says which', async () => {
		await renderPanel(context, Changes, { visit: undefined });
		await page.getByRole('combobox', { name: 'Since' }).selectOptions('19 January 2026');
		expect(context.view.since).toBe('2026-01-19');
		await expect.poll(words).toEqual(['Changed 10 February 2026', 'New 1 February 2026']);
	});

	it('is since the last visit, where there was one', async () => {
		await renderPanel(context, Changes, { visit: '2026-01-25' });
		expect(words()).toEqual(['Changed 10 February 2026', 'New 1 February 2026']);
		const since = page.getByRole('combobox', { name: 'Since' });
		await expect.element(since).toHaveDisplayValue('your last visit: 25 January 2026');
	});
});

describe('the last visit', () => {
	afterEach(() => localStorage.clear());

	it('is remembered in this browser, for each dossier by itself', () => {
		expect(takeVisit('one', '2026-01-19')).toBeUndefined();
		expect(takeVisit('other', '2026-02-10')).toBeUndefined();
		expect(takeVisit('one', '2026-02-01')).toBe('2026-01-19');
		expect(takeVisit('one', '2026-02-01')).toBe('2026-02-01');
	});

	it('is none where something else is kept in its place', () => {
		localStorage.setItem('sourceline-visit-one', 'yesterday');
		expect(takeVisit('one', '2026-02-01')).toBeUndefined();
	});
});
