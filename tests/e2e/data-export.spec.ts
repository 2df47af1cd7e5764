import { check } from '@placemarkio/check-geojson';
import { AxeBuilder } from '@axe-core/playwright';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { MapPage } from './map-page';

async function openDialog(page: Page) {
	await new MapPage(page).open();
	await page.getByRole('button', { name: 'Download data' }).click();
	const dialog = page.getByRole('dialog', { name: 'Download data' });
	await expect(dialog).toBeVisible();
	return dialog;
}

async function download(page: Page, name: string) {
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	const file = await saved;
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a layer can be downloaded as GeoJSON, CSV and KML', async ({ page, baseURL }) => {
	const dialog = await openDialog(page);
	const geojson = await download(page, 'Coalition members, GeoJSON');
	expect(geojson.name).toBe('ukraine-guarantees-2026-01-19-coalition.geojson');
	expect(check(geojson.text)).toMatchObject({ features: { length: 35 } });
	// Links in the file lead back to where it came from.
	expect(geojson.text).toContain(
		`"permalink": "${baseURL ?? ''}/ukraine-guarantees?layers=coalition"`
	);
	await expect(dialog.getByRole('status')).toHaveText(/^Saved as .*coalition\.geojson/);

	const csv = await download(page, 'Troops, CSV');
	const rows: unknown[] = parse(csv.text, { bom: true, columns: true });
	expect(rows).toContainEqual(expect.objectContaining({ quantity: '“several thousands”' }));

	const kml = await download(page, 'Monitoring, KML');
	expect(kml.text).toContain('<name>Reach of drones (illustrative)</name>');
});

test('the claims and the sources can be downloaded', async ({ page }) => {
	await openDialog(page);
	const annotations = await download(page, 'Claims as Web Annotations, JSON-LD');
	expect(JSON.parse(annotations.text)).toMatchObject({ type: 'AnnotationCollection' });
	const citations = await download(page, 'Sources as citations, CSL-JSON');
	expect(JSON.parse(citations.text)).toContainEqual(
		expect.objectContaining({ 'container-title': 'European Pravda' })
	);
});

test('the dialog has no accessibility problem that can be found by a program', async ({ page }) => {
	await openDialog(page);
	const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
	expect(violations).toEqual([]);
});
