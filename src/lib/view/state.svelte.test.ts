import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ViewState } from './state.svelte';

// Each write to the URL, in the order in which they are made.
const { written } = vi.hoisted(() => ({ written: [] as string[] }));
vi.mock('$app/navigation', () => ({
	goto: (address: string) => written.push(`entry ${address}`),
	replaceState: (address: string) => written.push(`replaced ${address}`)
}));

const KYIV = { longitude: 30.52, latitude: 50.45, zoom: 6 };

let view: ViewState;
beforeEach(() => {
	vi.useFakeTimers();
	written.length = 0;
	view = new ViewState(
		{ layers: ['troops', 'places'], article: 'the-article' },
		{
			hasLayer: () => true,
			hasFeature: () => true,
			hasArticle: () => true,
			hasPassage: () => true
		}
	);
});

afterEach(() => {
	vi.useRealTimers();
});

/** Long after the next frame, and after the camera has come to rest. */
const later = () => vi.advanceTimersByTimeAsync(5000);

describe('what a reader chooses', () => {
	it('is there at once, and in the URL and in links once it has been seen', async () => {
		view.select('troops:FRA');
		expect(view.current.selection).toBe('troops:FRA');
		expect(new URL(view.link()).search).toBe('?select=troops:FRA');
		expect(view.hrefOf({ layers: ['troops'] })).toBe('?layers=troops');
		expect(written).toEqual([]);

		await later();
		expect(written).toEqual(['entry ?select=troops:FRA']);
		expect(view.hrefOf({ layers: ['troops'] })).toBe('?layers=troops&select=troops:FRA');
	});

	it('has an entry of its own, however soon the next choice comes', async () => {
		view.select('troops:FRA');
		view.show('places', false);
		await later();
		expect(written).toEqual(['entry ?select=troops:FRA', 'entry ?layers=troops&select=troops:FRA']);
	});

	it('leaves the camera its place in the URL where it changes nothing', async () => {
		view.move(KYIV);
		view.select(undefined);
		view.show('troops', true);
		await later();
		expect(written).toEqual(['replaced ?map=6/50.45/30.52']);
	});

	it('is written with the camera that has just come to rest', async () => {
		view.move(KYIV);
		view.select('troops:FRA');
		await later();
		expect(written).toEqual(['entry ?map=6/50.45/30.52&select=troops:FRA']);
	});
});

describe('what the address asks for in words of its own', () => {
	it('takes their place, without an entry', async () => {
		view.adopt({ selection: 'troops:FRA' });
		expect(view.current.selection).toBe('troops:FRA');
		await later();
		expect(written).toEqual(['replaced ?select=troops:FRA']);
		expect(view.hrefOf({ layers: ['troops'] })).toBe('?layers=troops&select=troops:FRA');
	});
});

it('drops what is still to be written when its page goes away', async () => {
	view.move(KYIV);
	view.select('troops:FRA');
	view.destroy();
	await later();
	expect(written).toEqual([]);
});
