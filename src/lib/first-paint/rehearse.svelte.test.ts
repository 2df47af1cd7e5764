import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import AfterPaint from './AfterPaint.svelte';
import { rehearse } from './rehearse';

const render = vi.fn(() => '<p>Content</p>');
const children = createRawSnippet(() => ({ render }));

beforeEach(() => {
	vi.useFakeTimers();
	render.mockClear();
});

afterEach(() => {
	vi.useRealTimers();
});

it('renders a component, and leaves nothing of it in the page', () => {
	const before = document.body.innerHTML;
	rehearse(AfterPaint, { now: true, children }, new Map());
	expect(render).toHaveBeenCalledOnce();
	expect(document.body.innerHTML).toBe(before);
});

it('takes the component away before it does what it does once it is there', () => {
	// What this component does once it is there: it shows its content.
	const kept = mount(AfterPaint, { target: document.body, props: { children } });
	flushSync();
	vi.advanceTimersByTime(1000);
	flushSync();
	expect(render).toHaveBeenCalledOnce();
	void unmount(kept);

	rehearse(AfterPaint, { children }, new Map());
	flushSync();
	vi.advanceTimersByTime(1000);
	flushSync();
	expect(render).toHaveBeenCalledOnce();
});
