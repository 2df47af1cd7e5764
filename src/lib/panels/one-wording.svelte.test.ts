import { beforeEach, describe, expect, it } from 'vitest';
import '../../app.css';
import type { FeatureReference } from '../dossier/model/types';
import { claimCount, claimCountWords } from '../evidence/claim-count';
import { shortLabelWords } from '../evidence/claim-words';
import { labelWords } from '../evidence/later-words';
import { evidenceOf } from '../evidence/evidence';
import { standingOf } from '../evidence/standing';
import SelectionCard from './card/SelectionCard.svelte';
import Countries from './countries/Countries.svelte';
import EmbedSelection from './embed/EmbedSelection.svelte';
import Story from './story/Story.svelte';
import { renderPanel } from '../../../tests/support/render-panel';
import { TestContext } from '../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../tests/support/test-dossier';

/** What files, sheets and the search say is held to the same in tests/data/one-wording.test.ts. */
const dossier = testDossier();
let context: TestContext;

beforeEach(() => {
	context = new TestContext(dossier, TEST_FACTS, testCountryName);
});

const REFERENCES: readonly FeatureReference[] = [
	...['FRA', 'GBR', 'UKR', 'DEU', 'ESP', 'AUS', 'TUR', 'USA'].map(
		(code): FeatureReference => `troops:${code}`
	),
	...(['coalition:FRA', 'coalition:POL', 'countries:CHE', 'countries:RUS'] as const),
	...(['fortifications:FIN', 'fortifications:belt-russia', 'monitoring:drones'] as const),
	...(['places:paris', 'places:black-sea', 'contact-line:lower-dnipro'] as const)
];

function textOf(element: Element): string {
	return (element.textContent ?? '').replace(/\s+/g, ' ');
}

describe.each(REFERENCES)('%s', (reference) => {
	it('is counted and worded on its card as everywhere', async () => {
		const { claims, groupClaims } = evidenceOf(context.index, reference);
		const { container } = await renderPanel(context, SelectionCard, { reference });
		// What is out of sight at first comes a frame later.
		await expect
			.poll(() => container.querySelectorAll('article').length)
			.toBe(claims.length + groupClaims.length);
		const words = textOf(container);
		const { name, detail } = standingOf(context, reference);
		expect(words).toContain(name);
		expect(words).toContain(detail);
		if (claims.length > 0) expect(words).toContain(` ${countWords(reference)} `);
		for (const claim of [...claims, ...groupClaims])
			expect(words).toContain(labelWords(dossier, claim));
	});

	it('is counted and worded in a live frame as everywhere', async () => {
		context.select(reference);
		const { container } = await renderPanel(context, EmbedSelection, { address: '/' });
		const words = textOf(container);
		const { name, detail } = standingOf(context, reference);
		expect(words).toContain(`${name} ${detail}`);
		if (evidenceOf(context.index, reference).claims.length > 0) {
			expect(words).toContain(countWords(reference));
		}
	});
});

function countWords(reference: FeatureReference): string {
	return claimCountWords(claimCount(context.dossier, context.index, reference));
}

it('the list counts for each country what its card does', async () => {
	const { container } = await renderPanel(context, Countries);
	const rows = [...container.querySelectorAll('.actors a')].map(textOf);
	for (const reference of REFERENCES.filter((each) => context.index.countryOf(each))) {
		const { name } = standingOf(context, reference);
		const { count } = claimCount(context.dossier, context.index, reference);
		const row = rows.find((words) => words.trim().startsWith(name));
		if (reference === 'countries:CHE') expect(row).toBeUndefined();
		else expect(row?.trim()).toBe(count === 0 ? name : `${name} ${countWords(reference)}`);
	}
	// By hand: eight rows of the close reading name France, with nine passages.
	expect(rows.map((words) => words.trim())).toContain('France 8 claims');
});

it('the story words each claim beside its passages as its card does, in short', async () => {
	const { container } = await renderPanel(context, Story);
	const notes = [...container.querySelectorAll('.note')].map(textOf);
	for (const claim of dossier.claims) {
		const words = shortLabelWords(claim, dossier.vocabulary);
		expect(notes.some((note) => note.trim().endsWith(words))).toBe(true);
	}
});
