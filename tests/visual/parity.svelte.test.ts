import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import type { MapData } from '../../src/lib/cartography/style';
import accepted from './accepted.json';
import { asPng, compare, pixelsOf, rasterise } from './compare';
import { drawView, styleOf } from './draw-view';
import { maplibrePicture } from './maplibre-picture';
import { realMapData } from './real-style';
import { SIZE, VIEWS, type ComparedView } from './views';

/*
 * MapLibre and the SVG renderer draw the same views of the real dossier, without labels, at one pixel
 * for each CSS pixel; compare.ts says when a pixel counts as different. What each view may differ by
 * stands in accepted.json, in percent of its pixels. It may only go down: when a change brings the
 * two closer, write the smaller number there, as this test prints it. The pictures that were
 * compared, and what differs in them, are in test-results/visual/.
 */

/** No view may differ by more, whatever has been accepted: percent. */
const MOST = 0.5;
/** What the same two drawings differ by from machine to machine: percentage points. */
const TOLERANCE = 0.02;

let data: MapData;
beforeAll(async () => {
	data = await realMapData();
});

async function difference(view: ComparedView): Promise<number> {
	const { name, camera, states = new Map() } = view;
	const compiled = styleOf(data, view, false);
	const picture = await maplibrePicture({ compiled, camera, states, size: SIZE, pixelRatio: 1 });
	const webgl = pixelsOf(picture);
	const svg = await rasterise(drawView(data, view, false), SIZE);
	const compared = compare(webgl, svg);
	for (const [kind, pixels] of Object.entries({ webgl, svg, difference: compared.difference })) {
		await commands.savePicture(`${name}.${kind}`, asPng(pixels));
	}
	return compared.percent;
}

describe('the SVG looks like MapLibre’s canvas', () => {
	const limits: Readonly<Record<string, number>> = accepted;

	it.each(VIEWS)('$name', async (view) => {
		const percent = await difference(view);
		console.info(`${view.name}: ${percent.toFixed(3)} % differ, ${limits[view.name]} % accepted`);
		expect(limits[view.name]).toBeLessThanOrEqual(MOST);
		expect(percent).toBeLessThanOrEqual((limits[view.name] ?? 0) + TOLERANCE);
	});

	it('has an accepted difference for each view, and no other', () => {
		expect(Object.keys(limits).sort()).toEqual(VIEWS.map(({ name }) => name).sort());
	});
});
