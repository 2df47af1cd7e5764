import { mount, unmount } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import Disclosure from './Disclosure.svelte';

let shown: Record<string, unknown> | undefined;

function show(summary: string): void {
	shown = mount(Disclosure, { target: document.body, props: { summary } });
}

async function clear(): Promise<void> {
	if (shown !== undefined) await unmount(shown);
	shown = undefined;
}

afterEach(clear);

const heightOf = (text: string) => page.getByText(text).element().getBoundingClientRect().height;

describe('a text that is cut', () => {
	it('takes two lines however long it is, and opens by a click', async () => {
		show('The border is as agreed.');
		const line = heightOf('The border is as agreed.');
		await clear();
		const text = 'The border is as agreed. An island is left out. '.repeat(40).trim();
		show(text);
		expect(heightOf(text)).toBeCloseTo(2 * line, 0);
		await page.getByText(text).click();
		await expect.poll(() => heightOf(text)).toBeGreaterThan(4 * line);
	});
});
