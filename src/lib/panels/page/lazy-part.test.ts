import { expect, test, vi } from 'vitest';
import { LazyPart } from './lazy-part.svelte';

test('a part is fetched once, however often it is asked for', async () => {
	const load = vi.fn(() => Promise.resolve({ default: 'the part' }));
	const part = new LazyPart(load);
	expect(part.component).toBeUndefined();
	await Promise.all([part.fetch(), part.fetch()]);
	await part.fetch();
	expect(part.component).toBe('the part');
	expect(load).toHaveBeenCalledTimes(1);
});

test('a fetch that fails says why, and can be tried again', async () => {
	const load = vi
		.fn<() => Promise<{ default: string }>>()
		.mockRejectedValueOnce(new TypeError('Failed to fetch'))
		.mockResolvedValueOnce({ default: 'the part' });
	const part = new LazyPart(load);
	const first = part.fetch();
	expect(part.underWay).toBe(true);
	await first;
	expect(part.failure?.message).toBe('Failed to fetch');
	expect(part.underWay).toBe(false);
	await part.fetch();
	expect(part.failure).toBeUndefined();
	expect(part.component).toBe('the part');
});
