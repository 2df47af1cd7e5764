import { MapPage } from './map-page';
import { expect, test, type BrowserContext, type Locator, type Page } from './test';
import { drawnByMapLibre, withGraphicsCard } from './graphics-card';

/** How long a map that is drawn without a graphics card may take, on a busy machine: milliseconds. */
const PATIENCE = 60_000;
/** What the page says where something has not arrived. */
const IN_WORDS = /could not be/i;

/** A part of a reader's way through the page. */
interface Step {
	readonly name: string;
	/** Whether a graphics card draws the map, with MapLibre. */
	readonly card?: true;
	/** @returns what is seen at its end, where everything has arrived */
	readonly take: (page: Page) => Promise<Locator>;
}

const OPENED: Step = {
	name: 'the page with its map',
	take: async (page) => {
		await page.goto('/ukraine-guarantees');
		return page.locator('[role="region"][data-idle="true"]');
	}
};

const FURTHER: readonly Step[] = [
	{ ...OPENED, name: 'the page with MapLibre', card: true },
	{
		name: 'the search',
		take: async (page) => {
			await page.goto('/ukraine-guarantees');
			await page.getByRole('combobox', { name: /^Search/ }).fill('Germ');
			return page.getByRole('option', { name: /Germany/ }).first();
		}
	},
	{
		name: 'the share dialog',
		take: (page) => dialogOf(page, 'Share', (dialog) => dialog.getByRole('textbox').first())
	},
	{
		name: 'the data dialog',
		take: (page) => dialogOf(page, 'Download data', (dialog) => dialog.getByRole('button').nth(2))
	},
	{
		name: 'the table',
		take: (page) => dialogOf(page, 'Table', (dialog) => dialog.getByRole('table'))
	},
	{
		name: 'the snapshot dialog',
		take: (page) => dialogOf(page, 'Export snapshot', (dialog) => dialog.getByRole('img'))
	}
];

async function dialogOf(
	page: Page,
	button: string,
	part: (dialog: Locator) => Locator
): Promise<Locator> {
	await new MapPage(page).open();
	await page.locator('header').getByRole('button', { name: button, exact: true }).click();
	return part(page.getByRole('dialog'));
}

async function openPage(context: BrowserContext, { card }: Step): Promise<Page> {
	const page = await context.newPage();
	if (card) await withGraphicsCard(page);
	return page;
}

/** The files that a step asks for, where nothing hinders it. */
async function filesOf(context: BrowserContext, step: Step): Promise<readonly string[]> {
	const page = await openPage(context, step);
	const files = new Set<string>();
	page.on('request', (request) => {
		const { protocol, pathname } = new URL(request.url());
		if (protocol.startsWith('http') && request.resourceType() !== 'document') files.add(pathname);
	});
	await expect(await step.take(page)).toBeVisible({ timeout: PATIENCE });
	if (step.card) await drawnByMapLibre(page);
	await page.waitForLoadState('networkidle');
	await page.close();
	return [...files];
}

/** Takes the step without the file: what it leads to is there, or the page says what is not. */
async function takeWithout(file: string, context: BrowserContext, step: Step): Promise<void> {
	const page = await openPage(context, step);
	await page.route(`**${file}`, (route) => route.abort());
	const words = page.getByText(IN_WORDS).filter({ visible: true });
	await expect((await step.take(page)).or(words).first()).toBeVisible({ timeout: PATIENCE });
	if (await page.locator('#not-started').isVisible()) {
		await expect(page.getByRole('heading', { name: /^US hesitates/ })).toBeVisible();
		await expect(page.getByText('signed a declaration of intent').first()).toBeVisible();
	} else {
		await page.keyboard.press('Escape');
		await page.getByRole('tab', { name: 'Countries' }).click();
		const countries = page.getByRole('tabpanel', { name: 'Countries' });
		await countries.getByRole('link', { name: /France/ }).click();
		const card = page.getByRole('heading', { name: 'France', exact: true });
		await expect(card.or(words).first(), `the card, without ${file}`).toBeVisible();
	}
	await page.close();
}

test.describe('each file in turn fails: the page says so, or does without it, and the rest answers', () => {
	test.describe.configure({ timeout: 900_000 });

	for (const step of [OPENED, ...FURTHER]) {
		test(step.name, async ({ context, incidents }) => {
			const earlier = step === OPENED ? [] : await filesOf(context, OPENED);
			const files = (await filesOf(context, step)).filter((file) => !earlier.includes(file));
			expect(files).not.toEqual([]);
			for (const file of files) {
				await test.step(file, () => takeWithout(file, context, step));
			}
			// That a script is missing is an error that nobody can catch: it belongs in the console.
			const others = incidents.filter((text) => !/Failed to fetch|dynamically imported/.test(text));
			incidents.splice(0, Infinity, ...others);
		});
	}
});
