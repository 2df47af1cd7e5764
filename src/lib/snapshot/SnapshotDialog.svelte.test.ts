import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Rasterise } from './make-file';
import { browserPlatform } from './platform';
import type { DrawSheetMap } from './sheet-map';
import { SnapshotError } from './snapshot-error';
import SnapshotDialog from './SnapshotDialog.svelte';
import { plainMap, specimenSnapshot } from '../../../tests/support/sheet-specimen';

function open(
	changes: { drawMap?: DrawSheetMap; rasterise?: Rasterise; claims?: number } = {}
): PromiseLike<unknown> {
	const { drawMap = plainMap, rasterise = browserPlatform.rasterise, claims = 3 } = changes;
	const snapshot = specimenSnapshot({ layers: 3, claims }, drawMap);
	const platform = { ...browserPlatform, rasterise };
	return render(SnapshotDialog, { open: true, snapshot, platform });
}

const dialog = page.getByRole('dialog', { name: 'Export snapshot' });
const preview = page.getByRole('img', { name: /^Preview: / });
const download = page.getByRole('button', { name: /^Download/ });

/** Keeps the browser from saving files, and tells what it would have saved. */
function watchDownloads(): { name: string; address: string }[] {
	const saved: { name: string; address: string }[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		saved.push({ name: this.download, address: this.href });
	});
	return saved;
}

/** Programs and fonts are fetched when they are first needed. */
const patiently = { timeout: 30_000 };

