import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import BorderPolicy from './BorderPolicy.svelte';

let shown: Record<string, unknown> | undefined;

function show(policy: string): void {
	shown = mount(BorderPolicy, { target: document.body, props: { policy } });
}

afterEach(async () => {
	if (shown !== undefined) await unmount(shown);
	shown = undefined;
});

describe('a border policy', () => {
	it('is folded after its first sentence, and opens by a click', async () => {
		show('The border is as agreed. An island is left out.');
		await expect.element(page.getByText('The border is as agreed.')).toBeVisible();
		await expect.element(page.getByText('An island is left out.')).not.toBeVisible();
		await page.getByText('The border is as agreed.').click();
		await expect.element(page.getByText('An island is left out.')).toBeVisible();
	});

	it('stands as it is where it is one sentence', async () => {
		show('The border is as agreed.');
		await expect.element(page.getByText('The border is as agreed.')).toBeVisible();
		expect(document.querySelector('details')).toBeNull();
	});
});
