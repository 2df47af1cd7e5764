import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it } from 'vitest';
import '../../../app.css';
import Story from './Story.svelte';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';

const dossier = testDossier();
const [article] = dossier.articles;
let context: TestContext;

beforeEach(async () => {
	context = new TestContext(dossier, TEST_FACTS, testCountryName);
	await page.viewport(416, 900);
	await renderPanel(context, Story);
});

function markedWords(passage: string): string {
	const marks = document.querySelectorAll(`mark[data-passage~="${passage}"]`);
	return [...marks].map((mark) => mark.textContent).join('');
}

describe('the article', () => {
	it('is shown unaltered, block by block', () => {
		const shown = [...document.querySelectorAll('article .text')].map(
			({ textContent }) => textContent
		);
		expect(shown).toEqual(article?.blocks.map(({ text }) => text));
	});

	it('has every passage of every claim marked, word by word', () => {
		for (const claim of dossier.claims) {
			for (const passage of claim.passages) {
				expect(markedWords(passage.id), passage.id).toBe(passage.exact);
			}
			const marks = document.querySelectorAll(`mark[data-claim~="${claim.id}"]`);
			expect(marks.length, claim.id).toBeGreaterThan(0);
		}
	});

	it('says that its publisher is not stated, and when it is from', async () => {
		await expect.element(page.getByText('Publisher not stated · 19 January 2026')).toBeVisible();
	});

	it('sets editor’s notes apart, each under its name and leading back to the words', async () => {
		const notes = page.getByRole('complementary', { name: /^Editor’s note \d+$/ });
		expect(notes.elements()).toHaveLength(dossier.notes.length);
		await expect.element(notes.first()).toHaveTextContent('The text as received has no headline');
		const markers = page.getByRole('link', { name: 'Editor’s note 1', exact: true });
		expect(markers.elements()).toHaveLength(2);
	});
});

describe('a passage', () => {
	it('leads to its words at the publisher once it is open, where the article has an address', async () => {
		const url = 'https://newspaper.example/summit';
		const articles = dossier.articles.map((each) => ({ ...each, url }));
		context = new TestContext({ ...dossier, articles }, TEST_FACTS, testCountryName);
		// After the story of the dossier as it is, which leads to no publisher.
		await renderPanel(context, Story);
		const atPublisher = page.getByRole('link', { name: 'Read at the publisher' });
		expect(atPublisher.elements()).toHaveLength(0);
		await page.getByRole('link', { name: 'Germany’s potential troop deployment' }).last().click();
		await expect
			.element(atPublisher)
			.toHaveAttribute(
				'href',
				expect.stringMatching(/^https:\/\/newspaper\.example\/summit#:~:text=.*Germany/)
			);
		expect(atPublisher.elements()).toHaveLength(1);
	});

	it('highlights its features while it is pointed at or focused', async () => {
		const link = page.getByRole('link', { name: 'Germany’s potential troop deployment' });
		await link.hover();
		expect(context.highlighted).toEqual(['troops:DEU', 'places:berlin']);
		await page.getByRole('heading', { level: 2 }).last().hover();
		expect(context.highlighted).toBeUndefined();
		link.element().focus();
		expect(context.highlighted).toEqual(['troops:DEU', 'places:berlin']);
	});

	it('opens with a click; a click with a modifier key is left to the browser', async () => {
		const link = page.getByRole('link', { name: 'Germany’s potential troop deployment' });
		const modified = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
		// The browser would open a tab; the test only sees that we let it.
		document.body.addEventListener(
			'click',
			(event) => {
				expect(event.defaultPrevented).toBe(false);
				event.preventDefault();
			},
			{ once: true }
		);
		link.element().dispatchEvent(modified);
		expect(context.view.passage).toBeUndefined();
		await link.click();
		expect(context.view.passage).toBe('germany-bundestag-must-approve');
		await expect.element(link).toHaveAttribute('aria-current', 'true');
	});

	it('opens the shortest where several overlap, and offers the others', async () => {
		await page.getByRole('link', { name: 'Ukraine signed a declaration of intent' }).click();
		expect(context.view.passage).toBe('ukraine-signs-as-host');
		const others = page.getByRole('navigation', { name: 'Passages' });
		await others.getByRole('link', { name: 'France, United Kingdom: Signed intent' }).click();
		expect(context.view.passage).toBe('france-uk-sign-declaration-of-intent');
	});
});

describe('the passages of a selection', () => {
	it('are walked through in the order of the article', async () => {
		context.select('troops:DEU');
		const passages = page.getByRole('navigation', { name: 'Passages' });
		await expect.element(passages).toHaveTextContent('Germany 3 passages');
		const next = passages.getByRole('link', { name: 'Next passage' });
		const walked = [];
		for (const position of [1, 2, 3]) {
			await next.click();
			await expect.element(passages).toHaveTextContent(`Passage ${position} of 3`);
			walked.push(context.view.passage);
		}
		expect(walked).toEqual([
			'leaders-in-paris',
			'germany-offers-troops-to-nato-neighbours',
			'germany-bundestag-must-approve'
		]);
		await expect.element(next).toHaveAttribute('aria-disabled', 'true');
		await passages.getByRole('link', { name: 'Previous passage' }).click();
		await expect.element(passages).toHaveTextContent('Passage 2 of 3');
	});

	it('are marked, named beside them, and brought into view', async () => {
		context.select('troops:ESP');
		const mark = page.getByText('For the first time, Spanish Prime Minister Pedro Sanchez');
		await expect.element(mark).toBeInViewport();
		await expect.element(page.getByText('Spain: Willing, unspecified, attributed')).toBeVisible();
	});

	it('never take the focus of a reader who uses the pointer', async () => {
		context.select('troops:DEU');
		const next = page.getByRole('link', { name: 'Next passage' });
		await next.click();
		context.openPassage('germany-bundestag-must-approve');
		await expect.element(page.getByText('Passage 3 of 3')).toBeVisible();
		expect(document.activeElement?.closest('mark')).toBeNull();
	});

	it('take over the focus of a reader who came with the keyboard', async () => {
		await userEvent.keyboard('{Enter}');
		context.openPassage('germany-bundestag-must-approve');
		const link = page.getByRole('link', { name: 'Germany’s potential troop deployment' });
		await expect.element(link).toHaveFocus();
	});
});
