import { afterEach, describe, expect, it, vi } from 'vitest';
import { FetchedCells } from './fetched-cells.svelte';

afterEach(() => vi.restoreAllMocks());

/** Answers each address with a cell that is called after it, once it is let. */
function heldBack() {
	let answer = (): void => undefined;
	const allowed = new Promise<void>((resolve) => (answer = resolve));
	const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
		await allowed;
		return new Response('{"cities":[]}');
	});
	return { answer: () => answer(), asked };
}

describe('cells of the world', () => {
	it('are on their way until they are here, and asked for once', async () => {
		const { answer, asked } = heldBack();
		const cells = new FetchedCells((name) => `/cells/${name}.json`);
		const first = cells.load(['0-30', '30-30']);
		const again = cells.load(['30-30']);
		expect(cells.isFetching).toBe(true);
		expect(cells.names).toEqual([]);
		answer();
		await Promise.all([first, again]);
		expect(cells.isFetching).toBe(false);
		expect(cells.names).toEqual(['0-30', '30-30']);
		expect(asked).toHaveBeenCalledTimes(2);
	});

	it('are asked for again after they could not be fetched', async () => {
		const cells = new FetchedCells((name) => `/cells/${name}.json`);
		vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('Failed to fetch'));
		await expect(cells.load(['0-30'])).rejects.toThrow();
		expect(cells.isFetching).toBe(false);
		heldBack().answer();
		await cells.load(['0-30']);
		expect(cells.names).toEqual(['0-30']);
	});
});
