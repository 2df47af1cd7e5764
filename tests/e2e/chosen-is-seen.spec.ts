import { expect, test } from './test';
import { MapPage } from './map-page';

/** The middle of the map as the address has it: degrees. */
function middleOf(url: string): { latitude: number; longitude: number } {
	const [, latitude, longitude] = (new URL(url).searchParams.get('map') ?? '')
		.split('/')
		.map(Number);
	return { latitude: latitude ?? NaN, longitude: longitude ?? NaN };
}

// The 48 states lie between 24° and 50° N, 66° and 125° W.
test('a country that is out of sight is flown to when it is chosen from the list', async ({
	page
}) => {
	const mapPage = new MapPage(page);
	await mapPage.open();
	await page.getByRole('tab', { name: 'Countries' }).click();
	await page
		.getByRole('link', { name: /^United States/ })
		.first()
		.click();
	await expect(page).toHaveURL(/[?&]map=/);
	await mapPage.idle();
	const { latitude, longitude } = middleOf(page.url());
	expect(latitude).toBeGreaterThan(20);
	expect(longitude).toBeLessThan(-66);

	// What is in sight is chosen where it is.
	const before = new URL(page.url()).searchParams.get('map');
	await mapPage.openAt({ zoom: 4, latitude: 50, longitude: 15 });
	await page.getByRole('tab', { name: 'Countries' }).click();
	await page
		.getByRole('link', { name: /^France/ })
		.first()
		.click();
	await expect(page).toHaveURL(/select=troops:FRA/);
	await mapPage.idle();
	expect(new URL(page.url()).searchParams.get('map')).not.toBe(before);
	expect(middleOf(page.url())).toEqual({ latitude: 50, longitude: 15 });
});

test('a link to a passage opens as the passage does: its layers on, its features framed', async ({
	page
}) => {
	const mapPage = new MapPage(page);
	await mapPage.open();
	const passages = page.locator('mark[data-claim*="fortif"]').getByRole('link');
	await passages.first().click();
	await expect(page).toHaveURL(/[?&]passage=/);
	await mapPage.idle();
	await expect(page.getByText('Shown with this passage: Proposed fortifications.')).toBeVisible();
	const followed = new URL(page.url());
	const passage = followed.searchParams.get('passage') ?? '';

	await mapPage.open(`?passage=${passage}`);
	await expect(page.getByRole('switch', { name: 'Proposed fortifications' })).toBeChecked();
	await expect(page).toHaveURL(/[?&]map=/);
	await mapPage.idle();
	const opened = middleOf(page.url());
	const clicked = middleOf(followed.href);
	expect(opened.latitude).toBeCloseTo(clicked.latitude, 1);
	expect(opened.longitude).toBeCloseTo(clicked.longitude, 1);

	// What came with the passage goes with it.
	await page.getByRole('link', { name: 'Clear the selection' }).click();
	await expect(page.getByRole('switch', { name: 'Proposed fortifications' })).not.toBeChecked();
	await expect(page.getByText('Shown with this passage')).toHaveCount(0);
});
