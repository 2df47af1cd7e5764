import { page, userEvent } from 'vitest/browser';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../app.css';
import Sheet from './Sheet.svelte';
import type { SheetHeight } from './sheet-height';
import Splitter from './Splitter.svelte';

const text = createRawSnippet(() => ({ render: () => '<p>Words</p>' }));

describe('the sheet', () => {
	const words = {
		peek: 'low',
		half: 'half',
		full: 'full',
		raise: 'Raise',
		lower: 'Lower',
		handle: 'Height'
	};
	let height: SheetHeight;
	let rerender: (properties: object) => Promise<void>;

	beforeEach(async () => {
		await page.viewport(390, 800);
		document.body.style.cssText = 'position: relative; height: 800px; margin: 0';
		height = 'half';
		const onchange = (next: SheetHeight): void => {
			height = next;
			void rerender({ height });
		};
		({ rerender } = await render(Sheet, {
			height,
			label: 'Words',
			words,
			onchange,
			children: text
		}));
	});

	it('is raised and lowered by its buttons', async () => {
		await page.getByRole('button', { name: 'Raise' }).click();
		expect(height).toBe('full');
		await expect
			.element(page.getByRole('button', { name: 'Raise' }))
			.toHaveAttribute('aria-disabled', 'true');
		await page.getByRole('button', { name: 'Lower' }).click();
		await page.getByRole('button', { name: 'Lower' }).click();
		expect(height).toBe('peek');
	});

	it('is moved by keys on its handle, which says how high it is', async () => {
		const handle = page.getByRole('separator', { name: 'Height' });
		handle.element().focus();
		await userEvent.keyboard('{ArrowUp}');
		await expect.element(handle).toHaveAttribute('aria-valuetext', 'full');
		await userEvent.keyboard('{Home}');
		await expect.element(handle).toHaveAttribute('aria-valuetext', 'low');
	});

	it('comes to rest at the height that it is dragged near to', async () => {
		const handle = page.getByRole('separator', { name: 'Height' }).element();
		const pointer = (type: string, clientY: number): boolean =>
			handle.dispatchEvent(
				new PointerEvent(type, { clientY, pointerId: 1, button: 0, bubbles: true })
			);
		// A made-up pointer cannot be captured.
		handle.setPointerCapture = vi.fn();
		pointer('pointerdown', 400);
		pointer('pointermove', 120);
		pointer('pointermove', 120);
		pointer('pointerup', 120);
		expect(height).toBe('full');
	});
});

describe('the splitter', () => {
	it('is moved by arrow keys within its bounds, and taken back by a double click', async () => {
		const widths: number[] = [];
		await render(Splitter, {
			value: 416,
			minimum: 320,
			maximum: 420,
			initial: 400,
			label: 'Width',
			controls: 'pane',
			onresize: (width) => widths.push(width)
		});
		const splitter = page.getByRole('separator', { name: 'Width' });
		await expect.element(splitter).toHaveAttribute('aria-valuenow', '416');
		splitter.element().focus();
		await userEvent.keyboard('{ArrowLeft}{ArrowRight}{Home}{End}');
		expect(widths).toEqual([400, 420, 320, 420]);
		splitter.element().dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
		expect(widths.at(-1)).toBe(400);
	});
});
