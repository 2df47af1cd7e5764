import { expect, test } from './test';
import { colourAt, MapPage } from './map-page';

/** Where land drawn wrongly across ±180° has been seen to fill the sea, and other open water. */
const AT_SEA = {
	'the Baltic Sea': [19, 57],
	'the Norwegian Sea': [2, 66],
	'the Black Sea': [31, 42.6],
	'the Atlantic': [-15, 46]
} as const;
const ON_LAND = { Poland: [19.4, 52.1], Belarus: [29.5, 54.6], Crimea: [34.2, 45.2] } as const;

for (const colorScheme of ['light', 'dark'] as const) {
	test(`sea is drawn as sea, and land as land (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		const camera = { zoom: 3, latitude: 53, longitude: 14 };
		const mapPage = new MapPage(page);
		await mapPage.openAt(camera, 'layers=');
		const picture = await mapPage.picture();
		const at = async (place: readonly [number, number]) =>
			colourAt(picture, await mapPage.pixelOf(place, camera)).join();
		const sea = await at(AT_SEA['the Atlantic']);
		const land = await at(ON_LAND.Poland);
		expect(sea).not.toBe(land);
		for (const [name, place] of Object.entries(AT_SEA)) expect(await at(place), name).toBe(sea);
		for (const [name, place] of Object.entries(ON_LAND)) expect(await at(place), name).toBe(land);
	});
}
