import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import '../../../app.css';
import { positionLayers } from '../../dossier/model/position-layers';
import { positionSteps } from '../../dossier/model/positions';
import type { Claim, Dossier } from '../../dossier/model/types';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';
import PositionHistory from './PositionHistory.svelte';

/** The real dossier, in which Germany takes its offer back on a later day. */
function changed(): Dossier {
	const dossier = testDossier();
	const offer = dossier.claims.find(({ status }) => status === 'conditional-offer');
	if (offer === undefined) throw new Error('No claim of the real dossier is an offer.');
	const later: Claim = {
		...offer,
		id: 'signed-after-all',
		status: 'signed-intent',
		saidOn: '2026-02-01',
		links: [{ type: 'updates', claim: offer.id }],
		passages: []
	};
	const claims = [...dossier.claims, later];
	const positions = positionSteps(positionLayers(dossier), claims);
	return { ...dossier, asOf: '2026-02-01', claims, positions };
}

async function open(dossier: Dossier): Promise<TestContext> {
	const context = new TestContext(dossier, TEST_FACTS, testCountryName);
	await renderPanel(context, PositionHistory, { country: 'DEU', layer: 'troops' });
	return context;
}

describe('how a position came to be', () => {
	it('is each change with its day, the newest first', async () => {
		await open(changed());
		const heading = page.getByRole('heading', { name: 'How it came to be' });
		await expect.element(heading).toBeVisible();
		const steps = page.getByRole('listitem').elements();
		expect(steps.map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim())).toEqual([
			expect.stringMatching(/^1 February 2026 Signed intent/u),
			expect.stringMatching(/^19 January 2026 Potential, on conditions/u)
		]);
	});

	it('leads to the words that brought a change', async () => {
		const context = await open(changed());
		const [quote] = page.getByRole('link').all();
		await quote?.click();
		const opened = context.index.passage(context.view.passage ?? '');
		expect(opened?.claim).toBe(
			testDossier().claims.find(({ status }) => status === 'conditional-offer')?.id
		);
	});

	it('is not told where nothing changed', async () => {
		await open(testDossier());
		await expect.element(page.getByRole('heading')).not.toBeInTheDocument();
	});
});
