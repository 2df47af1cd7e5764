import { page } from 'vitest/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import '../../../app.css';
import type { FeatureReference } from '../../dossier/model/types';
import ClaimList from './ClaimList.svelte';
import Countries from '../countries/Countries.svelte';
import SelectionCard from './SelectionCard.svelte';
import Story from '../story/Story.svelte';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';

const dossier = testDossier();
let context: TestContext;

beforeEach(async () => {
	context = new TestContext(dossier, TEST_FACTS, testCountryName);
	await page.viewport(416, 900);
});

async function open(reference: FeatureReference): Promise<HTMLElement> {
	context.select(reference);
	const { container } = await renderPanel(context, SelectionCard, { reference });
	return container;
}

/** The card's text with its white space as it is read. */
function textOf(card: HTMLElement): string {
	return card.innerText.replace(/\s+/g, ' ');
}

describe('a country’s card', () => {
	it('says what France committed to, on what condition, and how many troops', async () => {
		const card = await open('troops:FRA');
		await expect.element(page.getByRole('heading', { level: 2, name: 'France' })).toBeVisible();
		await expect.poll(() => textOf(card)).toContain('said Emmanuel Macron, President of France');
		const text = textOf(card);
		expect(text).toContain('Signed intent');
		expect(text).toContain('Condition After the war (“in a postwar context”)');
		expect(text).toContain('Number of troops “several thousands”');
		expect(text).not.toContain('“several thousands”;');
		expect(text).toContain('Approval needed Parliament, for the funding');
	});

	it('leads from a claim to its sentence', async () => {
		await open('troops:FRA');
		await page
			.getByRole('link', { name: 'France and the UK committed to deploying troops' })
			.click();
		expect(context.view).toMatchObject({
			selection: 'troops:FRA',
			passage: 'france-uk-commit-troops'
		});
	});

	it('leads to the words at their publisher, where the article has an address', async () => {
		const url = 'https://paper.example/story';
		context = new TestContext(
			{ ...dossier, articles: dossier.articles.map((article) => ({ ...article, url })) },
			TEST_FACTS,
			testCountryName
		);
		await open('troops:FRA');
		const link = page.getByRole('link', { name: 'Read at the publisher' }).first();
		await expect.element(link).toHaveAttribute('href', expect.stringContaining(`${url}#:~:text=`));
		await expect.element(link).toHaveAttribute('rel', 'noopener');
	});

	it('says of Germany who offered it, and that no number is given', async () => {
		const text = textOf(await open('troops:DEU'));
		expect(text).toContain('Potential, on conditions · said Friedrich Merz, German Chancellor');
		expect(text).toContain('Number of troops Not given');
	});

	it('shows the three claims about the United States together', async () => {
		const text = textOf(await open('troops:USA'));
		expect(text).toContain('The US refrained from offering to protect');
		expect(text).toContain('is not one of the countries of the coalition');
		expect(document.querySelector('mark')).toBeNull();
		await expect
			.element(page.getByRole('link', { name: /US-led monitoring-and-verification mechanism/ }))
			.toBeVisible();
	});

	it('says plainly that a country is not mentioned, which is no refusal', async () => {
		const text = textOf(await open('countries:CHE'));
		expect(text).toContain('The article does not mention Switzerland.');
		expect(text).toContain('That is not a refusal');
		expect(text).not.toContain('What the article says');
		expect(text).toContain('Distance to Ukraine 890 km');
	});

	it('has no background without words: the centre has no distance to itself', async () => {
		const text = textOf(await open('countries:UKR'));
		expect(text).toContain('Ukraine');
		expect(text).not.toContain('Background, not from the article');
	});

	it('keeps the public record apart, with source, date and certainty', async () => {
		const text = textOf(await open('coalition:POL'));
		expect(text).toContain('Background, not from the article');
		expect(text).toContain('Public record, European Pravda, 6 January 2026, high certainty');
		expect(text).toContain('Shared border with Ukraine 535–542 km, as published');
		expect(text).toContain('The article does not mention Poland.');
	});
});

