import type { ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { project } from '../../cartography/projection';
import type { CompiledStyle } from '../../cartography/style';
import { cameraFor, NO_PADDING } from '../../cartography/camera';
import type MapComponent from '../Map.svelte';
import {
	PATIENCE,
	at,
	colourAt,
	coloursAt,
	drawn,
	eventually,
	idle,
	show,
	SIZE,
	target,
	WHOLE
} from '../../../../tests/support/shown-map';
import {
	AT_SEA,
	DATA,
	EAST,
	FRAME,
	IN_EAST,
	IN_WEST,
	SEA,
	SELECTED,
	syntheticStyle,
	WEST
} from '../../../../tests/support/synthetic-style';
import { VectorMap } from './vector-map';

/** The vector drawing refuses a style that names a pattern which is not there, seen or not. */
function vectorStyle(options: Parameters<typeof syntheticStyle>[0] = {}): CompiledStyle {
	return { ...syntheticStyle(options), patterns: syntheticStyle({ hatched: true }).patterns };
}

function showVector(properties: Partial<ComponentProps<typeof MapComponent>> = {}) {
	return show({ engine: VectorMap, compiled: vectorStyle(), ...properties });
}

function surface(): HTMLElement {
	const found = target.querySelector<HTMLElement>('[role=application]');
	if (found === null) throw new Error('There is no map.');
	return found;
}

function pointer(type: string, x: number, y: number, pointerId = 1): void {
	const { left, top } = surface().getBoundingClientRect();
	surface().dispatchEvent(
		new PointerEvent(type, {
			bubbles: true,
			cancelable: true,
			pointerId,
			pointerType: 'touch',
			clientX: left + x,
			clientY: top + y
		})
	);
}

/** Fingers that a test makes up cannot be captured. */
function withoutCapture(): void {
	surface().setPointerCapture = vi.fn<(id: number) => void>();
}

describe('VectorMap', () => {
	it('draws the style and says when it is done', async () => {
		const onarrive = vi.fn<() => void>();
		await showVector({ onarrive });
		expect(await colourAt(at(IN_WEST))).toBe(WEST);
		expect(await colourAt(at(IN_EAST))).toBe(EAST);
		expect(await colourAt(at(AT_SEA))).toBe(SEA);
		expect(onarrive).toHaveBeenCalledOnce();
		expect(target.querySelector('canvas')).toBeNull();
	});

	it('draws what changes, and is not idle from that moment until it is drawn', async () => {
		const { rerender } = await showVector();
		await rerender({ compiled: vectorStyle({ shown: false }) });
		expect(idle()).toBe('false');
		await drawn();
		expect(await colourAt(at(IN_WEST))).not.toBe(WEST);
		const onlyEast = { ...DATA, features: DATA.features.slice(1) };
		await rerender({ compiled: vectorStyle({ data: onlyEast, hatched: true }) });
		await drawn();
		expect(await colourAt(at(IN_WEST))).not.toBe(WEST);
		expect(await colourAt(at(IN_EAST))).toBe(EAST);
	});

	it('fills with patterns', async () => {
		const { rerender } = await showVector();
		await rerender({ compiled: vectorStyle({ hatched: true }) });
		await drawn();
		const { x, y } = at(IN_WEST);
		const down = Array.from({ length: 24 }, (_, step) => ({ x, y: y + step }));
		const reds = (await coloursAt(down)).map((colour) => parseInt(colour.slice(1, 3), 16));
		expect(Math.min(...reds)).toBeLessThan(0x30);
		expect(Math.max(...reds)).toBeGreaterThan(0xb0);
	});

	it('emphasises features, and takes it back', async () => {
		const { rerender } = await showVector();
		await rerender({ states: new Map([['troops:EST', { selected: true }]]) });
		await drawn();
		expect(await colourAt(at(IN_EAST))).toBe(SELECTED);
		expect(await colourAt(at(IN_WEST))).toBe(WEST);
		await rerender({ states: new Map() });
		await drawn();
		expect(await colourAt(at(IN_EAST))).toBe(EAST);
	});

	it('tells what is clicked, topmost first, and where', async () => {
		const { onpick } = await showVector();
		await userEvent.click(surface(), { position: at(IN_WEST) });
		await eventually(() => onpick.mock.lastCall?.[0].references).toEqual([
			'troops:WST',
			'countries:WST'
		]);
		expect(onpick.mock.lastCall?.[0].x).toBeCloseTo(at(IN_WEST).x, -1);
		await userEvent.click(surface(), { position: at(AT_SEA) });
		await eventually(() => onpick.mock.lastCall?.[0].references).toEqual([]);
	});

	it('names what the mouse is on, and keeps naming it while that is emphasised', async () => {
		const { onhover, rerender } = await showVector();
		await userEvent.hover(surface(), { position: at(IN_EAST) });
		await expect.element(page.getByText('Name of troops:EST'), PATIENCE).toBeVisible();
		await rerender({ states: new Map([['troops:EST', { hovered: true }]]) });
		await drawn();
		await expect.element(page.getByText('Name of troops:EST')).toBeVisible();
		await userEvent.hover(surface(), { position: at(AT_SEA) });
		await expect.element(page.getByText('Name of troops:EST'), PATIENCE).not.toBeInTheDocument();
		expect(onhover.mock.lastCall).toEqual([undefined]);
	});

	it('is one region, with a surface that takes keys and has a name', async () => {
		await showVector();
		expect(target.querySelectorAll('[role=region]')).toHaveLength(1);
		await expect.element(page.getByRole('application')).toHaveAccessibleName(/arrow keys/i);
		expect(surface().tabIndex).toBe(0);
	});

	it('says what of the style it cannot draw', async () => {
		const onfail = vi.fn();
		const { rerender } = await showVector({ onfail });
		const strange = vectorStyle();
		const layers = strange.style.layers.map((layer) =>
			layer.type === 'fill'
				? { ...layer, paint: { ...layer.paint, 'fill-translate': [1, 1] } }
				: layer
		) as typeof strange.style.layers;
		await rerender({ compiled: { ...strange, style: { ...strange.style, layers } } });
		await eventually(() => onfail.mock.lastCall?.[0]).toMatchObject({
			kind: 'load-failed',
			cause: { message: expect.stringMatching(/fill-translate/) as string }
		});
	});
});

describe('the camera of VectorMap', () => {
	const east = { longitude: 15, latitude: 45, zoom: 5 };

	it('goes to the camera it is given without reporting it back', async () => {
		const { rerender, oncamera } = await showVector();
		await rerender({ camera: east });
		expect(idle()).toBe('false');
		await drawn();
		expect(await colourAt(at([9.8, 45], east))).toBe(WEST);
		expect(await colourAt(at([10.2, 45], east))).toBe(EAST);
		expect(oncamera).not.toHaveBeenCalled();
		await rerender({ camera: undefined });
		await drawn();
		expect(await colourAt(at(AT_SEA))).toBe(SEA);
		expect(oncamera).not.toHaveBeenCalled();
	});

	it('pans and zooms with keys and reports where it stands', async () => {
		const { oncamera } = await showVector();
		surface().focus();
		await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
		await eventually(() => oncamera.mock.lastCall?.[0]?.longitude).toBeGreaterThan(
			WHOLE.longitude + 1
		);
		expect(oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom, 6);
		await userEvent.keyboard('+');
		await eventually(() => oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom + 1, 6);
	});

	it('zooms with its buttons and goes back to the frame', async () => {
		const { oncamera } = await showVector();
		await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
		await eventually(() => oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom + 1, 6);
		await userEvent.click(page.getByRole('button', { name: 'Reset view' }));
		await eventually(() => oncamera.mock.lastCall).toEqual([undefined]);
		await drawn();
		expect(await colourAt(at(AT_SEA))).toBe(SEA);
	});

	it('follows a finger, and does not take that for a tap', async () => {
		const { onpick, oncamera } = await showVector();
		withoutCapture();
		pointer('pointerdown', 300, 200);
		pointer('pointermove', 250, 180);
		expect(idle()).toBe('false');
		pointer('pointermove', 200, 150);
		pointer('pointerup', 200, 150);
		expect(oncamera).toHaveBeenCalledOnce();
		expect(onpick).not.toHaveBeenCalled();
		const [x, y] = project([WHOLE.longitude, WHOLE.latitude], WHOLE.zoom);
		const camera = oncamera.mock.lastCall?.[0] ?? WHOLE;
		const [movedX, movedY] = project([camera.longitude, camera.latitude], camera.zoom);
		expect(movedX - x).toBeCloseTo(100, 3);
		expect(movedY - y).toBeCloseTo(50, 3);
		await drawn();
		expect(await colourAt(at(IN_WEST, camera))).toBe(WEST);
	});

	it('comes nearer between two fingers', async () => {
		const { oncamera, onpick } = await showVector();
		withoutCapture();
		pointer('pointerdown', 250, 200, 1);
		pointer('pointerdown', 350, 200, 2);
		pointer('pointermove', 200, 200, 1);
		pointer('pointermove', 400, 200, 2);
		pointer('pointerup', 200, 200, 1);
		expect(oncamera).not.toHaveBeenCalled();
		pointer('pointerup', 400, 200, 2);
		expect(oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom + 1, 6);
		expect(oncamera.mock.lastCall?.[0]?.longitude).toBeCloseTo(WHOLE.longitude, 6);
		expect(onpick).not.toHaveBeenCalled();
	});

	it('comes nearer around the pointer when a wheel turns, and rests after it', async () => {
		const { oncamera } = await showVector();
		const { left, top } = surface().getBoundingClientRect();
		const { x, y } = at(IN_EAST);
		surface().dispatchEvent(
			new WheelEvent('wheel', {
				deltaY: -450,
				clientX: left + x,
				clientY: top + y,
				cancelable: true
			})
		);
		await eventually(() => oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom + 0.5481, 4);
		const camera = oncamera.mock.lastCall?.[0] ?? WHOLE;
		// Browsers tell whole pixels.
		expect(Math.abs(at(IN_EAST, camera).x - x)).toBeLessThan(1);
		expect(Math.abs(at(IN_EAST, camera).y - y)).toBeLessThan(1);
	});

	it('brings bounds into the part that no overlay covers', async () => {
		const { component, oncamera } = await showVector({ padding: { ...NO_PADDING, left: 300 } });
		component.fit([10, 40, 20, 50]);
		await eventually(() => oncamera.mock.calls.length).toBe(1);
		await drawn();
		expect(await colourAt({ x: 450, y: 200 })).toBe(EAST);
		expect(await colourAt({ x: 315, y: 200 })).toBe(EAST);
		expect(await colourAt({ x: 303, y: 200 })).toBe(WEST);
		expect(component.viewport()).toMatchObject(SIZE);
	});

	it('keeps showing the frame when it is resized', async () => {
		const { oncamera } = await showVector();
		target.style.width = '300px';
		await eventually(() => surface().clientWidth).toBe(300);
		await eventually(() => target.querySelector('svg')?.getAttribute('width')).toBe('540');
		await drawn();
		const camera = cameraFor(FRAME, { width: 300, height: 400 }, NO_PADDING);
		const [x] = project([10, 45], camera.zoom);
		const [centre] = project([camera.longitude, 45], camera.zoom);
		expect(await colourAt({ x: x - centre + 150 - 3, y: 200 })).toBe(WEST);
		expect(await colourAt({ x: x - centre + 150 + 3, y: 200 })).toBe(EAST);
		expect(oncamera).not.toHaveBeenCalled();
	});

	it('says nothing any more once it is gone', async () => {
		const { component, unmount, oncamera, onfail } = await showVector();
		component.fit([10, 40, 20, 50]);
		await unmount();
		await new Promise(requestAnimationFrame);
		expect(oncamera).not.toHaveBeenCalled();
		expect(onfail).not.toHaveBeenCalled();
	});
});
