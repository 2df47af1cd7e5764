import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import '../../../app.css';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';
import Timeline from './Timeline.svelte';

const DAYS = ['2026-01-06', '2026-01-19', '2026-02-01'];

let context: TestContext;

beforeEach(async () => {
	const dossier = { ...testDossier(), saidOn: DAYS, asOf: '2026-02-01' };
	context = new TestContext(dossier, TEST_FACTS, testCountryName);
	await page.viewport(900, 400);
	await renderPanel(context, Timeline);
});

const slider = () => page.getByRole('slider', { name: 'Day' });

describe('the timeline', () => {
	it('stands on the newest day, and says which that is', async () => {
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '1 February 2026');
		await expect.element(page.getByRole('status')).toHaveTextContent('1 February 2026');
		expect(context.view.date).toBeUndefined();
	});

	it('goes from day to day by keys, whatever lies between them', async () => {
		await userEvent.click(slider());
		await userEvent.keyboard('{End}{ArrowLeft}');
		expect(context.view.date).toBe('2026-01-19');
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '19 January 2026');
		await userEvent.keyboard('{Home}');
		expect(context.view.date).toBe('2026-01-06');
		await expect.element(page.getByRole('status')).toHaveTextContent('6 January 2026');
	});

	it('names the day that is looked back to, though nothing was said on it', async () => {
		context.lookBack('2026-01-25');
		await expect.element(page.getByRole('status')).toHaveTextContent('As of 25 January 2026');
		await expect.element(slider()).toHaveAttribute('aria-valuetext', '25 January 2026');
	});

	it('asks for no day on the newest, so that a link goes on with the dossier', async () => {
		await userEvent.click(slider());
		await userEvent.keyboard('{Home}{End}');
		expect(context.view.date).toBeUndefined();
	});

	it('plays all days from the first on, and stops at the newest', async () => {
		await page.getByRole('button', { name: 'Play the days' }).click();
		expect(context.view.date).toBe('2026-01-06');
		await expect.element(page.getByRole('button', { name: 'Pause' })).toBeVisible();
		await expect.poll(() => context.view.date, { timeout: 10_000 }).toBe('2026-01-19');
		await expect.poll(() => context.view.date, { timeout: 10_000 }).toBeUndefined();
		await expect.element(page.getByRole('button', { name: 'Play the days' })).toBeVisible();
	});

	it('is halted by a hand on the slider', async () => {
		await page.getByRole('button', { name: 'Play the days' }).click();
		await slider().click();
		await userEvent.keyboard('{Home}');
		await expect.element(page.getByRole('button', { name: 'Play the days' })).toBeVisible();
		expect(context.view.date).toBe('2026-01-06');
	});
});
