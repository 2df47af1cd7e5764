import { page, userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../app.css';
import { indexDossier } from '../../dossier/model/claim-index';
import Layers from './Layers.svelte';
import { pickItems } from '../page/pick';
import PickChoice from '../page/PickChoice.svelte';
import Search from '../search/Search.svelte';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';

let context: TestContext;

beforeEach(async () => {
	context = new TestContext(testDossier(), TEST_FACTS, testCountryName);
	await page.viewport(416, 900);
});

describe('the layers', () => {
	beforeEach(async () => {
		await renderPanel(context, Layers);
	});

	it('have the switches that the issue names, in the groups of the design', () => {
		const names = page
			.getByRole('switch')
			.elements()
			.map((element) => element instanceof HTMLInputElement && element.labels?.[0]?.textContent);
		expect(names).toEqual([
			'Troops',
			'Coalition members',
			'Proposed fortifications',
			'Contact line',
			'Monitoring',
			'NATO states bordering Ukraine',
			'Places'
		]);
		const groups = page.getByRole('heading', { level: 2 }).elements();
		expect(groups.map(({ textContent }) => textContent)).toEqual([
			'Commitments',
			'Terrain',
			'Monitoring',
			'Context'
		]);
	});

	it('show what their marks mean while they are on', async () => {
		const troops = page.getByRole('switch', { name: 'Troops', exact: true });
		await expect.element(troops).toBeChecked();
		await expect.element(page.getByText('Potential, on conditions')).toBeVisible();
		await troops.click();
		expect(context.visible).toEqual(['contact-line', 'places']);
		await expect.element(troops).not.toBeChecked();
		expect(page.getByText('Potential, on conditions').elements()).toEqual([]);
		await page.getByText('Troops', { exact: true }).click();
		await expect.element(troops).toBeChecked();
	});

	it('are shown and hidden together', async () => {
		await page.getByRole('button', { name: 'Show all' }).click();
		expect(page.getByRole('switch', { checked: true }).elements()).toHaveLength(7);
		await page.getByRole('button', { name: 'Hide all' }).click();
		expect(page.getByRole('switch', { checked: true }).elements()).toHaveLength(0);
	});

	it('can be made fainter', async () => {
		await page.getByText('About this layer').first().click();
		const slider = page.getByRole('slider', { name: 'Opacity' });
		slider.element().focus();
		await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
		expect(context.view.opacity).toEqual({ troops: 0.9 });
		await expect.element(slider).toHaveAttribute('aria-valuetext', '90%');
	});

	it('fold away', async () => {
		await page.getByRole('button', { name: 'Legend' }).click();
		await expect.element(page.getByText('Show all')).not.toBeVisible();
	});
});

describe('the search', () => {
	it('is used with the keyboard alone', async () => {
		await renderPanel(context, Search);
		const field = page.getByRole('combobox');
		await field.fill('united');
		await expect.element(page.getByRole('option').first()).toBeVisible();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		const option = page.getByRole('option', { name: 'United States No commitment' });
		await expect.element(option).toHaveAttribute('aria-selected', 'true');
		await expect.element(field).toHaveAttribute('aria-activedescendant', option.element().id);
		expect(context.highlighted).toEqual(['troops:USA']);
		await userEvent.keyboard('{Enter}');
		expect(context.view.selection).toBe('troops:USA');
		await expect.element(field).toHaveValue('');
	});

	it('leads into the article', async () => {
		await renderPanel(context, Search);
		await page.getByRole('combobox').fill('bundestag');
		await page
			.getByRole('group', { name: /^In the article/ })
			.getByRole('option', { name: /Bundestag/ })
			.click();
		expect(context.view.passage).toBe('germany-bundestag-must-approve');
	});

	it('says that it found nothing', async () => {
		await renderPanel(context, Search);
		await page.getByRole('combobox').fill('xyzzy');
		await expect.element(page.getByText('Nothing found for “xyzzy”.').first()).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
	});
});

describe('the choice among features at a point', () => {
	const items = pickItems(
		['places:paris', 'troops:FRA', 'coalition:FRA'],
		indexDossier(testDossier())
	);

	it('is made with arrow keys', async () => {
		const onclose = vi.fn();
		await renderPanel(context, PickChoice, { items, x: 20, y: 20, onclose });
		await expect.element(page.getByRole('menuitem', { name: 'Paris Places' })).toHaveFocus();
		await userEvent.keyboard('{ArrowDown}');
		const france = page.getByRole('menuitem', { name: 'France Troops, Coalition members' });
		await expect.element(france).toHaveFocus();
		expect(context.highlighted).toEqual(['troops:FRA']);
		await userEvent.keyboard('{Enter}');
		expect(context.view.selection).toBe('troops:FRA');
		expect(onclose).toHaveBeenCalledOnce();
	});

	it('gives the focus back when it is left', async () => {
		const before = document.createElement('button');
		document.body.append(before);
		before.focus();
		let close = (): void => undefined;
		const { unmount } = await renderPanel(context, PickChoice, {
			items,
			x: 20,
			y: 20,
			onclose: () => close()
		});
		close = () => void unmount();
		await userEvent.keyboard('{Escape}');
		expect(document.activeElement).toBe(before);
		before.remove();
	});
});
