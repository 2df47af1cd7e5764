import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { NO_PADDING } from '../cartography/camera';
import type { MapFailure } from './failure';
import Map from './Map.svelte';
import {
	PATIENCE,
	at,
	canvas,
	colourAt,
	coloursAt,
	drawn,
	eventually,
	idle,
	required,
	show,
	target
} from '../../../tests/support/shown-map';
import {
	AT_SEA,
	DATA,
	EAST,
	IN_EAST,
	IN_WEST,
	SEA,
	SELECTED,
	syntheticStyle,
	WEST
} from '../../../tests/support/synthetic-style';

describe('Map', () => {
	it('draws the style and says when it is done', async () => {
		await show();
		expect(await colourAt(at(IN_WEST))).toBe(WEST);
		expect(await colourAt(at(IN_EAST))).toBe(EAST);
		expect(await colourAt(at(AT_SEA))).toBe(SEA);
	});

	it('draws what changes, and is not idle from that moment until it is drawn', async () => {
		const { rerender } = await show();
		await rerender({ compiled: syntheticStyle({ shown: false }) });
		expect(idle()).toBe('false');
		await drawn();
		expect(await colourAt(at(IN_WEST))).not.toBe(WEST);
		await rerender({ compiled: syntheticStyle() });
		expect(idle()).toBe('false');
		await drawn();
		expect(await colourAt(at(IN_WEST))).toBe(WEST);
	});

	it('is not idle while something of what is in view has yet to come, nor before that is drawn', async () => {
		const { rerender } = await show();
		await rerender({ isExpecting: true });
		expect(idle()).toBe('false');
		await rerender({ isExpecting: false, compiled: syntheticStyle({ shown: false }) });
		expect(idle()).toBe('false');
		await drawn();
		expect(await colourAt(at(IN_WEST))).not.toBe(WEST);
	});

	it('is idle again where what was to come does not', async () => {
		const { rerender } = await show();
		await rerender({ isExpecting: true });
		await rerender({ isExpecting: false });
		expect(idle()).toBe('true');
	});

	it('stays idle where nothing differs', async () => {
		const { rerender } = await show();
		await rerender({ padding: { ...NO_PADDING } });
		expect(idle()).toBe('true');
	});

	it('draws other data under the same name', async () => {
		const { rerender } = await show();
		const onlyEast = { ...DATA, features: DATA.features.slice(1) };
		await rerender({ compiled: syntheticStyle({ data: onlyEast }) });
		await drawn();
		expect(await colourAt(at(IN_WEST))).not.toBe(WEST);
		expect(await colourAt(at(IN_EAST))).toBe(EAST);
	});

	it('fills with patterns that come with a later style', async () => {
		const { rerender } = await show();
		await rerender({ compiled: syntheticStyle({ hatched: true }) });
		await drawn();
		// Bars run across: on the way down there is their ink, and the fill between them.
		const { x, y } = at(IN_WEST);
		const down = Array.from({ length: 24 }, (_, step) => ({ x, y: y + step }));
		const reds = (await coloursAt(down)).map((colour) => parseInt(colour.slice(1, 3), 16));
		expect(Math.min(...reds)).toBeLessThan(0x30);
		expect(Math.max(...reds)).toBeGreaterThan(0xb0);
	});

	it('emphasises features, and takes it back', async () => {
		const { rerender } = await show();
		await rerender({ states: new globalThis.Map([['troops:EST', { selected: true }]]) });
		await drawn();
		expect(await colourAt(at(IN_EAST))).toBe(SELECTED);
		expect(await colourAt(at(IN_WEST))).toBe(WEST);
		await rerender({ states: new globalThis.Map() });
		await drawn();
		expect(await colourAt(at(IN_EAST))).toBe(EAST);
	});

	it('tells what is clicked, topmost first, and where', async () => {
		const { onpick } = await show();
		await userEvent.click(canvas(), { position: at(IN_WEST) });
		await eventually(() => onpick.mock.lastCall?.[0].references).toEqual([
			'troops:WST',
			'countries:WST'
		]);
		const { x, y } = at(IN_WEST);
		expect(onpick.mock.lastCall?.[0].x).toBeCloseTo(x, -1);
		expect(onpick.mock.lastCall?.[0].y).toBeCloseTo(y, -1);
		await userEvent.click(canvas(), { position: at(AT_SEA) });
		await eventually(() => onpick.mock.lastCall?.[0].references).toEqual([]);
	});

	it('tells what is there now, also where it has been asked before', async () => {
		const { onpick, rerender } = await show();
		const position = at(IN_WEST);
		await userEvent.click(canvas(), { position });
		await eventually(() => onpick.mock.lastCall?.[0].references).toContain('troops:WST');
		const [longitude, latitude] = IN_EAST;
		await rerender({ camera: { longitude, latitude, zoom: 6 } });
		await drawn();
		await userEvent.click(canvas(), { position });
		await eventually(() => onpick.mock.lastCall?.[0].references).toContain('troops:EST');
		await rerender({ compiled: syntheticStyle({ shown: false }) });
		await drawn();
		await userEvent.click(canvas(), { position });
		await eventually(() => onpick.mock.lastCall?.[0].references).not.toContain('troops:EST');
	});

	it('names what the mouse is on', async () => {
		const { onhover } = await show();
		await userEvent.hover(canvas(), { position: at(IN_EAST) });
		await expect.element(page.getByText('Name of troops:EST'), PATIENCE).toBeVisible();
		await userEvent.hover(canvas(), { position: at(AT_SEA) });
		await expect.element(page.getByText('Name of troops:EST'), PATIENCE).not.toBeInTheDocument();
		expect(onhover.mock.lastCall).toEqual([undefined]);
	});
});

describe('what Map is to assistive technology', () => {
	it('is one region, with a canvas that takes keys and has a name', async () => {
		await show();
		expect(target.querySelectorAll('[role=region]')).toHaveLength(1);
		await expect.element(page.getByRole('application')).toHaveAccessibleName(/arrow keys/i);
		expect(canvas().tabIndex).toBe(0);
	});
});

describe('when the map cannot be drawn', () => {
	it('says that there is no WebGL2', async () => {
		const { getContext } = HTMLCanvasElement.prototype;
		HTMLCanvasElement.prototype.getContext = () => null;
		try {
			const onfail = vi.fn<(failure: MapFailure) => void>();
			await render(Map, { target, props: { ...required(), onfail } }, { baseElement: target });
			expect(onfail.mock.lastCall?.[0].kind).toBe('no-webgl2');
			expect(idle()).toBe('false');
		} finally {
			HTMLCanvasElement.prototype.getContext = getContext;
		}
	});

	it('says that its data could not be loaded', async () => {
		const broken = syntheticStyle();
		const countries = { type: 'geojson', data: 'data:application/json,cut%20of' } as const;
		const style = { ...broken.style, sources: { ...broken.style.sources, countries } };
		const onfail = vi.fn<(failure: MapFailure) => void>();
		const props = { ...required(), compiled: { ...broken, style }, onfail };
		await render(Map, { target, props }, { baseElement: target });
		await eventually(() => onfail.mock.lastCall?.[0].kind).toBe('load-failed');
	});

	it('says at once that the graphics card was taken away', async () => {
		const { onfail } = await show();
		canvas().getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
		await eventually(() => onfail.mock.lastCall?.[0].kind).toBe('context-lost');
		expect(idle()).toBe('false');
	});
});
