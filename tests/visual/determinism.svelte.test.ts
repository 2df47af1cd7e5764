import { expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { drawView } from './draw-view';
import { realMapData } from './real-style';
import { VIEWS } from './views';

it('draws the same bytes in Node and in the browser, names included', async () => {
	const inNode = await commands.drawInNode();
	const data = await realMapData();
	expect(Object.keys(inNode)).toEqual(VIEWS.map(({ name }) => name));
	for (const view of VIEWS) {
		const here = drawView(data, view, true);
		expect(here).toContain('<text');
		// Compared by hand: a difference of a megabyte of markup helps nobody.
		expect(firstDifference(here, inNode[view.name] ?? ''), view.name).toBeUndefined();
	}
});

/** Where two texts part, with what stands there; undefined for the same text. */
function firstDifference(one: string, other: string): readonly [string, string] | undefined {
	if (one === other) return undefined;
	let at = 0;
	while (one[at] === other[at]) at++;
	return [one.slice(at - 40, at + 40), other.slice(at - 40, at + 40)];
}
