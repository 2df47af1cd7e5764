// For tests: shows a map and looks at its pixels.
import type { ComponentProps } from 'svelte';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { project, type Camera } from '../../src/lib/cartography/projection';
import { cameraFor, NO_PADDING } from '../../src/lib/cartography/camera';
import type { MapFailure } from '../../src/lib/map/failure';
import Map from '../../src/lib/map/Map.svelte';
import type { Hover, Pick } from '../../src/lib/map/pointer';
import { FRAME, syntheticStyle } from './synthetic-style';
import { WebglMap } from '../../src/lib/map/maplibre/webgl-map';

/** Machines that test are busy. */
export const PATIENCE = { timeout: 20_000 } as const;

/** For what comes about in a while. */
export function eventually<Value>(value: () => Value) {
	return expect.poll(value, PATIENCE);
}

/** Of the map, CSS pixels. */
export const SIZE = { width: 600, height: 400 };
/** The camera that shows the frame. */
export const WHOLE = cameraFor(FRAME, SIZE, NO_PADDING);

/** What the map is shown in: another one for each test. */
export let target: HTMLElement;

beforeEach(async () => {
	await page.viewport(800, 600);
	target = document.createElement('div');
	target.style.cssText = `width: ${SIZE.width}px; height: ${SIZE.height}px; --target: 32px; --space-2: 8px; --space-3: 12px`;
	document.body.append(target);
});
afterEach(() => {
	target.remove();
});

/** Where a place is drawn, in CSS pixels from the map's top left corner. */
export function at([longitude, latitude]: readonly [number, number], camera: Camera = WHOLE) {
	const [x, y] = project([longitude, latitude], camera.zoom);
	const [centreX, centreY] = project([camera.longitude, camera.latitude], camera.zoom);
	return { x: x - centreX + SIZE.width / 2, y: y - centreY + SIZE.height / 2 };
}

export function required(): ComponentProps<typeof Map> {
	return {
		engine: WebglMap,
		compiled: syntheticStyle(),
		states: new globalThis.Map(),
		frame: FRAME,
		label: 'Map',
		wordsOf: (reference: string) => `Name of ${reference}`
	};
}

/** Shows the map, drawn with WebGL if no other engine is named. */
export async function show(properties: Partial<ComponentProps<typeof Map>> = {}) {
	const heard = {
		oncamera: vi.fn<(camera: Camera | undefined) => void>(),
		onpick: vi.fn<(pick: Pick) => void>(),
		onhover: vi.fn<(hover: Hover | undefined) => void>(),
		onfail: vi.fn<(failure: MapFailure) => void>()
	};
	const props = { ...required(), ...heard, ...properties };
	const shown = await render(Map, { target, props }, { baseElement: target });
	await drawn();
	return { ...shown, ...heard };
}

export async function drawn() {
	await expect
		.element(page.getByRole('region', { name: 'Map', exact: true }), PATIENCE)
		.toHaveAttribute('data-idle', 'true');
}

export function canvas(): HTMLCanvasElement {
	const found = target.querySelector('canvas');
	if (found === null) throw new Error('There is no canvas.');
	return found;
}

export function idle(): string | undefined {
	return target.querySelector<HTMLElement>('[role=region]')?.dataset['idle'];
}

/** The colours on screen at places of the map, as #rrggbb. */
export async function coloursAt(places: readonly { x: number; y: number }[]): Promise<string[]> {
	const base64 = await page.screenshot({ element: target, save: false });
	const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
	const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
	context?.drawImage(bitmap, 0, 0);
	return places.map(({ x, y }) => {
		const pixel = context?.getImageData(Math.round(x), Math.round(y), 1, 1).data ?? [];
		return `#${[...pixel.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
	});
}

export async function colourAt(place: { x: number; y: number }): Promise<string | undefined> {
	return (await coloursAt([place]))[0];
}