async function savedBytes(saved: readonly { address: string }[]): Promise<Uint8Array> {
	const response = await fetch(saved.at(-1)?.address ?? '');
	return new Uint8Array(await response.arrayBuffer());
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

	it('says why a table waits for articles in vain, and asks again when it is chosen again', async () => {
		const gather = vi.fn(() => Promise.resolve('The server does not answer.'));
		await render(SnapshotDialog, {
			open: true,
			snapshot: { ...specimenSnapshot({ layers: 3, claims: 3 }), lacksArticles: true },
			platform: browserPlatform,
			gather
		});
		await page.getByText('Table', { exact: true }).click();
		const told = page.getByText(/articles that could not be fetched: The server does not answer/);
		await expect.element(told).toBeVisible();
		await expect.element(download).toBeDisabled();
		await page.getByText('Map', { exact: true }).click();
		await expect.element(told).not.toBeInTheDocument();
		await expect.element(download).toBeEnabled();
		await page.getByText('Table', { exact: true }).click();
		await expect.element(told).toBeVisible();
		expect(gather).toHaveBeenCalledTimes(2);
	});

	it('shows the words alone, for which no map is drawn or fetched', async () => {
		const saved = watchDownloads();
		let asked = 0;
		const prepared = specimenSnapshot({ layers: 3, claims: 3 }, (request) => {
			asked += 1;
			return plainMap(request);
		});
		const prepareMap = () => {
			asked += 1;
			return undefined;
		};
		await render(SnapshotDialog, {
			open: true,
			snapshot: { ...prepared, prepareMap },
			platform: browserPlatform
		});
		await expect.element(preview).toHaveAttribute('aria-busy', 'false');
		await page.getByText('Words', { exact: true }).click();
		await expect.element(page.getByText(/^The day, the sources, the link/)).toBeVisible();
		expect(page.getByRole('checkbox', { name: 'Legend' }).query()).toBeNull();
		const before = asked;
		await page.getByRole('radio', { name: 'Square' }).click();
		await download.click();
		await expect
			.element(page.getByText('Saved as guarantees-france-2026-01-19-words-square.png.'))
			.toBeVisible();
		expect(saved).toHaveLength(1);
		expect(asked).toBe(before);
	});

	it('lets a claim be chosen once that several of those who are compared share', async () => {
		const snapshot = specimenSnapshot({ layers: 3, claims: 2 });
		const [first, second] = snapshot.content.claims?.items ?? [];
		if (first === undefined || second === undefined) throw new Error('There are no claims.');
		const claims = {
			...{ name: 'France, Spain', heading: 'France, Spain' },
			items: [first, second, first, { ...first, id: '', summary: '', quotes: [] }]
		};
		await render(SnapshotDialog, {
			open: true,
			snapshot: { ...snapshot, content: { ...snapshot.content, claims } },
			platform: browserPlatform
		});
		await page.getByText('Choose claims').click();
		const choices = page.getByRole('group', { name: 'Choose claims' });
		expect(choices.getByRole('checkbox').elements()).toHaveLength(2);
	});

	it('says the size that is chosen', async () => {
		await open();
		await page.getByRole('radio', { name: 'Slide 16:9' }).click();
		await expect.element(page.getByText('PNG, 1920 × 1080 pixels')).toBeVisible();
		await page.getByText('4×', { exact: true }).click();
		await expect.element(page.getByText('PNG, 7680 × 4320 pixels')).toBeVisible();
	});

	it('offers a scale for pictures, a form of the texts for drawings, copying for pictures', async () => {
		await open();
		await page.getByText('SVG', { exact: true }).click();
		await expect.element(page.getByText('SVG, 297 × 210 mm')).toBeVisible();
		await expect.element(page.getByRole('radio', { name: 'As outlines' })).toBeVisible();
		await expect.element(page.getByRole('button', { name: 'Download SVG' })).toBeEnabled();
		expect(page.getByText('4×', { exact: true }).query()).toBeNull();
		expect(page.getByRole('button', { name: 'Copy image' }).query()).toBeNull();
		await page.getByText('PDF', { exact: true }).click();
		await expect.element(page.getByRole('button', { name: 'Download PDF' })).toBeEnabled();
		expect(page.getByRole('radio', { name: 'As outlines' }).query()).toBeNull();
	});

	it('closes the way to scales that cannot be had', async () => {
		await open();
		await page.getByText('4×', { exact: true }).click();
		await page.getByRole('radio', { name: 'A2 landscape, 300 dpi' }).click();
		await expect.element(page.getByRole('radio', { name: '2×' })).toBeEnabled();
		await expect.element(page.getByRole('radio', { name: '3×' })).toBeDisabled();
		// The largest that there is takes the place of the one that was chosen.
		await expect.element(page.getByText('PNG, 14032 × 9922 pixels')).toBeVisible();
	});

	it('takes any size within its limits, and names them', async () => {
		await open();
		await page.getByRole('radio', { name: 'Other size' }).click();
		await expect.element(page.getByText('Each side from 400 to 16384 pixels.')).toBeVisible();
		const width = page.getByRole('spinbutton', { name: 'Width' });
		await width.fill('16384');
		await page.getByRole('spinbutton', { name: 'Height' }).fill('9216');
		await userEvent.keyboard('{Tab}');
		await expect.element(page.getByText('PNG, 16384 × 9216 pixels')).toBeVisible();
		await width.fill('16385');
		await userEvent.keyboard('{Tab}');
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('Each side must have from 400 to 16384 pixels.');
		await expect.element(download).toBeDisabled();
	});

	it('says when letters would be too small, and which the fonts do not have', async () => {
		await open();
		await page.getByRole('radio', { name: 'Other size' }).click();
		await page.getByRole('spinbutton', { name: 'Width' }).fill('600');
		await page.getByRole('spinbutton', { name: 'Height' }).fill('400');
		await userEvent.keyboard('{Tab}');
		await expect.element(page.getByRole('status')).toHaveTextContent(/letters are \d pixels high/);
		await page.getByRole('textbox', { name: 'Title' }).fill('Who? 誰');
		await expect.element(page.getByRole('status')).toHaveTextContent('have no 誰');
	});

	it('draws the map anew only when its frame has changed', async () => {
		const asked: string[] = [];
		await open({
			drawMap: (request) => {
				asked.push(`${request.size.width} × ${request.size.height}`);
				return plainMap(request);
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

	it('saves a picture under its name', async () => {
		const saved = watchDownloads();
		await open();
		await page.getByRole('radio', { name: 'Slide 16:9' }).click();
		await expect.element(download).toBeEnabled();
		await download.click();
		await expect
			.element(page.getByText('Saved as guarantees-france-2026-01-19-slide.png.'))
			.toBeVisible();
		expect(saved.map(({ name }) => name)).toEqual(['guarantees-france-2026-01-19-slide.png']);
		const bitmap = await createImageBitmap(new Blob([Uint8Array.from(await savedBytes(saved))]));
		expect([bitmap.width, bitmap.height]).toEqual([1920, 1080]);
	});

	it('saves a drawing, with letters or with outlines, and a document', async () => {
		const saved = watchDownloads();
		const text = async () => new TextDecoder('latin1').decode(await savedBytes(saved));
		await open();
		await page.getByText('SVG', { exact: true }).click();
		await download.click();
		await expect
			.element(page.getByText('Saved as guarantees-france-2026-01-19-a4.svg.'))
			.toBeVisible();
		expect(await text()).toContain('@font-face');
		await page.getByRole('radio', { name: 'As outlines' }).click();
		await download.click();
		await expect.poll(() => saved.length, patiently).toBe(2);
		expect(await text()).not.toMatch(/<text|@font-face/);
		await page.getByText('PDF', { exact: true }).click();
		await download.click();
		await expect.poll(() => saved.length, patiently).toBe(3);
		expect(await text()).toMatch(/^%PDF-1\.7/);
	});

	it('shows how far it has got, and stops at once on “Cancel”', async () => {
		const saved = watchDownloads();
		let stopped = false;
		await open({
			rasterise: (_svg, _options, { signal, ondone }) => {
				ondone(0.43);
				return new Promise((_, reject) => {
					signal.addEventListener('abort', () => {
						stopped = true;
						reject(signal.reason as Error);
					});
				});
			}
		});
		await expect.element(download).toBeEnabled();
		await download.click();
		await expect.element(page.getByText('Writing the file … 43%')).toBeVisible();
		await expect
			.element(page.getByRole('progressbar'))
			.toHaveProperty('position', 0.1 + 0.9 * 0.43);
		await expect.element(download).toBeDisabled();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
		await expect.element(download).toBeEnabled();
		expect(stopped).toBe(true);
		expect(saved).toEqual([]);
	});

	it('cancels a picture that is really being drawn, and makes the next one', async () => {
		const saved = watchDownloads();
		await open();
		await page.getByText('4×', { exact: true }).click();
		await download.click();
		await expect.element(page.getByText(/^Writing the file … \d+%$/)).toBeVisible();
		await page.getByRole('button', { name: 'Cancel' }).click();
		await expect.element(page.getByText('Cancelled. Nothing was saved.')).toBeVisible();
		await page.getByRole('radio', { name: 'Square' }).click();
		await page.getByText('1×', { exact: true }).click();
		await download.click();
		await expect
			.poll(() => saved.map(({ name }) => name), patiently)
			.toEqual(['guarantees-france-2026-01-19-square.png']);
	});

	it('says in words what went wrong, and can be tried again', async () => {
		await open({
			rasterise: () =>
				Promise.reject(new SnapshotError('The picture could not be drawn. So it is.'))
		});
		await expect.element(download).toBeEnabled();
		await download.click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent('The picture could not be drawn. So it is.');
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

	it('copies the words for below the picture, or says that the browser refuses', async () => {
		const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
		await open();
		const copy = page.getByRole('button', { name: 'Copy caption' });
		await expect.element(download).toBeEnabled();
		await copy.click();
		await expect.element(page.getByRole('status')).toHaveTextContent('The caption is copied.');
		expect(write.mock.calls[0]?.[0]).toMatch(/Sources: \[1\] .*This view: /u);
		write.mockRejectedValueOnce(new DOMException('No.', 'NotAllowedError'));
		await page.getByRole('button', { name: 'Copy alternative text' }).click();
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
