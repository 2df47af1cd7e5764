import type { Page } from '@playwright/test';
import { project } from '../../../src/lib/cartography/projection';
import { cameraFor } from '../../../src/lib/cartography/camera';
import { MAP_AREA, MAP_PADDING, type BenchPage } from '../pages';
import { watchReaction, type Reaction, type Watched } from './watch';

/** Names of what is measured, in the order of the tables. */
export const INTERACTION_METRICS = {
	cardPainted: 'Click on a country to its card: painted, ms',
	cardPresented: 'Click on a country to its card: on the screen, ms',
	highlightDrawn: 'Passage to highlight: next drawn frame of the map, ms',
	switchSettled: 'Switch of a layer to all of it drawn, ms'
} as const;
export type InteractionMetric = keyof typeof INTERACTION_METRICS;
export type Interactions = Partial<Record<InteractionMetric, number>>;

/** Bourges: inside France, away from every mark and name on the map. */
export const FRANCE = [2.4, 47.4] as const;

/**
 * Does in a live page what a reader does, one thing after the other, and measures how long each
 * takes from the event to what it leads to.
 * @param frame of the dossier: [west, south, east, north] in degrees
 */
export async function measureInteractions(
	page: Page,
	{ id }: BenchPage,
	frame: readonly [number, number, number, number]
): Promise<Interactions> {
	const ours = id === 'sourceline';
	const passage = page.locator(
		ours ? 'mark[data-claim~="france-uk-sign-declaration-of-intent"] a' : '#highlight'
	);
	await passage.first().scrollIntoViewIfNeeded();
	const highlight = await reactionTo(page, { event: 'pointerover', wanted: ['drawn'] }, () =>
		passage.first().hover()
	);

	const { x, y } = placeOf(FRANCE, frame);
	await settledAfter(page, () => page.mouse.move(x, y));
	const card = await reactionTo(
		page,
		{ event: 'click', wanted: ['painted'], words: 'France' },
		() => page.mouse.click(x, y)
	);

	const layer = ours
		? page.getByRole('switch', { name: 'Coalition members', exact: true })
		: page.locator('#switch');
	await settled(page);
	const switched = await reactionTo(page, { event: 'click', wanted: ['settled'] }, () =>
		layer.click()
	);
	return {
		cardPainted: given(card.painted),
		...(card.presented !== undefined && { cardPresented: card.presented }),
		highlightDrawn: given(highlight.drawn),
		switchSettled: given(switched.settled)
	};
}

async function reactionTo(
	page: Page,
	watched: Watched,
	action: () => Promise<void>
): Promise<Reaction> {
	await page.evaluate(watchReaction, watched);
	await action();
	const reaction = await page.waitForFunction(() => window.reaction);
	return (await reaction.jsonValue()) ?? {};
}

/** Until the map has taken in what the pointer does, and rests. */
async function settledAfter(page: Page, action: () => Promise<void>): Promise<void> {
	await action();
	await settled(page);
}

async function settled(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			new Promise((resolve) => {
				requestAnimationFrame(() => {
					requestAnimationFrame(() => {
						resolve(document.querySelector('[data-idle="true"]') !== null);
					});
				});
			})
	);
}

/** Where a place lies in the window, CSS pixels. */
export function placeOf(
	place: readonly [number, number],
	frame: readonly [number, number, number, number]
): { x: number; y: number } {
	const { longitude, latitude, zoom } = cameraFor(frame, MAP_AREA, MAP_PADDING);
	const [x, y] = project(place, zoom);
	const [centreX, centreY] = project([longitude, latitude], zoom);
	return {
		x: MAP_AREA.x + MAP_AREA.width / 2 + x - centreX,
		y: MAP_AREA.y + MAP_AREA.height / 2 + y - centreY
	};
}

function given(value: number | undefined): number {
	if (value === undefined) throw new Error('Unreachable: a reaction was waited for.');
	return value;
}
