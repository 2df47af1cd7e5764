import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AddressBar } from './address-bar';
import { ViewState } from './state.svelte';
import { TEST_LAYER_IDS } from '../../../tests/support/test-layers';

const KYIV = { longitude: 30.52, latitude: 50.45, zoom: 6 };

/** A browser's history of the page: the queries of its entries, and which of them is shown. */
class TestHistory implements AddressBar {
	readonly entries = [''];
	step = 0;

	get query(): string {
		return this.entries[this.step] ?? '';
	}

	push(address: string, step: number): void {
		this.entries.splice(this.step + 1, Infinity, queryOf(address));
		this.step += 1;
		expect(step).toBe(this.step);
	}

	replace(address: string): void {
		this.entries[this.step] = queryOf(address);
	}

	/** As the browser does it: the page hears of it when it has happened. */
	go(steps: number): void {
		this.step += steps;
		queueMicrotask(() => view.travel(this.query));
	}
}

/** A query that is empty is written as the path alone. */
function queryOf(address: string): string {
	return address.startsWith('?') ? address : '';
}

let browser: TestHistory;
let view: ViewState;
let articles: string[];
beforeEach(() => {
	vi.useFakeTimers();
	browser = new TestHistory();
	articles = ['the-article', 'letter-1', 'zz'];
	view = new ViewState(
		{ drawingOrder: TEST_LAYER_IDS, layers: ['troops', 'places'], article: 'the-article' },
		{
			layers: TEST_LAYER_IDS,
			newestDay: '2026-01-19',
			hasFeature: () => true,
			hasArticle: (id) => articles.includes(id),
			hasPassage: () => true,
			hasValue: () => true
		},
		browser
	);
	view.read('');
});

afterEach(() => {
	vi.useRealTimers();
});

/** Long after the next frame, and after the camera has come to rest. */
const later = () => vi.advanceTimersByTimeAsync(5000);

/** The browser's back button, or with 1 its forward button. */
async function travel(steps = -1): Promise<void> {
	browser.go(steps);
	await later();
}

describe('what a reader chooses', () => {
	it('is there at once, and in the URL and in links once it has been seen', async () => {
		view.select('troops:FRA');
		expect(view.current.selection).toBe('troops:FRA');
		expect(new URL(view.link()).search).toBe('?select=troops:FRA');
		expect(view.hrefOf({ layers: ['troops'] })).toBe('?layers=troops');
		expect(browser.entries).toEqual(['']);

		await later();
		expect(browser.entries).toEqual(['', '?select=troops:FRA']);
		expect(view.hrefOf({ layers: ['troops'] })).toBe('?layers=troops&select=troops:FRA');
	});

	it('has an entry of its own, however soon the next choices come', async () => {
		view.select('troops:FRA');
		view.show('places', false);
		view.change({ passage: 'p-1', selection: 'troops:DEU' });
		await later();
		expect(browser.entries).toEqual([
			'',
			'?select=troops:FRA',
			'?layers=troops&select=troops:FRA',
			'?layers=troops&select=troops:DEU&passage=p-1'
		]);
	});

	it('leaves the camera its place in the URL where it changes nothing', async () => {
		view.move(KYIV);
		view.select(undefined);
		view.show('troops', true);
		await later();
		expect(browser.entries).toEqual(['?map=6/50.45/30.52']);
	});

	it('is written with the camera that has just come to rest', async () => {
		view.move(KYIV);
		view.select('troops:FRA');
		await later();
		expect(browser.entries).toEqual(['', '?map=6/50.45/30.52&select=troops:FRA']);
	});

	it('takes along the camera that moves before it is written, and opacity', async () => {
		view.select('troops:FRA');
		view.move(KYIV);
		view.setOpacity('troops', 0.5);
		await later();
		expect(browser.entries).toEqual(['', '?map=6/50.45/30.52&opacity=troops:50&select=troops:FRA']);
	});

	it('is in the history before a link leads away', () => {
		view.select('troops:FRA');
		view.flush();
		expect(browser.entries).toEqual(['', '?select=troops:FRA']);
	});
});

describe('when it turns out what there is', () => {
	it('a choice whose entry is still to be written stays, and gets it', async () => {
		view.read('?article=zz');
		view.select('troops:FRA');
		articles = ['the-article'];
		view.check();
		expect(view.current.selection).toBe('troops:FRA');
		expect(view.current.article).toBe('the-article');
		await later();
		expect(browser.entries).toEqual(['', '?select=troops:FRA']);
	});

	it('a camera that has not come to rest is written all the same, as it is', async () => {
		view.read('?article=zz');
		view.move({ ...KYIV, latitude: 50.450001 });
		articles = ['the-article'];
		view.check();
		expect(view.current.camera?.latitude).toBe(50.450001);
		await later();
		expect(browser.entries).toEqual(['?map=6/50.45/30.52']);
	});

	it('what was said of the link stays until the reader dismisses it', async () => {
		view.read('?map=broken&article=zz');
		articles = ['the-article'];
		view.check();
		view.select('troops:FRA');
		await later();
		expect(view.notices).toEqual([
			{ kind: 'malformed', parameter: 'map', value: 'broken' },
			{ kind: 'unknown', parameter: 'article', value: 'zz' }
		]);
		view.dismissNotices();
		view.check();
		expect(view.notices).toEqual([]);
	});

	it('what was chosen and is not there leaves no entry, and no link to it', async () => {
		view.change({ article: 'zz' });
		articles = ['the-article'];
		view.check();
		await later();
		expect(browser.entries).toEqual(['']);
		expect(view.hrefOf({})).toBe('?');
	});
});

