import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { RenderMap } from './export-png';
import { OWN_LIMITS, type Limits } from './limits';
import SnapshotDialog from './SnapshotDialog.svelte';
import { specimen } from './specimen';

const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };

const plainMap: RenderMap = ({ width, height, pixelRatio }) => {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width * pixelRatio);
	canvas.height = Math.round(height * pixelRatio);
	return Promise.resolve(canvas);
};

function open(
	changes: { renderMap?: RenderMap; limits?: Limits; claims?: number } = {}
): PromiseLike<unknown> {
	const { renderMap = plainMap, limits = OWN_LIMITS, claims = 3 } = changes;
	const content = specimen({ layers: 3, claims });
	return render(SnapshotDialog, { open: true, content, viewport, renderMap, limits });
}

const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
const preview = page.getByRole('img', { name: /^Preview: / });
const download = page.getByRole('button', { name: 'Download PNG' });

/** Keeps the browser from saving files, and tells what it would have saved. */
function watchDownloads(): string[] {
	const names: string[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		names.push(this.download);
	});
	return names;
}

describe('SnapshotDialog', () => {
	it('shows the sheet, its size, and what can be chosen', async () => {
		await open();
		await expect.element(dialog).toBeVisible();
		await expect.element(preview).toHaveAttribute('aria-busy', 'false');
		await expect.element(page.getByText('PNG, 3508 × 2480 pixels')).toBeVisible();
		await expect.element(page.getByLabelText('Title', { exact: true }).first()).toBeInTheDocument();
		await expect.element(page.getByRole('checkbox', { name: 'Claims: France' })).toBeChecked();
	});

	it('offers no claims where nothing is selected', async () => {
		await open({ claims: 0 });
		await expect.element(page.getByRole('checkbox', { name: 'Legend' })).toBeVisible();
		expect(page.getByRole('checkbox', { name: /^Claims/ }).query()).toBeNull();
	});

	it('says the size that is chosen', async () => {
		await open();
		await page.getByRole('radio', { name: 'Slide 16:9' }).click();
		await expect.element(page.getByText('PNG, 1920 × 1080 pixels')).toBeVisible();
		await page.getByText('4×', { exact: true }).click();
		await expect.element(page.getByText('PNG, 7680 × 4320 pixels')).toBeVisible();
	});

	it('closes the way to sizes that cannot be had, and names the largest', async () => {
		await open({ limits: { ...OWN_LIMITS, side: 4000 } });
		await expect.element(page.getByRole('radio', { name: '1×' })).toBeEnabled();
		await expect.element(page.getByRole('radio', { name: '2×' })).toBeDisabled();
		await expect.element(page.getByRole('radio', { name: 'A3 landscape, 300 dpi' })).toBeDisabled();
		await expect
			.element(page.getByText('The largest that this browser can make of it is 1×, 3508 × 2480'))
			.toBeVisible();
	});

	it('draws the map of the preview anew only when its frame has changed', async () => {
		const asked: string[] = [];
		await open({
			renderMap: (map) => {
				asked.push(`${map.width} × ${map.height}`);
				return plainMap(map);
			}
		});
		await expect.element(preview).toHaveAttribute('aria-busy', 'false');
		const before = asked.length;
		await page.getByRole('textbox', { name: 'Title' }).fill('A title');
		await expect.element(page.getByRole('img', { name: 'Preview: A title' })).toBeVisible();
		await expect.element(preview).toHaveAttribute('aria-busy', 'false');
		expect(asked).toHaveLength(before);
		await page.getByRole('checkbox', { name: 'Legend' }).click();
		await expect.poll(() => asked.length).toBeGreaterThan(before);
		expect(asked.at(-1)).not.toBe(asked[before - 1]);
	});

	it('saves the picture under its name', async () => {
		const names = watchDownloads();
		await open();
		await page.getByRole('radio', { name: 'Slide 16:9' }).click();
		await expect.element(download).toBeEnabled();
		await download.click();
		await expect
			.element(page.getByText('Saved as guarantees-2026-01-19-slide.png, 1920 × 1080 pixels.'))
			.toBeVisible();
		expect(names).toEqual(['guarantees-2026-01-19-slide.png']);
	});

	it('shows how far it has got, and stops on “Cancel”', async () => {
		const names = watchDownloads();
		const waiting: RenderMap = (map) =>
			map.pixelRatio < 1
				? plainMap(map)
				: new Promise((_, reject) => {
						map.signal.addEventListener('abort', () => {
							reject(map.signal.reason as Error);
						});
					});
		await open({ renderMap: waiting });
		await expect.element(download).toBeEnabled();
		await download.click();
		await expect.element(page.getByText('Drawing the map …')).toBeVisible();
		await expect.element(page.getByRole('progressbar')).toBeVisible();
		await expect.element(download).toBeDisabled();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
		await expect.element(download).toBeEnabled();
		expect(names).toEqual([]);
	});

	it('says in words what went wrong, and can be tried again', async () => {
		const failing: RenderMap = (map) =>
			map.pixelRatio < 1 ? plainMap(map) : Promise.reject(new Error('The card is gone.'));
		await open({ renderMap: failing });
		await expect.element(download).toBeEnabled();
		await download.click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('The map could not be drawn. The card is gone. Try again');
		await expect.element(download).toBeEnabled();
	});

	it('copies the picture, or says that the browser refuses', async () => {
		const write = vi.spyOn(navigator.clipboard, 'write');
		write.mockImplementationOnce(async ([item]) => {
			const blob = await item?.getType('image/png');
			expect(blob?.size).toBeGreaterThan(1000);
		});
		await open();
		await page.getByRole('radio', { name: 'Square' }).click();
		const copy = page.getByRole('button', { name: 'Copy image' });
		await expect.element(copy).toBeEnabled();
		await copy.click();
		await expect.element(page.getByText('Copied, 1080 × 1080 pixels.')).toBeVisible();
		write.mockRejectedValueOnce(new DOMException('No.', 'NotAllowedError'));
		await copy.click();
		await expect.element(page.getByRole('alert')).toHaveTextContent(/did not allow copying/);
	});

	it('keeps the focus inside, and closes on Escape', async () => {
		await open();
		await expect.element(download).toBeEnabled();
		for (let step = 0; step < 20; step += 1) {
			await userEvent.keyboard('{Tab}');
			expect(dialog.element().contains(document.activeElement)).toBe(true);
		}
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
	});
});
