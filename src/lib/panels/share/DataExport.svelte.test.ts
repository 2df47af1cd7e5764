import { page, userEvent } from 'vitest/browser';
import { describe, expect, it, vi } from 'vitest';
import '../../../app.css';
import type { MapData } from '../../cartography/style';
import { sampleData } from '../../../../tests/support/sample-map-data';
import DataExport from './DataExport.svelte';
import { testInput } from '../../../../tests/support/export-input';
import { renderPanel } from '../../../../tests/support/render-panel';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import { TEST_FACTS, testCountryName, testDossier } from '../../../../tests/support/test-dossier';

const dossier = testDossier();
const mapData: MapData = {
	...sampleData(),
	features: testInput(dossier).features
};

function open(data: { mapData: MapData | undefined } = { mapData }) {
	const context = new TestContext(dossier, TEST_FACTS, testCountryName);
	return renderPanel(context, DataExport, {
		...data,
		site: 'https://example.org/',
		open: true
	});
}

/** Keeps the browser from saving files, and tells what it would have saved. */
function watchDownloads() {
	const blobs = new Map<string, Blob>();
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		const address = `blob:${blobs.size}`;
		blobs.set(address, blob as Blob);
		return address;
	});
	const files: { name: string; type: string; text: Promise<string> }[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		const blob = blobs.get(this.href);
		if (blob) files.push({ name: this.download, type: blob.type, text: blob.text() });
	});
	return files;
}

const dialog = page.getByRole('dialog', { name: 'Download data' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('DataExport', () => {
	it('offers every layer in every format, and says what is illustrative', async () => {
		await open();
		await expect.element(dialog).toBeVisible();
		for (const layer of ['Troops', 'Coalition members', 'Places', 'All layers']) {
			for (const format of ['GeoJSON', 'CSV', 'KML']) {
				await expect.element(button(`${layer}, ${format}`)).toBeEnabled();
			}
		}
		await expect
			.element(page.getByText('2 features · Illustrative', { exact: true }))
			.toBeVisible();
	});

	it('saves a layer, and says so', async () => {
		const files = watchDownloads();
		await open();
		await button('Coalition members, GeoJSON').click();
		await expect
			.element(page.getByRole('status'))
			.toHaveTextContent(
				/^Saved as ukraine-guarantees-2026-01-19-coalition\.geojson, [\d,]+ kB\.$/
			);
		const [file] = files;
		expect(file).toMatchObject({
			name: 'ukraine-guarantees-2026-01-19-coalition.geojson',
			type: 'application/geo+json'
		});
		expect(JSON.parse((await file?.text) ?? '')).toMatchObject({ features: { length: 35 } });
	});

	it('saves the claims and the sources', async () => {
		const files = watchDownloads();
		await open();
		await button('Claims as Web Annotations, JSON-LD').click();
		await button('Sources as citations, CSL-JSON').click();
		expect(files.map(({ name }) => name)).toEqual([
			'ukraine-guarantees-2026-01-19-annotations.jsonld',
			'ukraine-guarantees-2026-01-19-citations.json'
		]);
	});

	it('offers what needs no shapes while there are none', async () => {
		await open({ mapData: undefined });
		await expect.element(button('All layers, GeoJSON')).toBeDisabled();
		await expect.element(button('All layers, KML')).toBeDisabled();
		await expect.element(button('All layers, CSV')).toBeEnabled();
		await expect.element(button('Sources as citations, CSL-JSON')).toBeEnabled();
		await expect.element(page.getByText(/once the map’s data is loaded/)).toBeVisible();
	});

	it('says in words what went wrong', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const places = (dossier.features['places']?.features ?? []).map((place) => ({
			...place,
			geometry: null
		}));
		const features = {
			...mapData.features,
			places: { type: 'FeatureCollection' as const, features: places }
		};
		await open({ mapData: { ...mapData, features } });
		await button('Places, KML').click();
		await expect
			.element(page.getByRole('alert'))
			.toHaveTextContent(/^The file could not be made\. The feature places:paris has no shape/);
		expect(logged).toHaveBeenCalledOnce();
	});

	it('fits a phone’s width', async () => {
		await page.viewport(390, 844);
		await open();
		for (const { right, left } of page
			.getByRole('button')
			.elements()
			.map((element) => element.getBoundingClientRect())) {
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(390);
		}
		const { scrollWidth, clientWidth } = dialog.element();
		expect(scrollWidth).toBe(clientWidth);
	});

	it('closes on Escape', async () => {
		await open();
		await expect.element(dialog).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await expect.element(dialog).not.toBeInTheDocument();
	});
});