describe('back and forward', () => {
	it('walk through what was chosen', async () => {
		view.select('troops:FRA');
		await later();
		view.select('troops:DEU');
		await later();
		await travel();
		expect(view.current.selection).toBe('troops:FRA');
		await travel();
		expect(view.current.selection).toBeUndefined();
		await travel(2);
		expect(view.current.selection).toBe('troops:DEU');
	});

	it('take back a choice that has no entry yet, and no more than that', async () => {
		view.select('troops:FRA');
		await later();
		view.select('troops:DEU');
		await travel();
		expect(view.current.selection).toBe('troops:FRA');
		expect(browser.query).toBe('?select=troops:FRA');
		await travel();
		expect(view.current.selection).toBeUndefined();
	});

	it('take back no more where the entry is written while the browser is on its way', async () => {
		view.select('troops:FRA');
		await later();
		view.select('troops:DEU');
		view.flush();
		// The browser had counted from the entry before.
		await travel(-2);
		expect(view.current.selection).toBe('troops:FRA');
		expect(browser.query).toBe('?select=troops:FRA');
	});

	it('take back no more where the page hears late of what the browser has done', async () => {
		view.select('troops:FRA');
		await later();
		view.select('troops:DEU');
		browser.step -= 1;
		view.halt();
		await later();
		expect(browser.entries).toEqual(['', '?select=troops:FRA']);
		view.travel(browser.query);
		await later();
		expect(view.current.selection).toBe('troops:FRA');
		expect(browser.query).toBe('?select=troops:FRA');
	});

	it('leave what is pending where only a place in the page is another', async () => {
		view.select('troops:FRA');
		view.halt();
		expect(view.travel('')).toBe(false);
		await later();
		expect(browser.entries).toEqual(['', '?select=troops:FRA']);
	});

	it('leave behind what was said of a link, and say what is to be said of the other', async () => {
		browser.entries[0] = '?map=broken';
		view.read('?map=broken');
		view.select('troops:FRA');
		await later();
		view.dismissNotices();
		await travel();
		expect(view.notices).toHaveLength(1);
		await travel(1);
		expect(view.notices).toEqual([]);
	});
});

describe('what the address asks for in words of its own', () => {
	it('takes their place, without an entry', async () => {
		view.adopt({ selection: 'troops:FRA' });
		expect(view.current.selection).toBe('troops:FRA');
		await later();
		expect(browser.entries).toEqual(['?select=troops:FRA']);
		expect(view.hrefOf({ layers: ['troops'] })).toBe('?layers=troops&select=troops:FRA');
	});
});

it('drops what is still to be written when its page goes away', async () => {
	view.move(KYIV);
	view.select('troops:FRA');
	view.destroy();
	await later();
	expect(browser.entries).toEqual(['']);
});

describe('a passage that is followed', () => {
	const follow = (passage: string, ...needed: string[]) => {
		view.change({ passage });
		view.lend(needed);
	};

	it('has its layers with it, and takes along those that were off', async () => {
		follow('p-1', 'fortifications', 'troops');
		expect(view.current.layers).toEqual(['troops', 'fortifications', 'places']);
		expect(view.lent).toEqual(['fortifications']);
		view.select('troops:FRA');
		expect(view.current.layers).toEqual(['troops', 'places']);
		expect(view.lent).toEqual([]);
		await later();
		expect(browser.entries).toEqual([
			'',
			'?layers=troops,fortifications,places&passage=p-1',
			'?select=troops:FRA'
		]);
	});

	it('hands over to the next: what both need stays', () => {
		follow('p-1', 'fortifications', 'monitoring');
		follow('p-2', 'monitoring');
		expect(view.current.layers).toEqual(['troops', 'monitoring', 'places']);
		view.change({ passage: undefined });
		expect(view.current.layers).toEqual(['troops', 'places']);
	});

	it('leaves what the reader has switched meanwhile', () => {
		follow('p-1', 'fortifications', 'monitoring');
		view.show('fortifications', false);
		view.show('fortifications', true);
		expect(view.lent).toEqual(['monitoring']);
		view.select(undefined);
		expect(view.current.layers).toEqual(['troops', 'fortifications', 'places']);
	});

	it('leaves all layers where the reader has asked for all', () => {
		follow('p-1', 'fortifications');
		view.showOnly(TEST_LAYER_IDS);
		view.select(undefined);
		expect(view.current.layers).toEqual(TEST_LAYER_IDS);
	});

	it('takes its layers along where the address leads to another subject', () => {
		follow('p-1', 'fortifications');
		view.adopt({ selection: 'troops:FRA', passage: undefined });
		expect(view.current.layers).toEqual(['troops', 'places']);
		expect(view.lent).toEqual([]);
	});

	it('whose layers are all on leaves them the very same', () => {
		const { layers } = view.current;
		follow('p-1', 'troops');
		expect(view.current.layers).toBe(layers);
	});
});