describe('the card of an actor that is no country', () => {
	it('says what it is, what is said of it, and who belongs to it', async () => {
		const card = await open('actors:coalition');
		await expect
			.element(page.getByRole('heading', { level: 2, name: 'Coalition of the willing' }))
			.toBeVisible();
		await expect.poll(() => textOf(card)).toContain('Who belongs to it 35');
		const text = textOf(card);
		expect(text).toContain('The group that met in Paris.');
		expect(text).toContain('What the article says 9 claims');
		expect(text).toContain('Represented by its leader');
		await page.getByRole('link', { name: 'Poland' }).click();
		expect(context.view.selection).toBe('coalition:POL');
	});
});

describe('a claim whose quote the article no longer has', () => {
	const claims = dossier.claims.map((claim) =>
		claim.id === 'france-several-thousands'
			? {
					...claim,
					passages: [],
					orphans: claim.passages.map(({ id, article, exact, prefix, suffix }) => ({
						...{ id, article, exact, prefix, suffix, claim: claim.id },
						since: '2026-11-22',
						reason: 'absent' as const
					}))
				}
			: claim
	);
	const [quote = ''] = claims.flatMap(({ orphans = [] }) => orphans.map(({ exact }) => exact));

	beforeEach(() => {
		context = new TestContext({ ...dossier, claims }, TEST_FACTS, testCountryName);
	});

	it('stays on the card, dated, and leads nowhere', async () => {
		const card = await open('troops:FRA');
		expect(quote).not.toBe('');
		await expect
			.poll(() => textOf(card))
			.toContain(
				`${quote} Stood in the article until 22 November 2026; its present text no longer has it.`
			);
		expect(card.querySelectorAll(`a[href*="france-several-thousands"]`)).toHaveLength(0);
		await expect.element(page.getByRole('link', { name: quote })).not.toBeInTheDocument();
		// What else is known of it is still said, without a link.
		expect(textOf(card)).toContain('Number of troops “several thousands”');
		expect(textOf(card)).not.toContain('“several thousands”;');
	});

	it('is not marked in the story', async () => {
		const { container } = await renderPanel(context, Story);
		expect(container.textContent).toContain(quote);
		expect(container.querySelector('mark[data-claim~="france-uk-commit-troops"]')).not.toBeNull();
		expect(container.querySelector('mark[data-claim~="france-several-thousands"]')).toBeNull();
	});

	it('is told with the others where there are no scripts', async () => {
		const { container } = await renderPanel(context, ClaimList, {
			claims: claims.filter(({ id }) => id === 'france-several-thousands')
		});
		expect(textOf(container)).toContain('Stood in the article until 22 November 2026');
	});
});

describe('the card of an illustrative feature', () => {
	it('says first that no location has been published', async () => {
		const card = await open('fortifications:belt-contact-line');
		const text = textOf(card);
		const warning = text.indexOf('Illustrative. No location has been published');
		expect(warning).toBeGreaterThan(-1);
		expect(warning).toBeLessThan(text.indexOf('Proposed “within Ukraine”, no location published'));
		await page.getByRole('button', { name: 'Show on map' }).click();
		expect(context.flights).toEqual(['fortifications:belt-contact-line']);
	});
});

describe('the list of countries', () => {
	it('opens a country’s card', async () => {
		await renderPanel(context, Countries);
		await page.getByRole('link', { name: 'Germany 3 claims' }).click();
		expect(context.view.selection).toBe('troops:DEU');
		await expect
			.element(page.getByRole('link', { name: 'Germany 3 claims' }))
			.toHaveAttribute('aria-current', 'true');
	});

	it('opens the card of a group', async () => {
		await renderPanel(context, Countries);
		await page.getByRole('link', { name: 'Coalition of the willing 9 claims' }).click();
		expect(context.view.selection).toBe('actors:coalition');
		await expect
			.element(page.getByRole('link', { name: 'Coalition of the willing' }))
			.toHaveAttribute('aria-current', 'true');
	});
});
